package nianbao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.Forms;

/** Makes one report: decides, writes, and tells what is in it. */
final class Composer {
  private final Mode mode;
  private final Plan plan;
  private final SeededRandom dice;
  private final HeaderFields fields;
  private final Form form;
  private final Planted planted;
  private final PlantedFailures failures;
  private final Map<String, String> facts;
  private final ProseClash clash;
  private final Statements statements;
  private final Prose prose;
  private final ReportWriter writer;
  private String text = "";

  private Composer(long seed, long number, int pair, CarryOver carryOver, Mode mode) {
    this.mode = mode;
    this.dice = new SeededRandom(seed, number);
    this.plan = mode.plan(Plan.draw(Offices.office(pair), Offices.year(pair), dice), dice);
    this.fields = HeaderFields.of(plan, dice);
    this.form = Objects.requireNonNull(Forms.STANDARD.byId(plan.tables().form()));
    this.planted = planted(new FigureMaker(plan, seed, carryOver, dice).figures());
    this.failures = new PlantedFailures(form, planted);
    this.facts = Facts.of(plan, planted.figures(), dice);
    this.clash =
        mode.isTabulated() ? ProseClash.NONE : ProseClash.plant(plan, planted, facts, dice);
    this.statements =
        mode.isTabulated()
            ? Statements.draw(plan, planted.figures(), facts, mode == Mode.CONSISTENT, dice)
            : Statements.NONE;
    this.prose = new Prose(facts, dice);
    this.writer = new ReportWriter(plan, dice);
  }

  static SampleReport compose(long seed, long number, Mode mode) {
    int pair = Offices.pair(number + (seed & 0xFFFFF));
    return compose(seed, number, pair, CarryOver.TAKEN_OVER, mode);
  }

  /** The report of an office and year by the number of their pair. */
  static SampleReport compose(long seed, long number, int pair, CarryOver carryOver, Mode mode) {
    Composer composer = new Composer(seed, number, pair, carryOver, mode);
    Truth truth = composer.write();
    return new SampleReport(
        composer.path(number), composer.text, composer.plan.variety().encoding(), truth);
  }

  private Planted planted(SampleFigures agreeing) {
    return plan.tables().present() && mode.contradicts(dice)
        ? ErrorInjector.plant(form, agreeing, dice)
        : Planted.nothing(agreeing);
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

  private Truth write() {
    FrontWriter front = new FrontWriter(plan, fields, writer, prose, dice);
    String title = front.head();
    front.introduction();
    Sheet sheet = sheet(mode.dress(plan, dice));
    TableComposer tables = new TableComposer(plan, form, sheet, dice);
    new BodyComposer(plan, facts, tables, statements, writer, prose, dice).compose();
    boolean signed = plan.hasSignature() && !plan.endsWithTable();
    if (signed) {
      writer.signature(plan.signedOffice());
      writer.signature(DatePrint.signature(plan.written(), dice));
    }
    below();
    text = plan.variety().isPage() ? page(title) : writer.finished();
    Truth.Header header = new TruthHeader(plan, fields).of(title, signed);
    List<Truth.Cell> cells = writer.cells(sheet);
    return writer.truth(header, cells, contradictions(header, cells), plan.rendering());
  }

  /** A contradiction must be one, not a breakdown that nobody filled in. */
  private Sheet sheet(NumberStyle dress) {
    Sheet sheet = Sheet.of(form, planted.figures(), planted.blanked(), dress, dice);
    return failures.areOpenIn(sheet)
        ? Sheet.of(form, planted.figures(), planted.blanked(), NumberStyle.PLAIN, dice)
        : sheet;
  }

  private List<Truth.Contradiction> contradictions(Truth.Header header, List<Truth.Cell> cells) {
    List<Truth.Contradiction> all = new ArrayList<>(failures.in(cells));
    OfficeRules.in(cells, form, header.place()).ifPresent(all::add);
    all.addAll(clash.contradictions(cells));
    all.addAll(statements.contradictions(cells));
    return all;
  }

  private void below() {
    if (plan.hasFurniture() && !plan.variety().isPage()) {
      PageFurniture.below(plan, dice).forEach(writer::aside);
      if (plan.isVaried()) {
        PageFurniture.rareBelow(dice).forEach(writer::aside);
      }
    }
    if (plan.variety().noise() == Variety.Noise.BARS) {
      for (int i = dice.between(1, 60); i > 0; i--) {
        writer.aside("|");
      }
    }
  }

  private String page(String title) {
    HtmlPage page = new HtmlPage(plan, title, fields, dice);
    String html = page.of(writer.pieces());
    writer.around(page.around());
    return html;
  }
}
