package nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.Figure;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Statutory tables as pages, converters and copyists print them. Each file of {@code tables} is a
 * kind of layout with several cases: after {@code #### name} the text of a report, then its rows,
 * with {@code ¦} between cells, after {@code ==== rows}, and its figures after {@code ====
 * figures}, a row of the form each.
 */
final class TableLayoutsTest {

  private static final String BEFORE = "\n==== ";

  /** One case. */
  private record Layout(String name, String text, Map<String, String> expected) {}

  @TestFactory
  Stream<DynamicTest> everyLayoutReadsAsExpected() throws IOException {
    List<Layout> layouts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/tables"))) {
      for (Path file : files.sorted().toList()) {
        layouts.addAll(layouts(file));
      }
    }
    assertFalse(layouts.isEmpty());
    return layouts.stream().map(layout -> dynamicTest(layout.name(), () -> check(layout)));
  }

  private static List<Layout> layouts(Path file) throws IOException {
    List<Layout> layouts = new ArrayList<>();
    for (String each : Files.readString(file).split("(?m)^#### ", -1)) {
      if (!each.isBlank()) {
        int title = each.indexOf('\n');
        String[] parts = each.substring(title + 1).split(BEFORE, -1);
        Map<String, String> expected = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
          int end = parts[i].indexOf('\n');
          expected.put(parts[i].substring(0, end), parts[i].substring(end + 1).strip());
        }
        String kind = String.valueOf(file.getFileName()).replace(".txt", "");
        layouts.add(new Layout(kind + ": " + each.substring(0, title), parts[0], expected));
      }
    }
    return layouts;
  }

  private static void check(Layout layout) throws Exception {
    Source source = new Source(null, "a.txt", "0".repeat(64), Instant.EPOCH, null);
    Report report = ReportExtractor.read(source, layout.text().getBytes(StandardCharsets.UTF_8));
    Map<String, String> read = new TreeMap<>();
    for (String what : layout.expected().keySet()) {
      read.put(what, what.equals("rows") ? rows(report) : figures(report));
    }
    assertEquals(text(layout.expected()), text(read));
  }

  private static String text(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> BEFORE.strip() + ' ' + part.getKey() + '\n' + part.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String rows(Report report) {
    return report.paragraphs().stream()
        .filter(paragraph -> paragraph.kind() == Paragraph.Kind.ROW)
        .map(paragraph -> paragraph.text().replace('\t', '¦'))
        .collect(Collectors.joining("\n"));
  }

  private static String figures(Report report) {
    StringBuilder figures = new StringBuilder();
    String row = "";
    for (Figure figure : report.figures().all()) {
      if (!figure.indicator().equals(row)) {
        row = figure.indicator();
        figures.append('\n').append(row).append(':');
      }
      String none = figure.kind().name().toLowerCase(Locale.ROOT);
      figures.append(' ').append(figure.value() == null ? none : figure.value().toPlainString());
    }
    return figures.toString().strip();
  }
}
