package nianbao.sample.accuracy;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.findings.YearFindings;
import nianbao.read.UnreadableException;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.sample.YearPair;
import nianbao.sample.truth.SampleReport;

/** How accurately the figures of generated reports are read and their contradictions found. */
public final class FigureAccuracy {
  private static final String HEAD = "wanted | found | precision | recall | F1 |";

  private final Map<String, Matches> numbersByLayout = new TreeMap<>();
  private final Map<String, Integer> blanksAsZeroByLayout = new TreeMap<>();
  private final Map<Grade, Matches> findings = new EnumMap<>(Grade.class);
  private Matches explanations = Matches.NONE;
  private final Layouts wrongCells = new Layouts();
  private final Layouts wrongFindings = new Layouts();
  private int reports;

  private FigureAccuracy() {}

  /**
   * Reads pairs of reports and compares what is carried over between them.
   *
   * @return matches by grade
   */
  public static Map<Grade, Matches> acrossYears(Stream<YearPair> pairs) throws UnreadableException {
    Map<Grade, Matches> all = new EnumMap<>(Grade.class);
    for (Iterator<YearPair> each = pairs.iterator(); each.hasNext(); ) {
      YearPair pair = each.next();
      Report later = SampleReading.read(pair.later());
      String form = later.header().form();
      List<Finding> found =
          form == null
              ? List.of()
              : YearFindings.between(
                  form, SampleReading.read(pair.earlier()).figures(), later.figures());
      FindingComparison.of(pair.contradictions(), found)
          .byGrade()
          .forEach((grade, matches) -> all.merge(grade, matches, Matches::plus));
    }
    return all;
  }

  /** Reads reports and compares them with their truth. */
  public static FigureAccuracy measure(Stream<SampleReport> samples) throws UnreadableException {
    FigureAccuracy accuracy = new FigureAccuracy();
    for (Iterator<SampleReport> all = samples.iterator(); all.hasNext(); ) {
      accuracy.add(all.next());
    }
    return accuracy;
  }

  private void add(SampleReport sample) throws UnreadableException {
    Report report = SampleReading.read(sample);
    String layout = sample.truth().rendering().tables();
    CellComparison cells = CellComparison.of(sample.truth().cells(), report.figures());
    numbersByLayout.merge(layout, cells.numbers(), Matches::plus);
    blanksAsZeroByLayout.merge(layout, cells.blanksAsZero(), Integer::sum);
    wrongCells.add(sample, cells.wrong());
    FindingComparison found =
        FindingComparison.of(sample.truth().contradictions(), report.findings());
    found.byGrade().forEach((grade, matches) -> findings.merge(grade, matches, Matches::plus));
    explanations = explanations.plus(found.explanations());
    wrongFindings.add(sample, found.wrong());
    reports++;
  }

  /** Matches of numbers in the cells of the statutory tables. */
  public Matches numbers() {
    return numbersByLayout.values().stream().reduce(Matches.NONE, Matches::plus);
  }

  /** How many blank cells were read as 0. */
  public int blanksAsZero() {
    return blanksAsZeroByLayout.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Matches of findings of a grade by relation, column and both sides. */
  public Matches findings(Grade grade) {
    return findings.getOrDefault(grade, Matches.NONE);
  }

  /** Prints Markdown tables: cells by layout, findings by grade, errors by layout. */
  public void print(PrintWriter out) {
    out.println("| cells of " + reports + " reports | " + HEAD + " blank read as 0 |");
    out.println("|---|---:|---:|---:|---:|---:|---:|");
    numbersByLayout.forEach((layout, matches) -> cells(out, layout, matches));
    out.println();
    out.println("| findings | " + HEAD + "\n|---|---:|---:|---:|---:|---:|");
    print(out, findings);
    out.println(row("explanations", explanations));
    out.println("\nCells by layout\n");
    wrongCells.print(out);
    out.println("\nFindings by layout\n");
    wrongFindings.print(out);
  }

  /** Prints matches by grade as rows of a Markdown table. */
  public static void print(PrintWriter out, Map<Grade, Matches> findings) {
    findings.forEach((grade, matches) -> out.println(row(grade.name(), matches)));
  }

  private void cells(PrintWriter out, String layout, Matches matches) {
    int blanksAsZero = blanksAsZeroByLayout.getOrDefault(layout, 0);
    out.println(row(layout, matches) + ' ' + blanksAsZero + " |");
  }

  private static String row(String name, Matches matches) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.4f | %.4f | %.4f |",
        name,
        matches.wanted(),
        matches.found(),
        matches.precision(),
        matches.recall(),
        matches.f1());
  }
}
