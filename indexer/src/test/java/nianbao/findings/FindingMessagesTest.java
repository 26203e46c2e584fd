package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingMessagesTest {

  private static String chinese(Report report) {
    return new FindingMessages(report).of(report.findings().getFirst()).zh();
  }

  @Test
  void wordsOfTheReportAreNotTakenForGaps() {
    String text = "公开信息{value}9条,其中{terms}4条,{total}6条。";
    Report report = ReportFindings.addTo(TestReports.report("a.txt").text(text).build());

    assertEquals("正文“9条”，所列各项（4条、6条）合计为10，两者不一致。", chinese(report));
    Report quoting =
        TestReports.report("a.txt")
            .of(TestReports.CLOUD_CITY, 2021)
            .text("{quote}{year}")
            .finding(
                new Finding(
                    "identity.1",
                    Finding.Kind.OTHER_OFFICE,
                    Finding.Grade.IDENTITY,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Finding.Quote("1-" + hash("{quote}{year}"), 0, 13))))
            .build();
    assertEquals("正文以“{quote}{year}”自称，而报告单位是云溪市某局。", chinese(quoting));
  }

  @ParameterizedTest
  @CsvSource({
    "res_total[total], 总计, all results (total)",
    "res_total[natural], 总计（自然人）, all results (natural persons)",
    "res_granted[total], 予以公开（总计）, granted (total)"
  })
  void aRowThatIsCalledAsItsColumnIsNamedOnce(String cell, String chinese, String english) {
    FormRelations form = Objects.requireNonNull(FormRelations.of("D"));

    assertEquals(chinese, new CellWording(form, any -> null, Language.ZH).label(cell));
    assertEquals(english, new CellWording(form, any -> null, Language.EN).label(cell));
  }

  private static String hash(String text) {
    return String.format("%06x", text.hashCode() & 0xFFFFFF);
  }

  @ParameterizedTest
  @CsvSource({"D, D99", "B, D01", ", D01"})
  void aRelationThatTheFormHasNoMoreIsToldByItsNumbers(String form, String relation) {
    Report report =
        TestReports.report("a.txt")
            .form(form)
            .text("一")
            .finding(
                new Finding(
                    relation,
                    Finding.Kind.RELATION,
                    Finding.Grade.ARITHMETIC,
                    relation,
                    null,
                    true,
                    new BigDecimal("12.50"),
                    BigDecimal.ZERO,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
            .build();

    assertEquals("报告中的数字不相符：12.5、0。", chinese(report));
  }

  @Test
  void theNumbersAreThoseThatWereKept() {
    Figures figures =
        TestFigures.of("B")
            .with("staff_total", 7)
            .with("staff_full_time", 2)
            .with("staff_part_time", 3)
            .build();
    Finding finding = findings(figures).getFirst();

    assertEquals(
        "表中“从事政府信息公开工作人员数”为7，“专职人员数”2、“兼职人员数”3合计为5，两者应当相等。",
        TestFigures.message("B", finding).zh(),
        "without the figures");
  }

  private static List<Finding> findings(Figures figures) {
    return new RelationChecks(Objects.requireNonNull(FormRelations.of("B")), figures).findings();
  }
}
