package nianbao.sample.writing;

import java.util.ArrayList;
import java.util.List;
import nianbao.sample.issuer.ReportKind;
import nianbao.sample.plan.HeaderFields;
import nianbao.sample.plan.PlaceClue;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.SampleReport;

/** A web page as government sites print it: menu, path, report, list of links, footer. */
public final class HtmlPage {
  private static final List<String> ARTICLES =
      List.of(
          "id=\"zoom\"",
          "id=\"vsb_content\"",
          "class=\"TRS_Editor\"",
          "id=\"UCAP-CONTENT\"",
          "class=\"content\"",
          "class=\"xxgk_detail_con\"",
          "id=\"info_body\"",
          "class=\"view TRS_UEDITOR trs_paper_default\"",
          "class=\"bt_content\" id=\"NewsContent\"",
          "class=\"wp_articlecontent\"",
          "class=\"con_text\"",
          "");

  private static final List<String> MENU = List.of("首页", "政务公开", "办事服务", "互动交流", "走进机关");
  private static final List<String> SIDE =
      List.of("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开");

  private final Plan plan;
  private final String title;
  private final HeaderFields fields;
  private final SeededRandom random;
  private final HtmlArticle article;
  private final List<String> around = new ArrayList<>();

  public HtmlPage(Plan plan, String title, HeaderFields fields, SeededRandom random) {
    this.plan = plan;
    this.title = title;
    this.fields = fields;
    this.random = random;
    this.article = new HtmlArticle(plan.variety(), random);
  }

  /** The lines printed around the report. */
  public List<String> around() {
    return around;
  }

  /** The whole page. */
  public String of(List<Piece> pieces) {
    int split = 0;
    while (split < pieces.size() && pieces.get(split).isFront()) {
      split++;
    }
    boolean inside = random.chance(25);
    String front = article.of(pieces.subList(0, split));
    String text = article.of(pieces.subList(split, pieces.size()));
    String attributes = random.pick(ARTICLES);
    String body =
        inside
            ? "<div " + attributes + ">\n" + front + text + "</div>\n"
            : front + "<div " + attributes + ">\n" + text + "</div>\n";
    String page =
        switch (plan.variety().page()) {
          case NONE, BARE -> body;
          case DIVISIONS -> divisions(body);
          case NESTED_TABLES -> nested(body);
        };
    return head() + "<body>\n" + page + "</body>\n</html>\n";
  }

  private String head() {
    boolean declares = random.chance(80);
    String charset =
        plan.variety().encoding() == SampleReport.Encoding.GB18030 ? "gb2312" : "utf-8";
    StringBuilder head = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n");
    if (declares) {
      head.append("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=")
          .append(charset)
          .append("\">\n");
    }
    head.append("<title>").append(title.isEmpty() ? "信息公开" : title).append("</title>\n");
    if (!title.isEmpty() && random.chance(50)) {
      meta(head, "ArticleTitle", title);
    }
    if (fields.publishedOn() != null && random.chance(50)) {
      meta(head, "PubDate", fields.publishedOn() + " 10:21");
    }
    if (plan.clue() == PlaceClue.TITLE && random.chance(50)) {
      meta(head, "SiteName", plan.office().full());
      meta(head, "ContentSource", plan.office().full());
    }
    head.append(
        "<style>.a{color:#333}</style>\n<script>var page = 1; if (page < 2) { page++; }</script>\n");
    return head.append("</head>\n").toString();
  }

  private static void meta(StringBuilder head, String name, String content) {
    head.append("<meta name=\"")
        .append(name)
        .append("\" content=\"")
        .append(content)
        .append("\">\n");
  }

  private String links(List<String> names, String separator) {
    around.addAll(names);
    return String.join(
        separator, names.stream().map(name -> "<a href=\"#\">" + name + "</a>").toList());
  }

  private String around(String line) {
    around.add(line);
    return line;
  }

  /** The menu, possibly with parts that are hidden until clicked. */
  private String menu() {
    return "<ul class=\"nav\"><li>"
        + links(MENU, "</li><li>")
        + "</li></ul>"
        + (random.chance(30)
            ? "<div style=\"display: none\"><p>" + around("您访问的链接即将离开本网站，是否继续？") + "</p></div>"
            : "")
        + (random.chance(30) ? "<select><option>" + around("市直部门网站") + "</option></select>" : "");
  }

  private String longMenu() {
    return plan.kind() == ReportKind.LONG_MENU
        ? "<ul><li>" + links(PageFurniture.longMenu(random), "</li><li>") + "</li></ul>"
        : "";
  }

  /** Titles of related articles. */
  private String recommended() {
    return random.chance(40)
        ? "<div class=\"xgwz\"><h4>"
            + around("相关文章")
            + "</h4><ul><li>"
            + links(List.of("关于做好汛期值守的通知", "关于调整服务时间的公告"), "</li><li>")
            + "</li></ul></div>\n"
        : "";
  }

  private String divisions(String body) {
    return "<div class=\"top\">"
        + menu()
        + longMenu()
        + "</div>\n<div class=\"position\">"
        + around("当前位置：")
        + links(List.of("首页", "政务公开", "政府信息公开年报"), " &gt; ")
        + "</div>\n<div class=\"main\"><div class=\"left\"><h3>"
        + around("信息公开目录")
        + "</h3><ul><li>"
        + links(SIDE, "</li>\n<li>")
        + "</li></ul></div>\n<div class=\"right\">\n"
        + body
        + tools()
        + recommended()
        + "</div></div>\n<div class=\"footer\"><p>"
        + String.join("</p>\n<p>", footer())
        + "</p></div>\n";
  }

  private String nested(String body) {
    return "<table width=\"1000\" align=\"center\"><tr><td>"
        + links(MENU, " | ")
        + longMenu()
        + "</td></tr>\n<tr><td><table><tr><td width=\"200\" valign=\"top\"><table><tr><td>"
        + links(SIDE, "</td></tr>\n<tr><td>")
        + "</td></tr></table></td>\n<td valign=\"top\"><table width=\"100%\"><tr><td>"
        + around("您现在的位置：")
        + links(List.of("首页", "政务公开", "年报"), "&nbsp;&gt;&gt;&nbsp;")
        + "</td></tr><tr><td>\n"
        + body
        + "</td></tr><tr><td>"
        + tools()
        + "</td></tr></table></td></tr></table></td></tr>\n<tr><td align=\"center\">"
        + String.join("<br>\n", footer())
        + "</td></tr></table>\n";
  }

  private String tools() {
    return "<div class=\"tools\"><span>"
        + around("【打印】")
        + "</span> <span>"
        + around("【关闭】")
        + "</span></div>\n<div>"
        + around("上一篇：")
        + "<a href=\"#\">"
        + around("关于开展节前检查的通知")
        + "</a></div>\n<div>"
        + around("下一篇：没有了")
        + "</div>\n";
  }

  private List<String> footer() {
    boolean named = plan.clue() == PlaceClue.TITLE && plan.office().isPlaced();
    String site = named ? plan.office().place().code() + "0012" : "";
    List<String> lines = new ArrayList<>();
    lines.add(around("主办单位：" + plan.printedOffice()));
    lines.add(around("备案序号：样ICP备05000001号" + (named ? "  网站标识码：" + site : "")));
    lines.add(around("建议使用1024×768以上分辨率浏览本站"));
    return lines;
  }
}
