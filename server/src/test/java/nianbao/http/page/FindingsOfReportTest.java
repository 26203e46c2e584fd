package nianbao.http.page;

import static nianbao.http.page.ReportFixture.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Finding.Quote;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings and figures on the page of a report. */
class FindingsOfReportTest {
  private static final ReportPage PAGE = new ReportPage();

  private static Document rendered(ReportFixture fixture) {
    return Jsoup.parse(PAGE.render(fixture.view(), ReportFixture.CHINESE));
  }

  /** A table of form B with a total that its parts don't make. */
  private static ReportFixture contradicting() {
    ReportFixture fixture = new ReportFixture();
    fixture.header = ReportFixture.withForm("B");
    fixture
        .text("全年无其他事项。")
        .table(
            List.of(cell("三、行政复议数量"), cell("件"), cell("5")),
            List.of(cell("（一）维持具体行政行为数"), cell("件"), cell("1")),
            List.of(cell("（二）被依法纠错数"), cell("件"), cell("")));
    fixture.figure("review_total", "5", 0, 2);
    fixture.figure("review_upheld", "1", 1, 2);
    fixture.figure("review_corrected", null, 2, 2);
    return fixture.finding(
        "B15",
        Grade.ARITHMETIC,
        List.of(fixture.at(2).id(), fixture.at(3).id()),
        "review_total",
        "review_upheld");
  }

