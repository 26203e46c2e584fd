package nianbao.bench;

import java.util.concurrent.Callable;
import nianbao.bench.peers.Peers;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench peers}: measures other engines beside Nianbao. */
@Command(
    name = "peers",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Measures OpenSearch, SQLite's FTS5 and plain Lucene beside Nianbao on the same paragraphs"
            + " and questions and prints a Markdown table with the medians of the rounds; the ratio"
            + " is that of the last column to the first. Exit code 1 when one could not run.")
final class PeersCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REPORTS",
      defaultValue = "3000",
      description = "How many reports to generate (default ${DEFAULT-VALUE}).")
  private int reports;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "In how many rounds each has its turn (default ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How many frequent words and phrases to ask for in a round, none of them twice (default"
              + " ${DEFAULT-VALUE}).")
  private int questions;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many others to ask for before (default ${DEFAULT-VALUE}).")
  private int warmUp;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-peers")) {
      Peers peers = new Peers(rounds, questions, warmUp, spec.commandLine().getErr());
      return peers.run(reports, folder.path(), spec.commandLine().getOut()) ? 0 : 1;
    }
  }
}
