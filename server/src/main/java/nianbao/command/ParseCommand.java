package nianbao.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.answer.Json;
import nianbao.answer.ReportAnswer;
import nianbao.extract.ReportExtractor;
import nianbao.read.Archive;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.format.ArchiveFormat;
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
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ParseCommand implements Callable<Integer> {
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
    boolean all = true;
    for (Path file : files) {
      all &= print(file);
    }
    return all ? 0 : 1;
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
      print(file.getFileName().toString(), bytes(file), null);
      return true;
    } catch (Throwable fault) {
      return explain(file.toString(), fault);
    }
  }

  private boolean printArchive(Path file, ArchiveFormat format)
      throws IOException, UnreadableException {
    boolean all = true;
    try (Archive archive = format.open(file)) {
      for (Archive.Entry entry : archive.entries()) {
        String path = file.getFileName() + Archive.SEPARATOR + entry.name();
        try {
          print(path, archive.read(entry), entry.address());
        } catch (Throwable fault) {
          all = explain(path, fault);
        }
      }
      String damage = archive.damage();
      return damage == null ? all : explain(file.toString(), new UnreadableException(damage));
    }
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

  private void print(String path, byte[] bytes, @Nullable String url) throws UnreadableException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Source source = new Source(null, path, Sha256.hex(bytes), now, url);
    spec.commandLine()
        .getOut()
        .println(Json.of(ReportAnswer.of(ReportExtractor.read(source, bytes))));
  }
}
