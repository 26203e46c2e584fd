package nianbao.bench;

import java.nio.file.Path;
import nianbao.bench.answers.RecordedAnswers;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench answers}: holds the answers of today against those of another day. */
@Command(
    name = "answers",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Records answers, and tells what is answered differently since.")
final class AnswersCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  /** Without a command of its own. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say record or compare.");
  }

  @Command(
      name = "record",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Asks questions of every kind about generated reports, and keeps totals, facets, order"
              + " and marks of the answers.")
  int record(
      @Parameters(paramLabel = "FILE", description = "Where to.") Path file,
      @Option(
              names = "--reports",
              paramLabel = "N",
              defaultValue = "1000",
              description = "How many reports to generate (default ${DEFAULT-VALUE}).")
          int reports,
      @Option(
              names = "--questions",
              paramLabel = "N",
              defaultValue = "500",
              description = "How many questions to ask (default ${DEFAULT-VALUE}).")
          int questions)
      throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-answers")) {
      RecordedAnswers.record(file, reports, questions, folder.path());
    }
    return 0;
  }

  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Asks the same questions again and prints what differs. The exit code is 1 when totals,"
              + " facets, marks or order do, 0 when at most ties and examples.")
  int compare(@Parameters(paramLabel = "FILE", description = "What was recorded.") Path file)
      throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-answers")) {
      return RecordedAnswers.compare(file, folder.path(), spec.commandLine().getOut()) ? 0 : 1;
    }
  }
}
