package nianbao.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.WebPage;
import org.junit.jupiter.api.Test;

final class HtmlReaderTest {

  private static RawDocument page(String html) throws UnreadableException {
    return HtmlReader.read(html.getBytes(StandardCharsets.UTF_8), new Limits());
  }

  private static List<String> lines(String html) throws UnreadableException {
    return page(html).blocks().stream().flatMap(HtmlReaderTest::text).toList();
  }

  private static Stream<String> text(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of("h" + heading.level() + " " + heading.text());
      case Block.Text text -> Stream.of(text.text()).filter(line -> !line.isBlank());
      case Block.Grid grid ->
          grid.rows().stream()
              .map(row -> String.join("|", row.stream().map(GridCell::text).toList()));
    };
  }

  @Test
  void paragraphsBreaksAndHeadingsAreLines() throws Exception {
    assertEquals(
        List.of("h2 标题", "\u00A0\u00A0甲，乙。", "丙", "丁 戊"),
        lines("<h2>标题</h2><p>&nbsp;&nbsp;甲，<b>乙</b>。<br>丙</p><div>丁 <i>戊</i></div>"));
  }

  @Test
  void aSourceLineBreakBetweenChineseCharactersIsNoSpace() throws Exception {
    assertEquals(List.of("全年平稳", "Open Gov"), lines("<p>全年\n   平稳</p><p>Open\nGov</p>"));
  }

  @Test
  void aSourceLineBreakBeforeATagIsNoSpaceEither() throws Exception {
    assertEquals(
        List.of("全年平稳有序", "全年 平稳", "共12 件"),
        lines(
            "<p>全年\n<span>平稳</span>\n  <span>有序</span></p><p>全年 <b>平稳</b></p>"
                + "<p>共12\n<b>件</b></p>"));
  }

  @Test
  void whatStandsAroundTheArticleIsLeftOutInOrder() throws Exception {
    RawDocument page =
        page(
            "<select><option>市直部门</option></select><ul class=nav><li><a>首页</a></li>"
                + "<li><a>公开</a></li></ul><div><p>全年平稳，无积压，各项工作有序开展，群众满意。</p></div>"
                + "<div class=footer><p>主办：水务局</p><table><tr><td>甲</td><td>乙</td></tr></table></div>"
                + "<script>var a = '不是文字';</script>");

    assertEquals(List.of("市直部门", "首页", "公开", "主办：水务局", "甲\t乙"), page.leftOut());
  }

  @Test
  void menusBesideAnArticleWithoutAnElementOfItsOwnAreLeftOut() throws Exception {
    RawDocument page =
        page(
            "<ul><li><a>首页</a></li><li><a>公开</a></li></ul><table><tr><td>规章</td><td>0</td></tr>"
                + "<tr><td>规范性文件</td><td>3</td></tr></table><p><a>附件1</a> <a>附件2</a></p>"
                + "<div class=footer>主办：水务局</div>");

    assertEquals(List.of("首页", "公开", "主办：水务局"), page.leftOut());
    assertEquals(
        List.of("规章|0", "规范性文件|3", "附件1 附件2"),
        page.blocks().stream().flatMap(HtmlReaderTest::text).toList());
  }

  @Test
  void choicesOfAListDoNotMakeLinksLookLikeText() throws Exception {
    String menu = "<td><a>首页</a><a>机构</a><select><option>省内各高等学校网站一览</option></select></td>";

    assertEquals(
        List.of("全年平稳，无积压，各项工作有序开展，群众满意。"),
        lines("<table><tr>" + menu + "<td><p>全年平稳，无积压，各项工作有序开展，群众满意。</p></td></tr></table>"));
  }

  @Test
  void paragraphsArePartedByABlankLineAndBreaksAreNot() throws Exception {
    assertEquals(
        List.of("甲", "乙", "", "丙", ""),
        page("<p>甲<br>乙</p><p>丙</p>").blocks().stream()
            .map(block -> ((Block.Text) block).text())
            .toList());
  }

  @Test
  void cellsKeepTheirSpansAndLines() throws Exception {
    List<Block> blocks =
        page("<table><tr><th colspan=2 rowspan='x'>甲</th></tr>"
                + "<tr><td rowspan=3><p>乙</p><p>丙</p></td><td>&nbsp;</td></tr></table>")
            .blocks();

    assertEquals(
        List.of(
            new Block.Grid(
                1,
                List.of(
                    List.of(new GridCell("甲", 2, 1)),
                    List.of(new GridCell("乙\n丙", 1, 3), new GridCell("", 1, 1))))),
        blocks);
  }

  @Test
  void aTableThatHoldsThePageIsNone() throws Exception {
    assertEquals(
        List.of("正文一，正文二。", "甲|1", "乙|2"),
        lines(
            "<table><tr><td>正文一，正文二。<table><tr><td>甲</td><td>1</td></tr>"
                + "<tr><td>乙</td><td>2</td></tr></table></td><td></td></tr></table>"));
  }

  @Test
  void scriptsHiddenPartsAndNavigationAreNotText() throws Exception {
    List<String> lines =
        lines(
            "<script>脚本</script><div><a>首页</a><a>公开</a></div><p style='display:none'>隐藏</p>"
                + "<div><p>全年平稳，无积压。</p></div><ul><li><a>新闻一</a><li><a>新闻二</a></ul>");

    assertEquals(List.of("全年平稳，无积压。"), lines);
  }

  @Test
  void titleAndFieldsOutsideTheArticleStay() throws Exception {
    List<String> lines =
        lines(
            "<h1>年度报告</h1><div>来源：<a href=x>水务局</a></div>"
                + "<div id=zoom><p>全年平稳，无积压，各项工作有序开展，群众满意。</p></div>");

    assertEquals(List.of("h1 年度报告", "来源：水务局", "全年平稳，无积压，各项工作有序开展，群众满意。"), lines);
  }

  @Test
  void metaNamesAreLowerCaseAndTheTitleIsAmongThem() throws Exception {
    RawDocument page =
        page("<title> 年报 </title><meta name=PubDate content='2020-01-02'><meta name=x content=''>");

    assertEquals("2020-01-02", page.meta().get("pubdate"));
    assertEquals("年报", page.meta().get("title"));
    assertFalse(page.meta().containsKey("x"));
  }

  @Test
  void thePageNamesItsEncoding() throws Exception {
    String html = "<html><meta charset='gb2312'><body><p>镕基路公开栏全年更新，群众满意。</p>";
    RawDocument page = HtmlReader.read(html.getBytes(Charset.forName("GBK")), new Limits());

    assertTrue(page.blocks().contains(new Block.Text(1, "镕基路公开栏全年更新，群众满意。")));
  }

  private static List<String> links(String html) throws UnreadableException {
    return page(html).page().links().stream()
        .map(
            link ->
                link.kind()
                    + (link.inArticle() ? " " : " around ")
                    + link.address()
                    + " "
                    + link.text())
        .map(String::strip)
        .toList();
  }

  @Test
  void whatAPagePointsAtIsKeptAndWhereItStands() throws Exception {
    assertEquals(
        List.of(
            "LINK around /a 首页",
            "LINK around /b 公开",
            "PICTURE a.png 图",
            "FRAME b.pdf",
            "LINK c.doc 附件",
            "FRAME d.pdf"),
        links(
            "<div class=nav><a href=/a>首页</a><a href=/b>公开</a></div><div id=zoom>"
                + "<p>甲，乙。</p><img src=a.png alt=图><iframe src=b.pdf></iframe>"
                + "<a href=c.doc>附件</a><embed src=d.pdf></div>"));
  }

  @Test
  void framesNobodySeesAndLinksWithoutAnAddressAreNone() throws Exception {
    assertEquals(
        List.of(),
        links(
            "<iframe src=a width=0 height=0></iframe><iframe src=b style='display: none'></iframe>"
                + "<iframe src=c hidden></iframe><a name=d>丁</a><a href=' '>戊</a>"));
  }

  @Test
  void aTitleCutOffIsTakenWholeFromTheLink() throws Exception {
    assertEquals(
        List.of("LINK /a 甲局2020年度报告"), links("<p><a href=/a title=甲局2020年度报告>甲局2020…</a></p>"));
  }

  @Test
  void aListThatAScriptPrintsHasItsLinks() throws Exception {
    assertEquals(
        List.of("LINK around /a 甲", "LINK around /b 乙"),
        links(
            "<script type=text/xml><recordset><record><![CDATA[<li><a href='/a'>甲</a></li>]]>"
                + "</record><record><![CDATA[<a target=_blank href='/b'>乙</a>]]></record>"
                + "</recordset></script>"));
  }

  @Test
  void theCodeOfAPageIsBounded() throws Exception {
    String code = page("<script>" + "a".repeat(100_000) + "</script>").page().code();

    assertEquals(WebPage.LONGEST_CODE, code.length());
  }
}
