package nianbao.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nianbao.answer.Json;
import nianbao.answer.ReportAnswer;
import nianbao.command.terminal.CommandFailure;
import nianbao.command.terminal.TerminalPrinter;
import nianbao.command.terminal.Version;
import nianbao.extract.ReportExtractor;
import nianbao.read.Archive;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.read.format.ArchiveFormat;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao parse}: what is read from files, as one line of JSON for each report. */
@Command(
    name = "parse",
    description = "Prints what is read from report files, one JSON object per line.",
    footer = {
      "",
      "Examples:",
      "  nianbao parse report.txt",
      "  nianbao parse *.html reports.zip > reports.jsonl",
      "",
      ParseCommand.FORMATS,
      "",
      ParseCommand.REFUSALS
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ParseCommand implements Callable<Integer> {

  /** What is read, for the help of all commands that read files. */
  static final String FORMATS =
      "Recognised by content: text, HTML, MHT, PDF, OFD, DOC, DOCX, RTF, XLS, ET, XLSX, ODT, ODS;"
          + " zip archives of them; captures of web servers (WARC, also compressed).";

  /** What is not read, for the help of all commands that read files. */
  static final String REFUSALS =
      "Refused by name, with exit code 1: other formats, damaged and encrypted files, and what is no"
          + " report: answers of firewalls and servers, missing pages, pages that redirect, are"
          + " empty, or ask to log in, lists, results of a search, guides, text without Chinese.";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Report files or archives of them; nothing is indexed.")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() {
    Set<Path> taken = takenByPages();
    boolean all = true;
    for (Path file : files) {
      all &= taken.contains(file.toAbsolutePath().normalize()) || print(file);
    }
    return all ? 0 : 1;
  }

  /**
   * The files that pages among the arguments take; they are printed with these, not again. Only
   * looked for when there are both: it reads each page once more.
   */
  private Set<Path> takenByPages() {
    List<Path> pages = files.stream().filter(ParseCommand::mayBePage).toList();
    Set<Path> taken = new HashSet<>();
    if (pages.size() < files.size()) {
      pages.forEach(page -> taken.addAll(takenBy(page)));
    }
    return taken;
  }

  private static boolean mayBePage(Path file) {
    return Companions.mayBePage(file.toString());
  }

  /** The files that a page takes; none when it can't be read, which is told when it is printed. */
  private static List<Path> takenBy(Path file) {
    try {
      Path folder = folder(file);
      Report page = read(name(file), bytes(file), null, Companions.below(folder));
      return page.source().parts().stream()
          .filter(Part::taken)
          .map(part -> folder.resolve(String.valueOf(part.path())))
          .toList();
    } catch (Throwable fault) {
      return List.of();
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? file : folder;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Prints what is read from a file; false when part of it could not be, with the reason printed.
   */
  private boolean print(Path file) {
    try {
      ArchiveFormat archive = ArchiveFormat.of(file);
      if (archive != null) {
        return printArchive(file, archive);
      }
      print(read(name(file), bytes(file), null, Companions.below(folder(file))));
      return true;
    } catch (Throwable fault) {
      return explain(file.toString(), fault);
    }
  }

  private boolean printArchive(Path file, ArchiveFormat format)
      throws IOException, UnreadableException {
    boolean all = true;
    try (Archive archive = format.open(file)) {
      Companions others = Companions.in(archive, name(file));
      Set<String> taken = new HashSet<>();
      for (Archive.Entry entry : pagesFirst(archive)) {
        String path = name(file) + Archive.SEPARATOR + entry.name();
        if (taken.contains(path)) {
          continue;
        }
        try {
          Report report = read(path, archive.read(entry), entry.address(), others);
          report.source().parts().stream()
              .filter(Part::taken)
              .forEach(part -> taken.add(String.valueOf(part.path())));
          print(report);
        } catch (Throwable fault) {
          all = explain(path, fault);
        }
      }
      String damage = archive.damage();
      return damage == null ? all : explain(file.toString(), new UnreadableException(damage));
    }
  }

  /** The entries of an archive, those first that may take others; captures keep their order. */
  private static List<Archive.Entry> pagesFirst(Archive archive) {
    List<Archive.Entry> entries = new ArrayList<>(archive.entries());
    entries.sort(Comparator.comparing(e -> e.address() == null && !Companions.mayBePage(e.name())));
    return entries;
  }

  /** Prints why a file could not be read. Whatever was thrown, the next file may be readable. */
  private boolean explain(String path, Throwable fault) {
    boolean namesFile = fault instanceof FileSystemException;
    String prefix = namesFile ? "" : TerminalPrinter.readable(path) + ": ";
    spec.commandLine().getErr().println("nianbao: " + prefix + CommandFailure.reason(fault));
    return false;
  }

  private static byte[] bytes(Path file) throws IOException, UnreadableException {
    if (Files.isDirectory(file)) {
      throw new UnreadableException("this is a folder; name the files in it.");
    }
    Limits.checkSize(Files.size(file));
    return Files.readAllBytes(file);
  }

  private static Report read(String path, byte[] bytes, @Nullable String url, Companions others)
      throws UnreadableException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Source source = new Source(null, path, Sha256.hex(bytes), now, url);
    return ReportExtractor.read(source, bytes, others);
  }

  private void print(Report report) {
    spec.commandLine().getOut().println(Json.of(ReportAnswer.of(report)));
  }
}
