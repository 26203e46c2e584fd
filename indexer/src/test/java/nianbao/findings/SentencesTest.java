package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final int YEAR = 2021;

  static Stream<List<String>> sentences() {
    return Resources.rows(SentencesTest.class, "sentences.tsv", 5).stream().map(List::of);
  }

  private static Report report(
      @Nullable String form, Figures figures, String heading, String text) {
    Report plain =
        TestReports.report("a.txt")
            .of(Place.UNKNOWN, YEAR)
            .form(form)
            .section(2, heading)
            .text(text)
            .build();
    return new Report(
        plain.source(),
        plain.header(),
        plain.sections(),
        plain.paragraphs(),
        plain.tables(),
        figures,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Finding> prose(Report report) {
    return ReportFindings.addTo(report).findings().stream()
        .filter(finding -> finding.id().startsWith("prose-"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void saysWhatTheTableContradictsAndNothingElse(List<String> row) {
    boolean table = !row.getFirst().equals("-");
    TestFigures figures = TestFigures.of(table ? row.getFirst() : "D");
    for (String cell : row.get(1).split(" ", -1)) {
      String[] parts = cell.split("=", -1);
      if (parts.length == 2) {
        figures.with(parts[0], parts[1]);
      }
    }
    Report report =
        report(
            table ? row.getFirst() : null,
            table ? figures.build() : Figures.NONE,
            row.get(2),
            row.get(3));

    String found =
        prose(report).stream()
            .map(f -> f.id() + ' ' + f.left() + ' ' + f.right())
            .collect(Collectors.joining("; "));

    assertEquals(row.get(4), found, row.get(3));
  }

  @Test
  void theQuotesPointAtTheWords() {
    Report report =
        report(
            "D",
            TestFigures.of("D").with("req_new[total]", 5).build(),
            "(二)依申请公开",
            "　　2021年，我局　收到政府信息公开申请 ７ 件。其他。");
    Finding finding = prose(report).getFirst();
    Paragraph paragraph = report.paragraphs().getLast();
    Finding.Quote quote = finding.quotes().getFirst();

    assertEquals(paragraph.id(), quote.paragraph());
    assertEquals("收到政府信息公开申请 ７ 件", paragraph.text().substring(quote.start(), quote.end()));
    assertEquals(List.of(paragraph.id(), "row-req_new"), finding.paragraphs());
    assertEquals(List.of("req_new[total]"), finding.cells());
    assertEquals(
        "正文“收到政府信息公开申请 ７ 件”，表中“本年新收政府信息公开申请数量（总计）”为5，两者不一致。",
        new FindingMessages(report).of(finding).zh());
  }

  @Test
  void theQuotesOfAListAreItsTotalAndItsParts() {
    Report report = report(null, Figures.NONE, "一、总体", "公开信息47条，其中政策36条，动态5条。");
    Finding finding = prose(report).getFirst();
    String text = report.paragraphs().getLast().text();

    assertEquals(
        List.of("47条", "36条", "5条"),
        finding.quotes().stream().map(q -> text.substring(q.start(), q.end())).toList());
    assertTrue(new FindingMessages(report).of(finding).zh().contains("正文“47条”，所列各项（36条、5条）合计为41"));
  }

  @Test
  void slipsOfDigitsAreNamed() {
    Report report =
        report(
            "B",
            TestFigures.of("B").with("active_total", 1368).build(),
            "一、概述",
            "2021年主动公开政府信息138条。");

    assertEquals("digit-dropped", prose(report).getFirst().explanation());
  }

  @Test
  void aReportOfAnUnknownYearIsNotHeldAgainstItsTable() {
    Report plain = TestReports.report("a.txt").form("D").text("收到政府信息公开申请7件。").build();
    Report report =
        new Report(
            plain.source(),
            plain.header(),
            List.of(),
            plain.paragraphs(),
            List.of(),
            TestFigures.of("D").with("req_new[total]", 5).build(),
            List.of(),
            List.of(),
            List.of());

    assertEquals(List.of(), ReportFindings.addTo(report).findings());
  }
}
