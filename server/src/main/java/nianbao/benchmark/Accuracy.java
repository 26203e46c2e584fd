package nianbao.benchmark;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReport;
import nianbao.sample.SampleReports;
import nianbao.sample.Truth;

/** How exactly generated reports of every layout are read, and in which layouts they are not. */
public final class Accuracy {
  private static final int LONGEST_EXAMPLE = 400;

  /** Reports of a layout, and how many of them were read with an error. */
  private static final class Tally {
    private int reports;
    private int wrong;
    private String example = "";
  }

  private final Map<String, Integer> wrong = new TreeMap<>();
  private final Map<String, Tally> layouts = new TreeMap<>();
  private int reports;

  private Accuracy() {}

  /**
   * Generates reports, reads them and compares.
   *
   * @param count 1 or more
   */
  public static Accuracy measure(long seed, int count) throws UnreadableException {
    Accuracy accuracy = new Accuracy();
    for (Iterator<SampleReport> all = SampleReports.varied(seed, count).iterator();
        all.hasNext(); ) {
      accuracy.add(all.next());
    }
    return accuracy;
  }

  private void add(SampleReport sample) throws UnreadableException {
    // The path must not help: it names the place.
    String path = "report" + sample.extension();
    Source source = new Source(null, path, "0".repeat(64), Instant.EPOCH, null);
    Report report = ReportExtractor.read(source, sample.bytes());
    Map<String, String> differences = AccuracyDifferences.of(sample, report);
    reports++;
    differences.keySet().forEach(what -> wrong.merge(what, 1, Integer::sum));
    for (String layout : layoutsOf(sample.truth().rendering())) {
      Tally tally = layouts.computeIfAbsent(layout, name -> new Tally());
      tally.reports++;
      if (!differences.isEmpty()) {
        tally.wrong++;
        tally.example = tally.example.isEmpty() ? example(sample, differences) : tally.example;
      }
    }
  }

  private static List<String> layoutsOf(Truth.Rendering rendering) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("title", rendering.title());
    names.put("header", rendering.header());
    names.put("index", rendering.index());
    names.put("place", rendering.place());
    names.put("tables", rendering.tables());
    names.put("paragraphs", rendering.paragraphs());
    names.put("headings", rendering.headings());
    names.put("page", rendering.page());
    names.put("markup", rendering.markup());
    names.put("noise", rendering.noise());
    names.put("encoding", rendering.encoding());
    List<String> layouts = new ArrayList<>();
    names.forEach((name, value) -> layouts.add(name + ' ' + value));
    return layouts;
  }

  private static String example(SampleReport sample, Map<String, String> differences) {
    Map.Entry<String, String> first = differences.entrySet().iterator().next();
    String example = sample.path() + ' ' + first.getKey() + ": " + first.getValue();
    String line = example.replace('\n', ' ').replace('|', '¦');
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + '…';
  }

  /** The share of reports in which this was read as it is, from 0 to 1. */
  public double share(String what) {
    return 1 - (double) wrong.getOrDefault(what, 0) / reports;
  }

  /** The figures as two Markdown tables: by what was compared, and by layout. */
  public void print(PrintWriter out) {
    out.println("| of " + reports + " reports | exact | wrong |\n|---|---:|---:|");
    for (String what : AccuracyDifferences.COMPARED) {
      out.printf(
          Locale.ROOT, "| %s | %.4f | %d |%n", what, share(what), wrong.getOrDefault(what, 0));
    }
    out.println();
    out.println("| layout | reports | wrong | for example |\n|---|---:|---:|---|");
    layouts.forEach(
        (layout, tally) ->
            out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s |%n",
                layout,
                tally.reports,
                tally.wrong,
                tally.example));
  }
}
