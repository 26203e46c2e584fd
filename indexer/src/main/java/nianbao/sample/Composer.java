package nianbao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.report.Place;
import nianbao.report.Script;
import org.jspecify.annotations.Nullable;

/** Makes one report: decides, writes, and tells what is in it. */
final class Composer {
  private static final int CONTRADICTORY_PERCENT = 30;

  private final Plan plan;
  private final Dice dice;
  private final HeaderFields fields;
  private final Figures figures;
  private final List<Truth.Contradiction> contradictions = new ArrayList<>();
  private final Map<String, String> facts;
  private final Prose prose;
  private final ReportWriter writer;
  private String text = "";
  private List<String> headerLines = List.of();
  private boolean blockPrinted;

  private Composer(long seed, long number, boolean varied) {
    this.dice = new Dice(seed, number);
    int pair = Offices.pair(number + (seed & 0xFFFFF));
    Plan common = Plan.draw(Offices.office(pair), Offices.year(pair), dice);
    this.plan = varied ? common.varied(dice) : common;
    this.fields = HeaderFields.of(plan, dice);
    this.figures = figures(seed);
    this.facts = Facts.of(plan, figures, dice);
    contradictProse();
    this.prose = new Prose(facts, dice);
    this.writer = new ReportWriter(plan, dice);
  }

  static SampleReport compose(long seed, long number, boolean varied) {
    Composer composer = new Composer(seed, number, varied);
    Truth truth = composer.write();
    return new SampleReport(
        composer.path(number), composer.text, composer.plan.variety().encoding(), truth);
  }

  private String path(long number) {
    Office office = plan.office();
    SamplePlace city = office.place().city();
    String folder = city == null ? office.place().name() : city.name();
    String name = city == null ? office.bureau() : office.full();
    return String.format(
        Locale.ROOT,
        "%s/%d/%s-%04d%s",
        folder,
        plan.year(),
        name,
        number,
        plan.variety().isPage() ? ".html" : ".txt");
  }

  private Figures figures(long seed) {
    int requests = requests();
    Figures agreeing =
        switch (plan.form()) {
          case "A" -> FormAFigures.of(dice, requests);
          case "B" -> FormBFigures.of(dice, requests);
          default ->
              ApplicantFigures.of(
                  plan.form(),
                  dice,
                  requests,
                  carriedOut(seed, plan.year() - 1),
                  carriedOut(seed, plan.year()));
        };
    if (!plan.hasTables() || !dice.chance(CONTRADICTORY_PERCENT)) {
      return agreeing;
    }
    Contradictions planted = Contradictions.plant(agreeing, dice);
    contradictions.addAll(planted.found());
    return planted.figures();
  }

  private int requests() {
    return switch (dice.weighted(40, 36, 19, 5)) {
      case 0 -> 0;
      case 1 -> dice.between(1, 9);
      case 2 -> dice.between(10, 60);
      default -> dice.between(61, 700);
    };
  }

  /** The same for everyone who asks, so that a year takes in what the year before carried over. */
  private int[] carriedOut(long seed, int year) {
    Office office = plan.office();
    Dice own = new Dice(seed ^ (office.place().code() + office.agency()).hashCode(), year);
    int[] carried = new int[ApplicantFigures.APPLICANTS.size()];
    for (int i = 0; i < carried.length; i++) {
      carried[i] = own.chance(i == 0 ? 30 : 6) ? own.between(1, i == 0 ? 5 : 2) : 0;
    }
    return carried;
  }

  /** Now and then the text gives another number of requests than the table. */
  private void contradictProse() {
    String requests = facts.getOrDefault("requests", "0");
    if (plan.hasTables() && contradictions.isEmpty() && !requests.equals("0") && dice.chance(6)) {
      int printed = Integer.parseInt(requests);
      int said = printed + dice.between(1, 5);
      facts.put("requests", Integer.toString(said));
      contradictions.add(new Truth.Contradiction(null, null, said, printed));
    }
  }

