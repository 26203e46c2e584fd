package nianbao.bench;

import nianbao.command.Main;
import nianbao.command.terminal.Version;
import nianbao.sample.InventedProvince;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code nianbao-bench}: the commands that measure Nianbao. */
@Command(
    name = "nianbao-bench",
    description = "Measures how accurately Nianbao reads, what it finds, and how fast.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AccuracyCommand.class,
      AnswersCommand.class,
      BenchmarkCommand.class,
      CorrectionsCommand.class,
      FuzzCommand.class,
      PeersCommand.class,
      QuestionsCommand.class,
      RecallCommand.class,
      RetrievalCommand.class,
      ScaleCommand.class,
      SoakCommand.class
    })
public final class Bench implements Runnable {
  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  public static void main(String[] arguments) {
    InventedProvince.add();
    Main.start(any -> new CommandLine(new Bench()), arguments);
  }

  /** Without a command. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
