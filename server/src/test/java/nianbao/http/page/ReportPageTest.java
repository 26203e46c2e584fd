package nianbao.http.page;

import static nianbao.http.page.ReportFixture.HEADER;
import static nianbao.http.page.ReportFixture.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.Script;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.report.Warning;
import nianbao.search.ReportHits;
import nianbao.text.Range;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  private static final ReportPage PAGE = new ReportPage();
  private static final PageContext SAMPLE = new PageContext(PageLanguage.CHINESE, true, null);

  private static Document rendered(ReportView view) {
    return rendered(view, ReportFixture.CHINESE);
  }

  private static Document rendered(ReportView view, PageContext context) {
    return Jsoup.parse(PAGE.render(view, context));
  }

  private static Document rendered(ReportFixture fixture) {
    return rendered(fixture.view());
  }

  private static Element byId(Document page, String id) {
    return page.expectFirst("[id=" + id + "]");
  }

  private static ReportFixture small() {
    return new ReportFixture()
        .title("云溪市教育局2021年政府信息公开工作年度报告")
        .section(1, "一、总体情况")
        .paragraph(Kind.HEADING, "一、总体情况")
        .text("本局收到申请三件，均按时答复申请人。")
        .section(2, "(一)机制")
        .text("(一)机制。每月开会一次。")
        .paragraph(Kind.SIGNATURE, "云溪市教育局");
  }

  @Test
  void everyParagraphStandsOnceInOrderUnderItsId() {
    ReportFixture fixture = small();

    Document page = rendered(fixture);

    Elements shown = page.select("#text .paragraph");
    assertEquals(fixture.paragraphs.stream().map(Paragraph::id).toList(), shown.eachAttr("id"));
    assertEquals(
        fixture.paragraphs.stream().map(Paragraph::text).toList(),
        shown.stream().map(box -> box.expectFirst(".words").wholeText()).toList());
  }

  @Test
  void aNumberInTheMarginLinksToItsParagraph() {
    ReportFixture fixture = small();

    Element link = byId(rendered(fixture), fixture.at(3).id()).expectFirst("a.number");

    assertEquals("3", link.text());
    assertEquals(
        "/reports/" + fixture.report().id() + "/p/" + fixture.at(3).id(), link.attr("href"));
  }

  @Test
  void headingsHaveTheirLevelsAndRunInHeadingsStandOut() {
    Document page = rendered(small());

    assertEquals("云溪市教育局2021年政府信息公开工作年度报告", page.expectFirst("h1.words").text());
    assertEquals("一、总体情况", page.expectFirst("#text h2").text());
    assertEquals("(一)机制", page.expectFirst("#text p b").text());
  }

  @Test
  void theLongestLineOfASplitTitleIsTheHeading() {
    ReportFixture fixture =
        new ReportFixture().title("云溪市教育局").title("2021年政府信息公开工作年度报告").text("正文。");

    Document page = rendered(fixture);

    assertEquals(List.of("2021年政府信息公开工作年度报告"), page.select("h1").eachText());
    assertEquals("云溪市教育局", page.expectFirst("#text .title p").text());
  }

  @Test
  void theOutlineLeadsToTheParagraphsThatOpenSections() {
    ReportFixture fixture = small();

    List<Element> links = rendered(fixture).select("#outline li a");

    assertEquals(
        List.of("#" + fixture.at(2).id(), "#" + fixture.at(4).id()),
        links.stream().map(link -> link.attr("href")).toList());
    assertEquals(List.of("一、总体情况", "(一)机制"), links.stream().map(Element::text).toList());
  }

  @Test
  void aReportWithoutSectionsHasNoOutline() {
    assertNull(rendered(new ReportFixture().text("只有一段。")).getElementById("outline"));
  }

  @Test
  void wordsAreMarkedAndTheAddressedParagraphIsCurrent() {
    ReportFixture fixture = small();

    Document page = rendered(fixture.view("申请", 3));

    assertEquals(List.of("申请", "申请"), page.select("#text mark").eachText());
    assertEquals(List.of(fixture.at(3).id()), page.select(".current").eachAttr("id"));
    assertEquals("location", page.expectFirst(".current").attr("aria-current"));
    assertTrue(page.expectFirst(".current mark").hasAttr("autofocus"));
    assertEquals(1, page.select("[autofocus]").size());
    assertEquals("申请", page.expectFirst("#q").attr("value"));
  }

  @Test
  void aMarkAcrossARunInHeadingKeepsItsText() {
    Document page = rendered(small().view("机制。每月", null));

    assertEquals(List.of("机制", "。每月"), page.select("#text mark").eachText());
    assertEquals("(一)机制。每月开会一次。", page.expectFirst("#text p:has(b)").text());
  }

  @Test
  void aChangedTextIsSaid() {
    ReportFixture fixture = small();
    ReportView view = fixture.view("", 3);

    Document page =
        rendered(
            new ReportView(
                view.report(),
                view.hits(),
                "",
                fixture.at(3),
                null,
                true,
                List.of(),
                null,
                List.of(),
                ReportView.History.NONE));

    assertTrue(page.expectFirst("#warnings .note").text().contains("有过改动"));
    assertEquals(0, rendered(view).select("#warnings .note").size());
  }

  @Test
  void aChangedTextNeedsAParagraph() {
    Report report = small().report();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ReportView(
                report,
                new ReportHits(Map.of()),
                "",
                null,
                null,
                true,
                List.of(),
                null,
                List.of(),
                ReportView.History.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</main></body><img src=x onerror=alert(1)>",
        "]]> --> <!-- <![CDATA[",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "</textarea></title></style></noscript><svg onload=alert(1)>",
        "&lt;b&gt; &amp;amp; &#x3c;script&#x3e;",
        "\u202e右到左\u202c \u2066孤立\u2069 \u200b零宽",
        "{q} {n} $1 \\ ${x}",
        "𠮷野家🈳 𝒳"
      })
  void whateverAReportSaysIsText(String text) {
    ReportFixture fixture = new ReportFixture();
    fixture.header = headed(text, text);
    fixture.title(text).section(1, text).text(text).paragraph(Kind.CAPTION, text);
    fixture.table(List.of(cell(text), cell(text)));
    fixture.leftOut.add(text);
    fixture.warnings.add(new Warning("some-kind", null, 0, 0, text));
    ReportView plain = fixture.view(text, 2);
    ReportView view =
        new ReportView(
            plain.report(),
            plain.hits(),
            text,
            fixture.at(2),
            null,
            false,
            List.of(),
            null,
            List.of(),
            ReportView.History.NONE);

    String html = PAGE.render(view, SAMPLE);
    Document page = Jsoup.parse(html);

    Document template = PageTemplate.of("report.html").in(SAMPLE);
    assertEquals(template.select("script").outerHtml(), page.select("script").outerHtml());
    assertEquals(
        0, page.select("img, textarea, style, iframe, object, [onerror], [onload]").size());
    assertEquals(0, page.select("[onmouseover], [onfocus], [style]").size());
    assertEquals(text, byId(page, fixture.at(2).id()).expectFirst(".words").wholeText());
    assertEquals(text, page.expectFirst("#left-out li").wholeText());
    assertEquals(text, page.expectFirst("#q").attr("value"));
    assertEquals("【示例数据】" + text, meta(page, "meta[property=og:title]"));
    assertEquals(List.of(text, text), cells(page, 0));
  }

  private static Header headed(String title, String issuer) {
    return new Header(
        title,
        true,
        issuer,
        issuer,
        null,
        new Place(issuer, issuer, issuer, null, null),
        null,
        null,
        null,
        issuer,
        issuer,
        issuer,
        Script.HANT,
        issuer,
        null,
        List.of(new Evidence(issuer, issuer, issuer, issuer, 1, true)));
  }

  private static List<String> cells(Document page, int row) {
    return page.select("#text tr").get(row).select("th, td:not(.row-number)").stream()
        .map(Element::wholeText)
        .toList();
  }

  @Test
  void aParagraphOf100KilobytesIsWholeAndItsDescriptionShort() {
    String text = "长段落𠮷。".repeat(20_000);

    Document page = rendered(new ReportFixture().text(text).view("段落", 1));

    assertEquals(text, page.expectFirst("#text .words").wholeText());
    assertEquals(20_000, page.select("#text mark").size());
    String description = page.expectFirst("meta[name=description]").attr("content");
    assertTrue(description.length() <= 201, description);
    assertFalse(Character.isHighSurrogate(description.charAt(description.length() - 2)));
  }

  @Test
  void aTableKeepsItsCellsSpansAndMarks() {
    ReportFixture fixture =
        new ReportFixture()
            .table(
                List.of(cell("指标名称"), cell("单位"), cell("数量")),
                List.of(cell("收到申请", 1, 2), cell("件"), cell("1,368")),
                List.of(cell("人"), cell("")),
                List.of(cell("合计", 2, 1), cell("申请 7 件")));

    Document page = rendered(fixture.view("申请", null));

    assertEquals(1, page.select("#text table.labels-2").size());
    assertEquals(List.of("指标名称", "收到申请"), page.select("#text .label:not(.own)").eachText());
    assertEquals(List.of("单位", "件", "人", "合计"), page.select("#text .own").eachText());
    assertEquals(List.of("指标名称", "单位", "数量"), cells(page, 0));
    assertEquals(List.of("收到申请", "件", "1,368"), cells(page, 1));
    assertEquals(List.of("人", ""), cells(page, 2));
    assertEquals(List.of("合计", "申请 7 件"), cells(page, 3));
    assertEquals(
        fixture.paragraphs.stream().map(Paragraph::id).toList(),
        page.select("#text tr").eachAttr("id"));
    assertEquals("2", page.expectFirst("th:containsOwn(收到)").attr("rowspan"));
    assertEquals("2", page.expectFirst("th:containsOwn(合计)").attr("colspan"));
    assertEquals("number", page.expectFirst("td:containsOwn(1,368)").className());
    assertEquals(0, page.select("th:containsOwn(人)").size());
    assertEquals(3, page.select("tr.head th[scope=col]").size());
    assertEquals(List.of("申请", "申请"), page.select("#text mark").eachText());
  }

  @Test
  void aMarkAcrossTwoCellsIsMarkedInBoth() {
    ReportFixture fixture = new ReportFixture().table(List.of(cell("部分公开"), cell("3"), cell("件")));
    Map<String, List<Range>> ranges = Map.of(fixture.at(1).id(), List.of(new Range(2, 6)));

    Document page =
        rendered(
            new ReportView(
                fixture.report(),
                new ReportHits(ranges),
                "公开3",
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                ReportView.History.NONE));

    assertEquals(List.of("公开", "3"), page.select("#text mark").eachText());
    assertEquals(List.of("部分公开", "3", "件"), cells(page, 0));
  }

  @Test
  void cellsWithLineBreaksKeepTheirMarks() {
    Cell broken = new Cell("科研\r\n 机构", 1, 1, "1-abcdef");
    ReportFixture fixture = new ReportFixture();
    fixture.paragraphs.add(new Paragraph("1-abcdef", 1, null, Kind.ROW, "科研 机构\t2"));
    Cell two = new Cell("2", 1, 1, "1-abcdef");
    fixture.tables.add(new StatTable(1, null, List.of(List.of(broken, two))));

    Document page = rendered(fixture.view("机构", null));

    assertEquals(List.of("科研 机构", "2"), cells(page, 0));
    assertEquals("机构", page.expectFirst("mark").text());
  }

  @Test
  void aRowThatDoesNotAgreeWithItsCellsLosesNothing() {
    Cell other = new Cell("别的字", 1, 1, "1-abcdef");
    ReportFixture fixture = new ReportFixture();
    fixture.paragraphs.add(new Paragraph("1-abcdef", 1, null, Kind.ROW, "原文"));
    fixture.paragraphs.add(new Paragraph("2-abcdef", 2, null, Kind.ROW, "没有表的行\t1"));
    fixture.tables.add(new StatTable(1, null, List.of(List.of(other))));

    Document page = rendered(fixture.view("原文", null));

    assertEquals(List.of("别的字"), cells(page, 0));
    assertEquals("没有表的行\t1", byId(page, "2-abcdef").expectFirst(".words").wholeText());
  }

  @Test
  void twoTablesStandApartAndNotesOfRowsFollowTheirTable() {
    ReportFixture fixture =
        new ReportFixture()
            .table(List.of(cell("甲"), cell("1")))
            .table(List.of(cell("乙"), cell("2")));
    fixture.warnings.add(new Warning("damaged-date", fixture.at(1).id(), 0, 1, "lost"));

    Document page = rendered(fixture);

    assertEquals(2, page.select("#text table:not([class])").size());
    assertEquals(1, page.select("#text .table:has(.scroll + .note) + .table").size());
  }

  @Test
  void aWarningStandsAtItsParagraphInTheWordsOfTheOriginal() {
    ReportFixture fixture = small();
    fixture.warnings.add(new Warning("damaged-date", fixture.at(3).id(), 4, 6, "Lost digits."));
    fixture.warnings.add(new Warning("brand-new", "99-000000", 0, 0, "Something else."));

    Document page = rendered(fixture);

    Element note = byId(page, fixture.at(3).id()).expectFirst(".note");
    assertEquals("日期在原文中缺字：", note.expectFirst("span").text());
    assertEquals("申请", note.expectFirst("q").text());
    Element other = page.expectFirst("#warnings .note span");
    assertEquals("Something else.", other.text());
    assertEquals("en", other.attr("lang"));
  }

  @Test
  void aWarningAboutTheWholeReportStandsAboveTheText() {
    ReportFixture fixture = small();
    fixture.warnings.add(new Warning("year-conflict", null, 0, 0, "Two years."));

    Document page = rendered(fixture);

    assertEquals("注意 原文各处的年份不一致，采用 2021；各处怎样写，见“依据”。", page.expectFirst("#warnings .note").text());
  }

  @Test
  void theHeaderSaysWhatIsKnown() {
    ReportFixture fixture = small();
    fixture.sourceUrl = "https://jyj.yunxi.example/nb.html";

    Document page = rendered(fixture);

    assertEquals("云溪市教育局", page.expectFirst("#kicker .office").text());
    assertEquals("样例省 云溪市", page.expectFirst("#kicker .place").text());
    assertEquals("2021", page.expectFirst("#kicker .year").text());
    assertEquals("990100-2022-000007", fact(page, "report.index"));
    assertEquals("2022-01-20", fact(page, "report.published"));
    assertEquals("samples / 云溪市/2021/a.txt", fact(page, "report.file"));
    assertEquals("2026-01-02", fact(page, "report.captured"));
    assertEquals(0, page.select("dt[data-message=report.written]").size());
    assertEquals("https://jyj.yunxi.example/nb.html", page.expectFirst("#facts a").attr("href"));
  }

  @Test
  void theOriginalAndTheTwinsAreLinked() {
    ReportFixture fixture = small();
    ReportView view = fixture.view();
    Source twin =
        new Source(
            "other",
            "b/<报告>.html",
            "1".repeat(64),
            Instant.parse("2026-01-02T03:04:05Z"),
            "https://www.yunxi.gov.cn/b");

    Document page =
        rendered(
            new ReportView(
                view.report(),
                view.hits(),
                "",
                null,
                null,
                false,
                List.of(twin),
                null,
                List.of(),
                ReportView.History.NONE));

    String path = "/reports/" + view.report().id();
    assertEquals(
        List.of(path + "/original", path + "/original.txt"),
        page.select("dt[data-message=report.original] + dd a").eachAttr("href"));
    assertEquals("原文件 · 纯文本", fact(page, "report.original"));
    assertEquals("other/b/<报告>.html https://www.yunxi.gov.cn/b", fact(page, "report.twins"));
    assertEquals(
        "/reports/" + twin.id(),
        page.expectFirst("dt[data-message=report.twins] + dd a").attr("href"));
    assertEquals(0, rendered(fixture).select("dt[data-message=report.twins]").size());
  }

  private static String fact(Document page, String key) {
    return page.expectFirst("dt[data-message=" + key + "] + dd").text();
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    ReportFixture fixture = small();
    fixture.sourceUrl = "javascript:alert(1)";

    Document page = rendered(fixture);

    assertEquals(0, page.select("#facts a[href^=javascript]").size());
    assertEquals("javascript:alert(1)", fact(page, "report.source"));
  }

  @Test
  void whatIsNotKnownIsSaidToBeUnknown() {
    ReportFixture fixture = small();
    fixture.header =
        new Header(
            "某报告",
            true,
            null,
            null,
            null,
            Place.UNKNOWN,
            null,
            null,
            null,
            null,
            null,
            null,
            Script.HANT,
            null,
            null,
            List.of());

    Document page = rendered(fixture);

    assertEquals("不明", page.expectFirst("#kicker .office").text());
    assertEquals("地点不明", page.expectFirst("#kicker .place").text());
    assertEquals("不明", page.expectFirst("#kicker .year").text());
    assertEquals("zh-Hant", page.expectFirst("#text").attr("lang"));
    assertEquals("某报告", page.expectFirst("h1").text());
    assertNotNull(page.selectFirst("[data-message=report.inferred]"));
    assertNull(page.getElementById("evidence"));
    assertNull(page.getElementById("left-out"));
  }

  @Test
  void evidenceNamesRulesInWordsAndShowsWhatWasNotUsed() {
    Document page = rendered(small());

    List<String> rows = page.select("#evidence tbody tr").eachText();
    assertEquals("城市 云溪市 索引号中的代码 990100-2022-000007 1", rows.get(0));
    assertEquals("临岚市 未采用 引用的上级文件 临岚政办发 9", rows.get(1));
    assertEquals("云溪市 一致 文末落款 云溪市教育局 30", rows.get(2));
    assertEquals("报告年份 2021 some-new-rule 2021年", rows.get(3));
  }

  @Test
  void evidenceSaysWhereThereIsNone() {
    Evidence title = new Evidence("title", "年度报告", "title", "年度报告", 1, true);
    Evidence city = new Evidence("city", "云溪市", "footer", "云溪市", 9, false);
    ReportFixture fixture = small();
    fixture.header = ReportFixture.withoutPlace(List.of(title));
    ReportFixture unchosen = small();
    unchosen.header = ReportFixture.withoutPlace(List.of(title, city));

    assertEquals(
        "城市 原文中没有找到；文件和文件夹的名称不作依据",
        rendered(fixture).select("#evidence tbody tr").getLast().text());
    assertEquals(2, rendered(unchosen).select("#evidence tbody tr").size());
  }

  @Test
  void aFieldReadTwiceAlikeIsNamedOnce() {
    Evidence read = new Evidence("city", "云溪市", "index-number", "990100-2022-000007", 1, true);
    ReportFixture fixture = small();
    fixture.header = ReportFixture.withEvidence(List.of(read, read));

    Document page = rendered(fixture);

    assertEquals(2, page.select("#evidence tbody tr").size());
    assertEquals(List.of("城市"), page.select("#evidence tbody th").eachText());
  }

  @Test
  void leftOutLinesStandInAClosedBoxAsPrinted() {
    ReportFixture fixture = small();
    fixture.leftOut.add("首页  >  公开");
    fixture.leftOut.add("打印");

    Document page = rendered(fixture);

    assertFalse(page.expectFirst("#left-out").hasAttr("open"));
    assertEquals("未检索的页面文字（2 行）", page.expectFirst("#left-out summary").text());
    assertEquals("首页  >  公开", page.expectFirst("#left-out li").wholeText());
  }

  @Test
  void aLinksPreviewShowsTheParagraph() {
    ReportFixture fixture = small();
    ReportView view = fixture.view("", 3);
    String base = "https://nianbao.example";

    Document page =
        rendered(
            new ReportView(
                view.report(),
                view.hits(),
                "",
                fixture.at(3),
                null,
                false,
                List.of(),
                null,
                List.of(),
                ReportView.History.NONE),
            new PageContext(PageLanguage.CHINESE, false, base));

    assertEquals(HEADER.title() + " · 年报", page.title());
    String description =
        HEADER.issuer() + "，" + HEADER.reportYear() + " 年度：" + fixture.at(3).text();
    assertEquals(description, meta(page, "meta[name=description]"));
    assertEquals(description, meta(page, "meta[property=og:description]"));
    assertEquals("article", meta(page, "meta[property=og:type]"));
    assertEquals("年报", meta(page, "meta[property=og:site_name]"));
    assertEquals("zh_CN", meta(page, "meta[property=og:locale]"));
    assertEquals("summary", meta(page, "meta[name=twitter:card]"));
    assertEquals(HEADER.title(), meta(page, "meta[property=og:title]"));
    assertEquals(
        base + "/reports/" + view.report().id() + "/p/" + fixture.at(3).id(),
        meta(page, "meta[property=og:url]"));
    assertEquals(base, meta(page, "meta[name=nianbao:base]"));
  }

  private static String meta(Document page, String selector) {
    return page.expectFirst(selector).attr("content");
  }

  @Test
  void inventedDataIsMarkedOnThePageAndInPreviews() {
    ReportView view = small().view("", 3);

    Document page =
        rendered(
            new ReportView(
                view.report(),
                view.hits(),
                "",
                view.paragraph(),
                null,
                false,
                List.of(),
                null,
                List.of(),
                ReportView.History.NONE),
            SAMPLE);

    assertFalse(page.expectFirst("#strip").hasAttr("hidden"));
    assertTrue(meta(page, "meta[property=og:description]").startsWith("【示例数据】"));
    assertTrue(rendered(view).expectFirst("#strip").hasAttr("hidden"));
  }

  @Test
  void renderingLeavesTheTemplateAsItWas() {
    ReportFixture fixture = small();

    String first = PAGE.render(fixture.view(), ReportFixture.CHINESE);
    PAGE.render(fixture.view("申请", 3), ReportFixture.CHINESE);

    assertEquals(first, PAGE.render(fixture.view(), ReportFixture.CHINESE));
  }
}
