package nianbao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.sample.contradiction.ErrorInjector;
import nianbao.sample.contradiction.OfficeRules;
import nianbao.sample.contradiction.Planted;
import nianbao.sample.contradiction.PlantedFailures;
import nianbao.sample.contradiction.ProseClash;
import nianbao.sample.contradiction.Statements;
import nianbao.sample.figures.CarryOver;
import nianbao.sample.figures.FigureMaker;
import nianbao.sample.figures.SampleFigures;
import nianbao.sample.issuer.Office;
import nianbao.sample.issuer.Offices;
import nianbao.sample.issuer.SamplePlace;
import nianbao.sample.phrase.DatePrint;
import nianbao.sample.phrase.Prose;
import nianbao.sample.plan.HeaderFields;
import nianbao.sample.plan.Plan;
import nianbao.sample.print.Variety;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.tables.FormSheet;
import nianbao.sample.tables.NumberStyle;
import nianbao.sample.tables.TableComposer;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import nianbao.sample.writing.BodyComposer;
import nianbao.sample.writing.Facts;
import nianbao.sample.writing.FrontWriter;
import nianbao.sample.writing.HtmlPage;
import nianbao.sample.writing.PageFurniture;
import nianbao.sample.writing.ReportWriter;
import nianbao.sample.writing.TruthHeader;

/** Composes one report: plans it, writes it, and records its truth. */
final class Composer {
  private final Mode mode;
  private final Plan plan;
  private final SeededRandom random;
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
    this.random = new SeededRandom(seed, number);
    Plan common = Plan.draw(Offices.office(pair), Offices.year(pair), random);
    SeededRandom kinds = new SeededRandom(~seed, -number);
    this.plan =
        mode.plan(common, random).of(mode.kind(kinds), kinds).in(mode.characters(seed, number));
    this.fields = HeaderFields.of(plan, random);
    this.form = Objects.requireNonNull(Forms.STANDARD.byId(plan.tables().form()));
    this.planted = planted(new FigureMaker(plan, seed, carryOver, random).figures());
    this.failures = new PlantedFailures(form, planted);
    this.facts = Facts.of(plan, planted.figures(), random);
    this.clash =
        mode.isTabulated() ? ProseClash.NONE : ProseClash.plant(plan, planted, facts, random);
    this.statements =
        mode.isTabulated()
            ? Statements.draw(plan, planted.figures(), facts, mode == Mode.CONSISTENT, random)
            : Statements.NONE;
    this.prose = new Prose(facts, random);
    this.writer = new ReportWriter(plan, random);
  }

  static SampleReport compose(long seed, long number, Mode mode) {
    int pair = Offices.pair(number + (seed & 0xFFFFF));
    return compose(seed, number, pair, CarryOver.TAKEN_OVER, mode);
  }

  /** The report of the given pair of office and year. */
  static SampleReport compose(long seed, long number, int pair, CarryOver carryOver, Mode mode) {
    Composer composer = new Composer(seed, number, pair, carryOver, mode);
    Truth truth = composer.write();
    return new SampleReport(
        composer.path(number), composer.text, composer.plan.variety().encoding(), truth);
  }

  private Planted planted(SampleFigures agreeing) {
    return plan.tables().present() && mode.contradicts(random)
        ? ErrorInjector.plant(form, agreeing, random)
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
    FrontWriter front = new FrontWriter(plan, fields, writer, prose, random);
    String title = front.head();
    front.introduction();
    FormSheet sheet = sheet(mode.numberStyle(plan, random));
    TableComposer tables = new TableComposer(plan, form, sheet, random);
    new BodyComposer(plan, facts, tables, statements, writer, prose, random).compose();
    boolean signed = plan.hasSignature() && !plan.endsWithTable();
    if (signed) {
      writer.signature(plan.signedOffice());
      writer.signature(DatePrint.signature(plan.written(), random));
    }
    below();
    text = plan.variety().isPage() ? page(title) : writer.finished();
    Truth.Header header = new TruthHeader(plan, fields).of(title, signed);
    List<Truth.Cell> cells = writer.cells(sheet);
    return writer.truth(header, cells, contradictions(header, cells), plan.rendering());
  }

  /** Falls back to plain numbers if a planted contradiction could be mistaken for a blank. */
  private FormSheet sheet(NumberStyle style) {
    FormSheet sheet = FormSheet.of(form, planted.figures(), planted.blanked(), style, random);
    return failures.areOpenIn(sheet)
        ? FormSheet.of(form, planted.figures(), planted.blanked(), NumberStyle.PLAIN, random)
        : sheet;
  }

  private List<Truth.Contradiction> contradictions(Truth.Header header, List<Truth.Cell> cells) {
    List<Truth.Contradiction> all = new ArrayList<>(failures.in(cells));
    OfficeRules.in(cells, form, header.place()).ifPresent(all::add);
    all.addAll(clash.contradictions(cells));
    all.addAll(statements.contradictions(cells));
    all.addAll(prose.contradictions());
    return all;
  }

  private void below() {
    if (plan.hasFurniture() && !plan.variety().isPage()) {
      PageFurniture.below(plan, random).forEach(writer::aside);
      if (plan.isVaried()) {
        PageFurniture.rareBelow(random).forEach(writer::aside);
      }
    }
    if (plan.variety().noise() == Variety.Noise.BARS) {
      for (int i = random.between(1, 60); i > 0; i--) {
        writer.aside("|");
      }
    }
  }

  private String page(String title) {
    HtmlPage page = new HtmlPage(plan, title, fields, random);
    String html = page.of(writer.pieces());
    writer.around(page.around());
    return html;
  }
}
