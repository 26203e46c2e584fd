package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.answer.Json;
import nianbao.answer.ReportAnswer;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
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
  /** More than any report. */
  private static final long LARGEST_BYTES = 256L << 20;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports; nothing is indexed.")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int exitCode = 0;
    for (Path file : files) {
      try {
        out.println(Json.of(parse(file)));
      } catch (UnreadableException e) {
        err.println("nianbao: " + file + ": " + e.getMessage());
        exitCode = 1;
      } catch (IOException e) {
        err.println("nianbao: " + Reasons.of(e));
        exitCode = 1;
      }
    }
    return exitCode;
  }

  private static ReportAnswer parse(Path file) throws IOException, UnreadableException {
    if (Files.isDirectory(file)) {
      throw new UnreadableException("a folder; name the files in it.");
    }
    if (Files.size(file) > LARGEST_BYTES) {
      throw new UnreadableException("larger than 256 MB; not a report.");
    }
    byte[] bytes = Files.readAllBytes(file);
    Source source =
        new Source(
            null,
            file.getFileName().toString(),
            sha256(bytes),
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            null);
    return ReportAnswer.of(ReportExtractor.read(source, bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
