package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.answer.Json;
import nianbao.answer.ReportAnswer;
import nianbao.extract.ReportExtractor;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;
import nianbao.report.Sha256;
import nianbao.report.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao parse}: what is read out of files, as JSON, one report a line. */
@Command(
    name = "parse",
    description = "Prints what is read out of report files, one JSON object a line.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ParseCommand implements Callable<Integer> {
  private static final Logger LOG = Logger.getLogger(ParseCommand.class.getName());

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports; nothing is indexed.")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() {
    boolean all = true;
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (ZipArchive.is(file)) {
        all &= print(file.toString(), () -> printArchive(file, name));
      } else {
        all &= print(file.toString(), () -> print(name, bytes(file)));
      }
    }
    return all ? 0 : 1;
  }

  /** A step that may fail, as reading any file may. */
  @FunctionalInterface
  private interface Printing {
    boolean print() throws IOException, UnreadableException;
  }

  /** Whether it was done; else the reason was told. */
  private boolean print(String path, Printing printing) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return printing.print();
    } catch (UnreadableException e) {
      err.println("nianbao: " + path + ": " + e.getMessage());
    } catch (IOException e) {
      err.println("nianbao: " + Reasons.of(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      err.println(
          "nianbao: %s: internal error, a fault of Nianbao and not of the file: %s"
              .formatted(path, e));
      LOG.log(Level.WARNING, e, () -> path + ": internal error");
    }
    return false;
  }

  private boolean printArchive(Path file, String name) throws IOException, UnreadableException {
    boolean all = true;
    try (ZipArchive zip = ZipArchive.open(file)) {
      for (ZipArchive.Entry entry : zip.entries()) {
        String path = name + ZipArchive.SEPARATOR + entry.name();
        all &= print(path, () -> print(path, zip.read(entry)));
      }
    }
    return all;
  }

  private static byte[] bytes(Path file) throws IOException, UnreadableException {
    if (Files.isDirectory(file)) {
      throw new UnreadableException("a folder; name the files in it.");
    }
    Limits.check(Files.size(file));
    return Files.readAllBytes(file);
  }

  private boolean print(String path, byte[] bytes) throws UnreadableException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Source source = new Source(null, path, Sha256.hex(bytes), now, null);
    spec.commandLine()
        .getOut()
        .println(Json.of(ReportAnswer.of(ReportExtractor.read(source, bytes))));
    return true;
  }
}
