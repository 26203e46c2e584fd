package nianbao.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.bench.recall.EverydayQuestions;
import nianbao.bench.recall.EverydayQuestions.Answer;
import nianbao.bench.recall.TextIndex;
import nianbao.bench.recall.Texts;
import nianbao.command.data.TemporaryFolder;
import nianbao.command.terminal.Version;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench questions}: asks everyday questions about the bundled samples. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Asks everyday questions about the bundled samples and prints how many are answered among"
            + " the first reports, and those that are not.")
final class QuestionsCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Report> samples = Texts.bundled().toList();
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-questions");
        ReportIndex index = TextIndex.of(samples.stream(), folder.path())) {
      List<Answer> answers = new EverydayQuestions(samples).ask(index);
      out.printf(
          "%d questions: answered first %d, among the first three %d, among the first ten %d%n",
          answers.size(), among(answers, 1), among(answers, 3), among(answers, 10));
      answers.stream()
          .filter(answer -> answer.rank() == 0 || answer.rank() > 3)
          .forEach(answer -> print(answer, out));
    }
    return 0;
  }

  private static long among(List<Answer> answers, int first) {
    return answers.stream().filter(answer -> answer.rank() > 0 && answer.rank() <= first).count();
  }

  private static void print(Answer answer, PrintWriter out) {
    out.printf(
        "%s%s: %s, %d reports, first %s%n",
        answer.question().asked(),
        answer.corrected().isEmpty() ? "" : " → " + answer.corrected(),
        answer.rank() == 0 ? "not on the first page" : "place " + answer.rank(),
        answer.total(),
        answer.first().isEmpty() ? "none" : answer.first());
  }
}