  @Test
  void aFindingIsListedAboveTheTextWithItsGradeItsClaimAndBothLanguages() {
    ReportFixture fixture = contradicting();
    Element entry = rendered(fixture).expectFirst("#findings li");

    assertEquals("finding-B15", entry.id());
    assertEquals("≠ 算术不符 表中数字按表式应当对上，却没有对上。", entry.expectFirst(".grade").text());
    assertEquals(
        "表中“行政复议数量”为5，各项合计为1（除“维持具体行政行为数”外都是0或空白），两者应当相等。", entry.expectFirst(".says").text());
    assertEquals(
        "In the table “administrative reviews” is 5 and the parts add up to 1 (all but “reviews: act"
            + " upheld” are 0 or blank); the two should be equal.",
        Jsoup.parse(PAGE.render(fixture.view(), new PageContext(PageLanguage.ENGLISH, false, null)))
            .expectFirst("#findings li .says")
            .text());
    assertEquals(
        "/reports/" + fixture.report().id() + "?finding=B15",
        entry.expectFirst(".grade a").attr("href"));
    String report = "/reports/" + fixture.report().id();
    assertEquals(
        List.of(
            report + "/p/" + fixture.at(2).id() + "?finding=B15",
            report + "/p/" + fixture.at(3).id() + "?finding=B15"),
        entry.select(".places a").eachAttr("href"));
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void everyGradeHasASignAndWords(Grade grade) {
    ReportFixture fixture = new ReportFixture().text("一");
    Document page = rendered(fixture.finding("X", grade, List.of(fixture.at(1).id())));

    assertEquals("finding." + grade.key(), page.select("#findings strong").attr("data-message"));
    assertEquals(1, page.expectFirst("#findings .sign").text().length());
    assertEquals(
        page.select("#findings strong").text(), page.select("#text .note.finding strong").text());
  }

  @Test
  void itsCellsAreMarkedAndItsNoteStandsBelowTheTableAndNamesItsRow() {
    ReportFixture fixture = contradicting();
    Document page = rendered(fixture);

    assertEquals(List.of("≠5", "1"), page.select("#text .row .doubted").eachText());
    Element sign = page.expectFirst("#text .doubted .finding-sign");
    assertEquals("#note-B15", sign.attr("href"));
    assertEquals("算术不符，看说明", sign.attr("aria-label"));
    Element note = page.expectFirst("#text .table > .scroll + .note.finding");
    assertEquals("note-B15", note.id());
    assertEquals("#finding-B15", note.expectFirst("a").attr("href"));
    assertEquals("第 2 段", note.select(".grade a").getLast().text());
    assertEquals(1, page.select("#text .note").size(), "the other row's cell is marked");
  }

  @Test
  void theSignStandsOnTheTotalEvenBelowItsParts() {
    ReportFixture fixture = new ReportFixture();
    fixture.header = ReportFixture.withForm("B");
    fixture.table(
        List.of(cell("（一）维持具体行政行为数"), cell("件"), cell("1")),
        List.of(cell("三、行政复议数量"), cell("件"), cell("5")));
    fixture.figure("review_upheld", "1", 0, 2);
    fixture.figure("review_total", "5", 1, 2);
    fixture.finding(
        "B15",
        Grade.ARITHMETIC,
        List.of(fixture.at(1).id(), fixture.at(2).id()),
        "review_upheld",
        "review_total");

    Document page = rendered(fixture);
    assertEquals(List.of("1", "≠5"), page.select("#text .row .doubted").eachText());
    assertEquals("第 2 段", page.select("#text .note .grade a").getLast().text());
  }

  @Test
  void aNoteIsASumOfFiguresThatLeadToTheirCells() {
    ReportFixture fixture = contradicting();
    Element sum = rendered(fixture).expectFirst("#note-B15 .sum");

    assertEquals(
        List.of("维持具体行政行为数（其余各项为 0 或空白）", "应等于：行政复议数量", "相差"), sum.select("dt").eachText());
    assertEquals(List.of("1", "5", "4"), sum.select("dd").eachText());
    assertEquals(
        List.of("#" + fixture.at(3).id() + "-3", "#" + fixture.at(2).id() + "-3"),
        sum.select("a").eachAttr("href"));
    Document page = rendered(fixture);
    for (Element link : sum.select("a")) {
      Element cell = page.expectFirst("[id=" + link.attr("href").substring(1) + "]");
      assertEquals(link.text(), cell.ownText());
    }
  }

  @Test
  void whatIsNoSumIsSaidInWords() {
    ReportFixture fixture = new ReportFixture().text("全年收到申请12件，已答复。");
    fixture.quotes = List.of(new Quote(fixture.at(1).id(), 4, 8));
    Document page = rendered(fixture.finding("P1", Grade.PROSE_TABLE, List.of(fixture.at(1).id())));

    assertEquals(0, page.select(".sum").size());
    assertEquals(
        page.expectFirst("#findings .says").text(), page.expectFirst("#note-P1 .says").text());
  }

  @Test
  void aLinkToAFindingMarksItAndItsParagraph() {
    ReportFixture fixture = contradicting();
    fixture.finding = "B15";
    Document page = Jsoup.parse(PAGE.render(fixture.view("", 2), ReportFixture.CHINESE));

    assertTrue(page.expectFirst("#finding-B15").hasClass("here"));
    assertTrue(page.expectFirst("#text .note.finding").hasClass("here"));
    assertEquals(2, page.select("#text .doubted.here").size());
    assertEquals(0, page.select("[data-message=findings.gone]").size());
  }

  @Test
  void aLinkToAFindingThatIsNoMoreSaysSo() {
    ReportFixture fixture = new ReportFixture().text("一");
    fixture.finding = "A99";
    Document page = rendered(fixture);

    assertEquals(1, page.select("#findings [data-message=findings.gone]").size());
    assertEquals(0, page.select("#findings h2, #findings li").size());
  }

  @Test
  void aReportWithoutAnyHasNoList() {
    assertEquals(0, rendered(new ReportFixture().text("一")).select("#findings, #figures").size());
  }

  @Test
  void quotedWordsAreMarkedTogetherWithWhatWasSearched() {
    ReportFixture fixture = new ReportFixture().text("全年收到申请12件，已答复。");
    fixture.quotes = List.of(new Quote(fixture.at(1).id(), 4, 8), new Quote("none", 0, 3));
    fixture.finding("P1", Grade.PROSE_TABLE, List.of(fixture.at(1).id()));

    Document page = Jsoup.parse(PAGE.render(fixture.view("收到申", null), ReportFixture.CHINESE));

    assertEquals("申请12", text(page, ".doubted"));
    assertEquals("收到申", text(page, "mark"));
    assertEquals("全年收到申请12件，已答复。", page.expectFirst("#text .words").wholeText());
  }

  private static String text(Document page, String selector) {
    return String.join("", page.select("#text .words " + selector).eachText());
  }

  @Test
  void whatAFindingSaysIsText() {
    String hostile = "</p><script>alert(1)</script>";
    ReportFixture fixture = new ReportFixture().text(hostile);
    String paragraph = fixture.at(1).id();
    Document page =
        rendered(
            fixture.add(
                new Finding(
                    "X\"><b",
                    Finding.Kind.OTHER_OFFICE,
                    Grade.SOFT,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    List.of(paragraph),
                    List.of(),
                    List.of(),
                    List.of(new Quote(paragraph, 0, hostile.length())))));

    assertEquals(0, page.select("#findings script, #text script, #findings b").size());
    assertTrue(page.expectFirst("#findings .says").text().contains("“" + hostile + "”"));
  }

  @Test
  void figuresStandInTheOrderAndWithTheLabelsOfTheForm() {
    ReportFixture fixture = contradicting();
    Element figures = rendered(fixture).expectFirst("#figures");

    assertEquals(
        List.of("四、行政复议数量 条", "（一）维持具体行政行为数 条", "（二）被依法纠错数 条"),
        figures.select("tbody th").eachText());
    assertEquals(List.of("5", "1", "原文空白"), figures.select("tbody td").eachText());
    assertTrue(figures.select("td").get(2).hasClass("blank"));
    assertEquals(
        "#" + fixture.at(3).id() + "-3", figures.select("td a").get(1).attr("href"), "its cell");
    assertTrue(figures.parents().getFirst().hasClass("table"), "below its table");
    assertEquals(2, figures.select("td.doubted").size());
    assertFalse(figures.text().contains("行政诉讼"), "rows that the report does not have");
    Document english =
        Jsoup.parse(
            PAGE.render(
                contradicting().view(), new PageContext(PageLanguage.ENGLISH, false, null)));
    assertEquals(
        List.of("administrative reviews", "reviews: act upheld", "reviews: corrected"),
        english.select("#figures tbody th").eachText());
  }
}