  private Truth write() {
    String title = head();
    introduction();
    boolean blankZeros = dice.chance(30);
    new BodyComposer(plan, facts, new StatTables(figures, blankZeros), writer, prose, dice)
        .compose();
    boolean signed = plan.hasSignature() && !plan.endsWithTable();
    if (signed) {
      writer.signature(plan.signedOffice());
      writer.signature(DatePrint.signature(plan.written(), dice));
    }
    boolean page = plan.variety().isPage();
    if (plan.hasFurniture() && !page) {
      Furniture.below(plan, dice).forEach(writer::aside);
      if (plan.isVaried()) {
        Furniture.rareBelow(dice).forEach(writer::aside);
      }
    }
    if (plan.variety().noise() == Variety.Noise.BARS) {
      for (int i = dice.between(1, 60); i > 0; i--) {
        writer.aside("|");
      }
    }
    text = page ? page(title) : writer.finished();
    return writer.truth(header(title, signed), contradictions, plan.rendering());
  }

  private String page(String title) {
    HtmlPage page = new HtmlPage(plan, title, fields, dice);
    String html = page.of(writer.pieces());
    writer.around(page.around());
    return html;
  }

  /** Furniture, header and title; gives the title, empty when there is none. */
  private String head() {
    if (plan.variety().noise() == Variety.Noise.SPAM_TITLE) {
      writer.aside("金皇冠娱乐_体育投注平台_官网下载");
    }
    if (plan.hasFurniture() && !plan.variety().isPage()) {
      if (plan.isVaried()) {
        Furniture.rareAbove(dice).forEach(writer::aside);
      }
      Furniture.above(plan, dice).forEach(writer::aside);
    }
    headerLines = plan.header().lines(fields, dice);
    boolean titleFirst = plan.header().isLight() || dice.chance(50);
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
      writer.block(HeaderLayout.rareBlock(fields, dice));
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
    return title;
  }

  /** A notice that hands the report to everyone concerned; the report follows with its title. */
  private void notice() {
    boolean whole = plan.title() == TitleLayout.FULL || plan.title() == TitleLayout.WITHOUT_PLACE;
    if (plan.variety().noise() == Variety.Noise.NOTICE && whole) {
      writer.title(plan.printedOffice() + "关于印发" + plan.year() + "年政府信息公开工作年度报告的通知");
      block();
      blockPrinted = true;
      writer.text("各科室、所属各单位：");
      writer.text("现将年度报告印发给你们，请对照报告所列问题抓好整改。");
    }
  }

  private String printedTitle() {
    return switch (plan.title()) {
      case FULL, WITHOUT_PLACE -> writer.title(prose.sentence("title"));
      case WITHOUT_YEAR -> writer.title(prose.sentence("title.yearless"));
      case SPLIT ->
          writer.title(plan.printedOffice()) + writer.title(prose.sentence("title.split"));
      case MISSING -> "";
    };
  }

  /** A report without a title has to name its office somewhere. */
  private void introduction() {
    if (plan.title() == TitleLayout.MISSING || dice.chance(70)) {
      writer.text(prose.sentence("preamble"));
    }
    if (plan.hasContact()) {
      writer.text(prose.sentence("contact"));
    }
  }

  private Truth.Header header(String title, boolean signed) {
    boolean known = plan.clue() != PlaceClue.NOWHERE;
    Office office = plan.office();
    boolean untitled = title.isEmpty();
    return new Truth.Header(
        untitled ? inferredTitle() : title,
        untitled,
        plan.namesOffice() ? office.full() : null,
        plan.printing().exact(plan.issuerAsPrinted()),
        office.agency(),
        known ? office.place().place() : Place.UNKNOWN,
        plan.year(),
        fields.publishedOn(),
        signed ? plan.written() : fields.writtenOn(),
        unlessEmpty(fields.indexNumber()),
        unlessEmpty(plan.printing().exact(fields.documentNumber())),
        plan.header().isBlock() ? "主动公开" : null,
        plan.printing().traditional() ? Script.HANT : Script.HANS,
        plan.hasTables() ? plan.form() : null);
  }

  private String inferredTitle() {
    String issuer =
        plan.namesOffice() ? plan.office().full() : plan.printing().exact(plan.issuerAsPrinted());
    return issuer + plan.year() + "年政府信息公开工作年度报告";
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
