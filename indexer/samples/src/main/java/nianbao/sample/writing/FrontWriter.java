package nianbao.sample.writing;

import java.util.List;
import nianbao.sample.issuer.ReportKind;
import nianbao.sample.phrase.Prose;
import nianbao.sample.plan.HeaderFields;
import nianbao.sample.plan.HeaderLayout;
import nianbao.sample.plan.Plan;
import nianbao.sample.plan.TitleLayout;
import nianbao.sample.print.Variety;
import nianbao.sample.random.SeededRandom;

/** Writes what stands above the sections of a report: furniture, header, title, introduction. */
public final class FrontWriter {
  private final Plan plan;
  private final HeaderFields fields;
  private final ReportWriter writer;
  private final Prose prose;
  private final SeededRandom random;
  private List<String> headerLines = List.of();
  private boolean blockPrinted;

  public FrontWriter(
      Plan plan, HeaderFields fields, ReportWriter writer, Prose prose, SeededRandom random) {
    this.plan = plan;
    this.fields = fields;
    this.writer = writer;
    this.prose = prose;
    this.random = random;
  }

  /** Writes page furniture, header and title; returns the title, empty if there is none. */
  public String head() {
    if (plan.variety().noise() == Variety.Noise.SPAM_TITLE) {
      writer.aside("金皇冠娱乐_体育投注平台_官网下载");
    }
    if (plan.kind() == ReportKind.LONG_MENU && !plan.variety().isPage()) {
      PageFurniture.longMenu(random).forEach(writer::aside);
    }
    if (plan.hasFurniture() && !plan.variety().isPage()) {
      if (plan.isVaried()) {
        PageFurniture.rareAbove(random).forEach(writer::aside);
      }
      PageFurniture.above(plan, random).forEach(writer::aside);
    }
    headerLines = plan.header().lines(fields, random);
    boolean titleFirst = plan.header().isLight() || random.chance(50);
    if (titleFirst) {
      String title = title();
      block();
      return title;
    }
    block();
    return title();
  }

  private void block() {
    if (blockPrinted) {
      return;
    }
    if (plan.variety().isPage() && plan.header().isBlock()) {
      writer.block(HeaderLayout.rareBlock(fields, random));
    } else {
      headerLines.forEach(writer::aside);
    }
  }

  private String title() {
    notice();
    String title = printedTitle();
    boolean again = plan.variety().noise() == Variety.Noise.REPEATED_TITLE;
    if (again && !title.isEmpty()) {
      writer.aside(title);
    }
    boolean parted = plan.variety().noise() == Variety.Noise.TITLE_ON_TWO_LINES;
    if (parted && isWhole()) {
      writer.aside(plan.printedOffice());
      writer.aside(prose.sentence("title.split"));
    }
    return title;
  }

  /** A circular to which the report is attached; the report follows with its own title. */
  private void notice() {
    if (plan.variety().noise() == Variety.Noise.NOTICE && isWhole()) {
      writer.title(plan.printedOffice() + "关于印发" + plan.year() + "年政府信息公开工作年度报告的通知");
      block();
      blockPrinted = true;
      writer.text("各科室、所属各单位：");
      writer.text("现将年度报告印发给你们，请对照报告所列问题抓好整改。");
    }
  }

  private String printedTitle() {
    return switch (plan.title()) {
      case FULL, WITHOUT_PLACE ->
          plan.variety().noise() == Variety.Noise.DRESSED_TITLE
              ? dressed(prose.sentence(plan.kind().topic("title")))
              : writer.title(prose.sentence(plan.kind().topic("title")));
      case WITHOUT_YEAR -> writer.title(prose.sentence("title.yearless"));
      case SPLIT ->
          writer.title(plan.printedOffice()) + writer.title(prose.sentence("title.split"));
      case MISSING -> column();
    };
  }

  /** The name of the column on the site, a heading but no title of a report. */
  private String column() {
    if (plan.kind().isNamedInSentence() && random.chance(40)) {
      writer.title(random.pick(List.of("政府信息公开年报", "政府信息公开年度报告", "信息公开年报")));
    }
    return "";
  }

  /** Whether the title names office and year on one line. */
  private boolean isWhole() {
    return plan.title() == TitleLayout.FULL || plan.title() == TitleLayout.WITHOUT_PLACE;
  }

  private String dressed(String title) {
    String before = random.pick(List.of("", "", "", "• ", "■ ", "样例政务网-"));
    List<String> behind =
        List.of(
            "-ka体育登录",
            "_政府信息公开年报_样例市人民政府",
            " | 某某娱乐【官网】",
            ".docx",
            ".pdf(215KB)",
            " " + plan.year() + "年度",
            "  政府信息公开年报");
    return writer.dressedTitle(before, title, random.pick(behind));
  }

  /** Writes the introduction; a report without a title must name its office there. */
  public void introduction() {
    boolean others = plan.variety().noise() == Variety.Noise.OTHER_OFFICES;
    if (plan.kind() == ReportKind.BRIEF) {
      return;
    }
    if (plan.kind().isNamedInSentence()) {
      writer.text(prose.sentence("named." + plan.kind()));
    } else if (plan.title() == TitleLayout.MISSING || random.chance(70)) {
      writer.text(prose.sentence(others ? "preamble.others" : "preamble"));
    }
    if (plan.hasContact()) {
      writer.text(prose.sentence(others ? "contact.others" : "contact"));
    }
    if (others || (plan.kind().isNamedInSentence() && random.chance(60))) {
      writer.text(prose.sentence("others"));
    }
  }
}
