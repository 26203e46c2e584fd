package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code header-cases.txt}: the header read out of an excerpt. */
class HeaderCasesTest {

  /** An excerpt and what is expected of it. */
  private record Case(String name, Map<String, String> expected, String text) {}

  @TestFactory
  Stream<DynamicTest> headers() throws Exception {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  @Test
  void thereAreManyCases() throws Exception {
    assertTrue(cases().size() >= 60, "cases: " + cases().size());
  }

  private static void check(Case example) throws Exception {
    Report report = read(example.text());
    Map<String, String> actual = new LinkedHashMap<>();
    for (String field : example.expected().keySet()) {
      actual.put(field, value(report, field, example.expected().get(field)));
    }
    assertEquals(example.expected().toString(), actual.toString());
  }

  static Report read(String text) throws Exception {
    Source source = new Source(null, "a.txt", "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.read(source, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String value(Report report, String field, String expected) {
    Header header = report.header();
    Object value =
        switch (field) {
          case "title" -> header.title();
          case "titleInferred" -> header.titleInferred();
          case "issuer" -> header.issuer();
          case "issuerAsPrinted" -> header.issuerAsPrinted();
          case "agency" -> header.agency();
          case "city" -> header.place().city();
          case "province" -> header.place().province();
          case "county" -> header.place().county();
          case "adcode" -> header.place().adcode();
          case "cityAdcode" -> header.place().cityAdcode();
          case "reportYear" -> header.reportYear();
          case "publishedOn" -> header.publishedOn();
          case "writtenOn" -> header.writtenOn();
          case "indexNumber" -> header.indexNumber();
          case "documentNumber" -> header.documentNumber();
          case "publicMode" -> header.publicMode();
          case "script" -> header.script().name().toLowerCase(Locale.ROOT);
          case "form" -> header.form();
          case "expectedForm" -> header.expectedForm();
          case "leftOut" -> String.join(" | ", new TreeSet<>(report.leftOut()).descendingSet());
          case "noWarning" ->
              report.warnings().stream().noneMatch(w -> w.kind().equals(expected))
                  ? expected
                  : "one";
          case "warning" ->
              report.warnings().stream().anyMatch(w -> w.kind().equals(expected))
                  ? expected
                  : "none";
          default -> throw new IllegalArgumentException("no field " + field);
        };
    return Objects.toString(value);
  }

  private static List<Case> cases() throws Exception {
    try (var resource =
        Objects.requireNonNull(HeaderCasesTest.class.getResourceAsStream("header-cases.txt"))) {
      String all = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      List<Case> cases = new ArrayList<>();
      String[] parts = all.split("(?m)^### ", -1);
      for (int i = 1; i < parts.length; i++) {
        cases.add(parse(parts[i]));
      }
      return cases;
    }
  }

  private static Case parse(String part) {
    String[] halves = part.split("(?m)^---\n", 2);
    List<String> lines = halves[0].lines().toList();
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] pair = line.split(" = ", 2);
      expected.put(pair[0], pair[1]);
    }
    return new Case(lines.getFirst(), expected, halves[1]);
  }
}
