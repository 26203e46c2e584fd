package nianbao.sample.accuracy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;

/** Counts reports read with errors by layout. */
final class Layouts {
  private static final int LONGEST_EXAMPLE = 400;

  /** The reports of a layout, and how many of them were read with errors. */
  private static final class Count {
    private int reports;
    private int wrong;
    private String example = "";
  }

  private final Map<String, Count> layouts = new TreeMap<>();

  /** Counts a report, as read correctly if there are no differences. */
  void add(SampleReport sample, List<String> differences) {
    for (String layout : of(sample.truth().rendering())) {
      Count count = layouts.computeIfAbsent(layout, name -> new Count());
      count.reports++;
      if (!differences.isEmpty()) {
        count.wrong++;
        count.example = count.example.isEmpty() ? example(sample, differences) : count.example;
      }
    }
  }

  private static List<String> of(Truth.Rendering rendering) {
    List<String> layouts = new ArrayList<>();
    layouts.add("kind " + rendering.kind());
    layouts.add("title " + rendering.title());
    layouts.add("header " + rendering.header());
    layouts.add("index " + rendering.index());
    layouts.add("place " + rendering.place());
    layouts.add("tables " + rendering.tables());
    layouts.add("paragraphs " + rendering.paragraphs());
    layouts.add("headings " + rendering.headings());
    layouts.add("characters " + rendering.characters());
    layouts.add("page " + rendering.page());
    layouts.add("markup " + rendering.markup());
    layouts.add("noise " + rendering.noise());
    layouts.add("encoding " + rendering.encoding());
    return layouts;
  }

  private static String example(SampleReport sample, List<String> differences) {
    String example = sample.path() + ' ' + differences.getFirst();
    String line = example.replace('\n', ' ').replace('|', '¦');
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + '…';
  }

  /** Prints the counts as a Markdown table. */
  void print(PrintWriter out) {
    out.println("| layout | reports | wrong | for example |\n|---|---:|---:|---|");
    layouts.forEach(
        (layout, count) ->
            out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s |%n",
                layout,
                count.reports,
                count.wrong,
                count.example));
  }
}
