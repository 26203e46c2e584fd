package nianbao.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.bench.recall.Retrieval;
import nianbao.bench.recall.TextIndex;
import nianbao.bench.recall.Texts;
import nianbao.bench.recall.Texts.Line;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import nianbao.search.ReportIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench retrieval}: measures the order of results by judgments. */
@Command(
    name = "retrieval",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Asks questions with known answers and prints nDCG@10 and the recall of the first 100.")
final class RetrievalCommand implements Callable<Integer> {

  @Option(
      names = "--texts",
      required = true,
      paramLabel = "FILE",
      description =
          "JSON lines with id, doc (which document), law (its title), chapter (heading above) and text.")
  private Path texts = Path.of("");

  @Option(
      names = "--judgments",
      required = true,
      paramLabel = "FILE",
      description = "TREC judgments of the paragraphs, by id, or of the documents, by doc.")
  private Path judgments = Path.of("");

  @Parameters(
      paramLabel = "QUESTIONS",
      arity = "1..*",
      description = "Lines with a number and a question, separated by a tab.")
  private List<Path> questions = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Line> lines = Texts.lines(texts);
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-retrieval");
        ReportIndex index = TextIndex.of(Texts.documents(lines).stream(), folder.path())) {
      Retrieval retrieval = new Retrieval(index, lines);
      for (Path file : questions) {
        Retrieval.Quality quality = retrieval.measure(file, judgments);
        spec.commandLine()
            .getOut()
            .printf(
                "%s: %d questions, nDCG@10 %.4f, R@100 %.4f%n",
                file.getFileName(), quality.questions(), quality.ranking(), quality.found());
      }
    }
    return 0;
  }
}
