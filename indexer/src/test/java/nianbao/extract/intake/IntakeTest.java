package nianbao.extract.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.NotAReportException;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import nianbao.report.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no report is refused by name, and what is one is kept, with a warning of what lacks. */
class IntakeTest {

  /**
   * A file and what is expected of it.
   *
   * @param expected a kind of non-report, or kinds of warnings
   */
  record Case(String expected, String name, String content) {
    @Override
    public String toString() {
      return expected + " " + name;
    }

    Report read() throws UnreadableException {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return ReportExtractor.read(
          new Source(null, name, Sha256.hex(bytes), Instant.EPOCH, null), bytes);
    }
  }

  static Stream<Case> nonReports() throws IOException {
    return cases("non-reports.txt");
  }

  static Stream<Case> reports() throws IOException {
    return cases("reports.txt");
  }

  private static Stream<Case> cases(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(IntakeTest.class.getResourceAsStream(file))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Case> cases = new ArrayList<>();
      for (String part : all.substring(all.indexOf("\n== ") + 4).split("\n== ", -1)) {
        String[] lines = part.split("\n", 2);
        int space = lines[0].indexOf(' ');
        cases.add(new Case(lines[0].substring(0, space), lines[0].substring(space + 1), lines[1]));
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("nonReports")
  void whatIsNoReportIsRefusedByName(Case file) {
    NotAReportException refusal = assertThrows(NotAReportException.class, file::read);
    String message = String.valueOf(refusal.getMessage());

    assertEquals(file.expected, refusal.kind(), message);
    assertTrue(message.startsWith("not a report"), message);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportIsKeptAndWhatItLacksIsSaid(Case file) throws UnreadableException {
    List<String> kinds = file.read().warnings().stream().map(Warning::kind).toList();

    assertEquals(file.expected.equals("-") ? "" : file.expected, String.join(" ", kinds));
  }

  @Test
  void everyKindHasFiveExamples() throws IOException {
    nonReports()
        .collect(Collectors.groupingBy(Case::expected, Collectors.counting()))
        .forEach((kind, count) -> assertTrue(count >= 5, kind));
    assertFalse(reports().toList().isEmpty());
  }

  @Test
  void aListIsRefusedWithItsLinks() {
    String html =
        "<ul><li><a href=a.html>甲镇2020年政府信息公开工作年度报告</a><li>"
            + "<a href=b.html>甲镇2021年政府信息公开工作年度报告</a></ul>";

    NotAReportException refusal =
        assertThrows(NotAReportException.class, new Case("", "l.html", html)::read);

    assertEquals(
        "not a report but a list of 2 reports; save the reports it links to: a.html, b.html",
        refusal.getMessage());
  }

  @Test
  void aLongListNamesItsFirstLinks() {
    StringBuilder html = new StringBuilder("<title>年报</title>");
    for (int year = 2008; year < 2024; year++) {
      html.append("<p><a href=%d.html>甲镇%d年政府信息公开工作年度报告</a></p>".formatted(year, year));
    }

    NotAReportException refusal =
        assertThrows(NotAReportException.class, new Case("", "l.html", html.toString())::read);

    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("a list of 16 reports"), message);
    assertTrue(message.endsWith("2015.html and 8 more"), message);
  }

  @Test
  void warningsNameWhatIsMissing() throws UnreadableException {
    String html =
        "<h1>甲镇2020年政府信息公开工作年度报告</h1><p><a href=/d/1.pdf>年报.pdf</a></p>"
            + "<p><a href=/d/2.xls>附表.xls</a></p>";

    Warning warning = new Case("", "p.html", html).read().warnings().getFirst();

    assertEquals("年报.pdf, 附表.xls", warning.detail());
    assertEquals(
        "The text is in an attachment, which is missing or can't be read: 年报.pdf, 附表.xls",
        warning.message());
  }
}
