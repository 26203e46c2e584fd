package nianbao.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nianbao.command.terminal.Version;
import nianbao.sample.SampleReports;
import nianbao.sample.accuracy.Accuracy;
import nianbao.sample.accuracy.FigureAccuracy;
import nianbao.sample.accuracy.FormatAccuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao-bench accuracy}: counts reading errors by layout. */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reads generated reports of every layout and prints the accuracy as Markdown.")
final class AccuracyCommand implements Callable<Integer> {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which reports to generate (default ${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(
      paramLabel = "COUNT",
      defaultValue = "2000",
      description = "How many reports (default ${DEFAULT-VALUE}).")
  private int count;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (count < 1) {
      throw new ParameterException(spec.commandLine(), "COUNT must be 1 or more, not " + count);
    }
    PrintWriter out = spec.commandLine().getOut();
    Accuracy.measure(seed, count).print(out);
    out.println();
    FigureAccuracy.measure(SampleReports.tabulated(seed, count)).print(out);
    out.println("\nReports without contradictions\n");
    FigureAccuracy.measure(SampleReports.consistent(seed, count)).print(out);
    out.println("\nSaved by office programs\n");
    FormatAccuracy.measure(SampleReports.tabulated(seed, count)).print(out);
    out.println("\nAcross years\n");
    FigureAccuracy.print(out, FigureAccuracy.acrossYears(SampleReports.years(seed, count)));
    return 0;
  }
}
