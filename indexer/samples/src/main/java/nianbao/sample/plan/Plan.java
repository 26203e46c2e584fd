package nianbao.sample.plan;

import java.time.LocalDate;
import nianbao.sample.issuer.Bodies;
import nianbao.sample.issuer.IndexGrammar;
import nianbao.sample.issuer.Office;
import nianbao.sample.issuer.ReportKind;
import nianbao.sample.print.OddCharacters;
import nianbao.sample.print.Printing;
import nianbao.sample.print.Variety;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.Truth;

/**
 * All decisions about a report, made before it is written.
 *
 * @param kind what is unusual about it as a whole
 * @param scale 1 for a short report to 4 for a long one
 * @param hasSignature whether the text ends with office and date
 * @param written when it was written; printed or not
 * @param published when it was published; printed or not
 */
public record Plan(
    ReportKind kind,
    Office office,
    int year,
    int scale,
    PlaceClue clue,
    TitleLayout title,
    HeaderLayout header,
    IndexGrammar index,
    ParagraphLayout paragraphs,
    HeadingLayout headings,
    TablePlan tables,
    boolean hasSignature,
    boolean hasContact,
    boolean hasFurniture,
    LocalDate written,
    LocalDate published,
    Printing printing,
    Variety variety) {

  public static Plan draw(Office office, int year, SeededRandom random) {
    PlaceClue clue = random.weighted(PlaceClue.values(), 46, 12, 6, 9, 8, 6, 5, 5, 3);
    HeaderLayout header = header(clue, random);
    TitleLayout title = title(clue, header, random);
    // A signature ends the text; after a table it wouldn't.
    boolean hasTables = random.chance(48) && !(clue == PlaceClue.SIGNATURE && year < 2019);
    LocalDate written = LocalDate.of(year + 1, 1, 4).plusDays(random.between(0, 70));
    return new Plan(
        ReportKind.USUAL,
        office,
        year,
        1 + random.weighted(30, 35, 25, 10),
        clue,
        title,
        header,
        index(clue, header, random),
        random.weighted(ParagraphLayout.values(), 40, 15, 15, 10, 7, 6, 7),
        random.weighted(HeadingLayout.values(), 45, 40, 15),
        TablePlan.common(year, random.weighted(TableLayout.values(), 45, 20, 15, 20), hasTables),
        clue == PlaceClue.SIGNATURE || random.chance(30),
        clue == PlaceClue.CONTACT || (clue == PlaceClue.TITLE && random.chance(30)),
        random.chance(40),
        written,
        written.plusDays(random.between(0, 12)),
        new Printing(random.chance(15), random.chance(40), random),
        Variety.PLAIN);
  }

  /** Without title and header, the office is named in one place only. */
  private static TitleLayout title(PlaceClue clue, HeaderLayout header, SeededRandom random) {
    boolean contactOnly = clue == PlaceClue.CONTACT && header == HeaderLayout.NONE;
    return switch (clue) {
      case TITLE -> random.weighted(TitleLayout.values(), 70, 0, 10, 20, 0);
      case FIELD -> TitleLayout.MISSING;
      case NOWHERE -> TitleLayout.WITHOUT_PLACE;
      case INDEX, OWN_RULES, CONTACT, OWN_CHANNELS, SUPERIOR, SIGNATURE, SENTENCE ->
          random.weighted(TitleLayout.values(), 0, 60, 10, 0, contactOnly ? 0 : 30);
    };
  }

  private static HeaderLayout header(PlaceClue clue, SeededRandom random) {
    return clue.needsBlock()
        ? random.weighted(HeaderLayout.values(), 1, 1, 1, 0, 0)
        : random.weighted(HeaderLayout.values(), 12, 12, 12, 28, 36);
  }

  private static IndexGrammar index(PlaceClue clue, HeaderLayout header, SeededRandom random) {
    if (!header.isBlock()) {
      return IndexGrammar.NONE;
    }
    if (clue == PlaceClue.INDEX) {
      return random.chance(60) ? IndexGrammar.CREDIT_CODE : IndexGrammar.DIVISION;
    }
    return clue == PlaceClue.TITLE || clue == PlaceClue.FIELD
        ? random.weighted(IndexGrammar.values(), 15, 30, 10, 15, 10, 20)
        : random.weighted(IndexGrammar.values(), 20, 0, 20, 40, 20, 0);
  }

  public boolean isVaried() {
    return !variety.equals(Variety.PLAIN);
  }

  /** This plan with rare layouts instead of common ones. */
  public Plan varied(SeededRandom random) {
    Variety drawn = Variety.draw(random);
    boolean page = drawn.isPage();
    int glued = title != TitleLayout.MISSING && clue != PlaceClue.INDEX && !page ? 10 : 0;
    HeaderLayout rare =
        header == HeaderLayout.NONE
            ? header
            : header.isBlock()
                ? random.weighted(
                    HeaderLayout.values(),
                    15,
                    10,
                    10,
                    0,
                    0,
                    15,
                    15,
                    15,
                    glued,
                    10,
                    10,
                    0,
                    0,
                    0,
                    0,
                    glued,
                    10)
                : random.weighted(
                    HeaderLayout.values(), 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 35, 35, 20, 20, 0, 0);
    boolean anyIndex = clue == PlaceClue.TITLE && header.isBlock();
    IndexGrammar number =
        anyIndex
            ? random.weighted(IndexGrammar.values(), 5, 5, 5, 5, 5, 5, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8)
            : index;
    return new Plan(
        kind,
        office,
        year,
        scale,
        clue,
        title,
        rare,
        number,
        page ? ParagraphLayout.LINES : paragraphs,
        headings,
        page ? tables.in(TableLayout.SHORT_PIPES) : tables,
        hasSignature,
        hasContact,
        hasFurniture,
        written,
        published,
        printing.spoiled(drawn.noise()),
        drawn);
  }

  /** This plan with tables of any form in any layout, as a web page or text file. */
  public Plan tabulated(SeededRandom random) {
    Variety drawn = Variety.drawCalm(random);
    return new Plan(
        kind,
        office,
        year,
        scale,
        clue == PlaceClue.SIGNATURE ? PlaceClue.NOWHERE : clue,
        title,
        header,
        index,
        drawn.isPage() ? ParagraphLayout.LINES : paragraphs,
        headings,
        TablePlan.drawn(year, drawn.isPage(), random),
        hasSignature && clue != PlaceClue.SIGNATURE,
        hasContact,
        hasFurniture,
        written,
        published,
        printing,
        drawn);
  }

  /** This plan for a report of a kind; a kind that nothing else suits keeps what it needs. */
  public Plan of(ReportKind other, SeededRandom random) {
    if (other == ReportKind.USUAL) {
      return this;
    }
    boolean sentence = other.isNamedInSentence();
    boolean body = other.isOfBody();
    boolean headless = sentence || other == ReportKind.BRIEF;
    return new Plan(
        other,
        body ? Bodies.draw(other, office.place(), random) : office,
        year,
        scale,
        sentence ? PlaceClue.SENTENCE : body ? PlaceClue.TITLE : clue,
        sentence ? TitleLayout.MISSING : body ? TitleLayout.FULL : title,
        headless ? HeaderLayout.NONE : header,
        headless || body ? IndexGrammar.NONE : index,
        other == ReportKind.DUN_MARK && !paragraphs.partsLines()
            ? ParagraphLayout.LINES
            : paragraphs,
        headings,
        other.hasOwnOutline() ? tables.without() : tables,
        hasSignature && !sentence,
        hasContact && !headless && !body,
        hasFurniture,
        written,
        published,
        printing,
        variety);
  }

  /** This plan in other characters. */
  public Plan in(OddCharacters characters) {
    return new Plan(
        kind,
        office,
        year,
        scale,
        clue,
        title,
        header,
        index,
        paragraphs,
        headings,
        tables,
        hasSignature,
        hasContact,
        hasFurniture,
        written,
        published,
        printing.in(characters),
        variety);
  }

  /** The key of its outline: the generation of the form in force, or the kind of report. */
  public String outline() {
    return kind.hasOwnOutline() ? kind.name() : TablePlan.formInForce(year);
  }

  /** The name of the office everywhere but at the clue. */
  public String printedOffice() {
    return clue == PlaceClue.TITLE || clue == PlaceClue.FIELD ? office.full() : office.brief();
  }

  public String signedOffice() {
    return clue == PlaceClue.SIGNATURE ? office.full() : printedOffice();
  }

  /** The name from which a reader learns the office: title, field, signature, source, text. */
  public String issuerAsPrinted() {
    boolean named = title != TitleLayout.MISSING || header.isBlock();
    boolean elsewhere = clue == PlaceClue.SIGNATURE || clue == PlaceClue.SENTENCE;
    return !named && elsewhere ? office.full() : printedOffice();
  }

  /**
   * Whether the office's full name can be derived. A county-level city also cites the rules of the
   * city above it, so those tell the place but not the office.
   */
  public boolean namesOffice() {
    return clue != PlaceClue.NOWHERE && clue != PlaceClue.SUPERIOR;
  }

  /** Whether a reader can learn where the office is. */
  public boolean namesPlace() {
    return clue != PlaceClue.NOWHERE && office.isPlaced();
  }

  /** Forms A and B have their table after the text. */
  public boolean endsWithTable() {
    return tables.present() && tables.isList();
  }

  public Truth.Rendering rendering() {
    return new Truth.Rendering(
        kind.name(),
        title.name(),
        header.name(),
        index.name(),
        clue.name(),
        tables.present() ? tables.layout().name() : "NONE",
        paragraphs.name(),
        headings.name(),
        printing.characters() == OddCharacters.NONE ? "USUAL" : "ODD",
        variety.page().name(),
        variety.isPage() ? variety.markup().name() : "NONE",
        variety.noise().name(),
        variety.encoding().name());
  }
}
