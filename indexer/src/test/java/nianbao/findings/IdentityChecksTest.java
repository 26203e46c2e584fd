package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityChecksTest {

  private static List<String> quotes(String... texts) {
    Report report =
        TestReports.report("a.txt")
            .of(TestReports.CLOUD_CITY, 2021)
            .by("commerce")
            .section(1, "一、总体情况")
            .text(texts)
            .build();
    return ReportFindings.addTo(report).findings().stream()
        .filter(finding -> finding.grade() == Grade.IDENTITY)
        .map(finding -> finding.id() + ' ' + quote(report, finding))
        .toList();
  }

  private static String quote(Report report, Finding finding) {
    Finding.Quote quote = finding.quotes().getFirst();
    return report.paragraphs().stream()
        .filter(paragraph -> paragraph.id().equals(quote.paragraph()))
        .map(paragraph -> paragraph.text().substring(quote.start(), quote.end()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020年，我局认真落实条例。 | 2020年",
        "数据的统计期限为2020年1月1日至2020年12月31日。 | 统计期限为2020年1月1日至2020年12月31日",
        "临岚市商务局高度重视公开工作。 | 临岚市商务局",
        "如有疑问，请与临岚市商务局联系。 | 临岚市商务局",
      })
  void whatWasLeftOfATemplate(String text, String quote) {
    assertEquals(List.of("identity.1 " + quote), quotes(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021年，我局认真落实条例。",
        "与2020年相比，栏目更新更加及时。",
        "2020年启动的栏目改版在本年内完成。",
        "数据的统计期限为2021年1月1日至2021年12月31日。",
        "云溪市商务局高度重视公开工作。",
        "云麓县商务局高度重视公开工作。",
        "如有疑问，请与云溪市商务局联系。",
        "与临岚市商务局签订协作协议。",
        "组织业务骨干赴临岚市商务局学习。",
        "收到临岚市商务局转来的线索。",
        "临岚市教育局高度重视公开工作。",
      })
  void whatBelongsThere(String text) {
    assertEquals(List.of(), quotes(text));
  }

  @Test
  void anOfficeThatIsNotKnownByNameIsStillSpokenOf() {
    Report known = TestReports.report("a.txt").of(TestReports.CLOUD_CITY, 2021).form("D").build();
    Header header = known.header();
    Report unknown =
        new Report(
            known.source(),
            new Header(
                header.title(),
                true,
                null,
                null,
                "commerce",
                header.place(),
                2021,
                null,
                null,
                null,
                null,
                null,
                header.script(),
                "D",
                null,
                List.of()),
            List.of(),
            List.of(),
            List.of(),
            TestFigures.of("D").with("rules[made]", 3).build(),
            List.of(),
            List.of(),
            List.of());
    Finding finding = ReportFindings.addTo(unknown).findings().getFirst();

    assertEquals(Finding.Kind.RULE_MAKING, finding.kind());
    assertTrue(
        new FindingMessages(unknown).of(finding).en().contains("but the office may not make"));
  }

  @Test
  void onlyTheSentenceThatOpensTheReportTellsItsYear() {
    assertEquals(List.of(), quotes("2021年，我局认真落实条例。", "2020年，我局启动改版。"));
  }
}
