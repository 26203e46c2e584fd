package nianbao.sample.accuracy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nianbao.read.UnreadableException;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;

/** How accurately headers and texts of generated reports are read, by layout. */
public final class Accuracy {
  private final Map<String, Integer> wrong = new TreeMap<>();
  private final Layouts layouts = new Layouts();
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
    Map<String, String> differences = Differences.of(sample, SampleReading.read(sample));
    reports++;
    differences.keySet().forEach(what -> wrong.merge(what, 1, Integer::sum));
    List<String> said = new ArrayList<>();
    differences.forEach((what, difference) -> said.add(what + ": " + difference));
    layouts.add(sample, said);
  }

  /** The share of reports in which this was read correctly, from 0 to 1. */
  public double share(String what) {
    return 1 - (double) wrong.getOrDefault(what, 0) / reports;
  }

  /** Prints two Markdown tables: results by field, and by layout. */
  public void print(PrintWriter out) {
    out.println("| of " + reports + " reports | exact | wrong |\n|---|---:|---:|");
    for (String what : Differences.COMPARED) {
      out.printf(
          Locale.ROOT, "| %s | %.4f | %d |%n", what, share(what), wrong.getOrDefault(what, 0));
    }
    out.println();
    layouts.print(out);
  }
}
