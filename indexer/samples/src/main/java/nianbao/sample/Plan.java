package nianbao.sample;

import java.time.LocalDate;

/**
 * Everything that is decided about a report before it is written.
 *
 * @param scale 1 for a short report to 4 for a long one
 * @param hasSignature whether office and date close the text
 * @param written when it was written; printed or not
 * @param published when it was published; printed or not
 */
record Plan(
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

  static Plan draw(Office office, int year, SeededRandom dice) {
    PlaceClue clue = dice.weighted(PlaceClue.values(), 46, 12, 6, 9, 8, 6, 5, 5, 3);
    HeaderLayout header = header(clue, dice);
    TitleLayout title = title(clue, header, dice);
    // A signature closes the text; behind a table it would not.
    boolean hasTables = dice.chance(48) && !(clue == PlaceClue.SIGNATURE && year < 2019);
    LocalDate written = LocalDate.of(year + 1, 1, 4).plusDays(dice.between(0, 70));
    return new Plan(
        office,
        year,
        1 + dice.weighted(30, 35, 25, 10),
        clue,
        title,
        header,
        index(clue, header, dice),
        dice.weighted(ParagraphLayout.values(), 40, 15, 15, 10, 7, 6, 7),
        dice.weighted(HeadingLayout.values(), 45, 40, 15),
        TablePlan.common(year, dice.weighted(TableLayout.values(), 45, 20, 15, 20), hasTables),
        clue == PlaceClue.SIGNATURE || dice.chance(30),
        clue == PlaceClue.CONTACT || (clue == PlaceClue.TITLE && dice.chance(30)),
        dice.chance(40),
        written,
        written.plusDays(dice.between(0, 12)),
        new Printing(dice.chance(15), dice.chance(40), dice),
        Variety.PLAIN);
  }

  /** Without title and header the office's name is to be read in one place only. */
  private static TitleLayout title(PlaceClue clue, HeaderLayout header, SeededRandom dice) {
    boolean contactOnly = clue == PlaceClue.CONTACT && header == HeaderLayout.NONE;
    return switch (clue) {
      case TITLE -> dice.weighted(TitleLayout.values(), 70, 0, 10, 20, 0);
      case FIELD -> TitleLayout.MISSING;
      case NOWHERE -> TitleLayout.WITHOUT_PLACE;
      case INDEX, OWN_RULES, CONTACT, OWN_CHANNELS, SUPERIOR, SIGNATURE ->
          dice.weighted(TitleLayout.values(), 0, 60, 10, 0, contactOnly ? 0 : 30);
    };
  }

  private static HeaderLayout header(PlaceClue clue, SeededRandom dice) {
    return clue.needsBlock()
        ? dice.weighted(HeaderLayout.values(), 1, 1, 1, 0, 0)
        : dice.weighted(HeaderLayout.values(), 12, 12, 12, 28, 36);
  }

  private static IndexGrammar index(PlaceClue clue, HeaderLayout header, SeededRandom dice) {
    if (!header.isBlock()) {
      return IndexGrammar.NONE;
    }
    if (clue == PlaceClue.INDEX) {
      return dice.chance(60) ? IndexGrammar.CREDIT_CODE : IndexGrammar.DIVISION;
    }
    return clue == PlaceClue.TITLE || clue == PlaceClue.FIELD
        ? dice.weighted(IndexGrammar.values(), 15, 30, 10, 15, 10, 20)
        : dice.weighted(IndexGrammar.values(), 20, 0, 20, 40, 20, 0);
  }

  boolean isVaried() {
    return !variety.equals(Variety.PLAIN);
  }

  /** The same plan with rare layouts in the place of common ones. */
  Plan varied(SeededRandom dice) {
    Variety drawn = Variety.draw(dice);
    boolean page = drawn.isPage();
    boolean glues = title != TitleLayout.MISSING && clue != PlaceClue.INDEX && !page;
    HeaderLayout rare =
        header == HeaderLayout.NONE
            ? header
            : header.isBlock()
                ? dice.weighted(
                    HeaderLayout.values(), 15, 10, 10, 0, 0, 15, 15, 15, glues ? 10 : 0, 10, 10)
                : dice.weighted(HeaderLayout.values(), 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 35, 35);
    boolean anyIndex = clue == PlaceClue.TITLE && header.isBlock();
    IndexGrammar number =
        anyIndex
            ? dice.weighted(IndexGrammar.values(), 5, 5, 5, 5, 5, 5, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8)
            : index;
    return new Plan(
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

  /** The same plan with tables of every form in every layout, on pages and in text files. */
  Plan tabulated(SeededRandom dice) {
    Variety drawn = Variety.drawCalm(dice);
    return new Plan(
        office,
        year,
        scale,
        clue == PlaceClue.SIGNATURE ? PlaceClue.NOWHERE : clue,
        title,
        header,
        index,
        drawn.isPage() ? ParagraphLayout.LINES : paragraphs,
        headings,
        TablePlan.drawn(year, drawn.isPage(), dice),
        hasSignature && clue != PlaceClue.SIGNATURE,
        hasContact,
        hasFurniture,
        written,
        published,
        printing,
        drawn);
  }

  /** The generation in force. */
  String form() {
    return SampleFigures.formOf(year);
  }

  /** The office as its report calls it everywhere but at the clue. */
  String printedOffice() {
    return clue == PlaceClue.TITLE || clue == PlaceClue.FIELD ? office.full() : office.brief();
  }

  String signedOffice() {
    return clue == PlaceClue.SIGNATURE ? office.full() : printedOffice();
  }

  /** The name a reader takes the office's from: title, field, signature, source, text. */
  String issuerAsPrinted() {
    boolean named = title != TitleLayout.MISSING || header.isBlock();
    return !named && clue == PlaceClue.SIGNATURE ? office.full() : printedOffice();
  }

  /**
   * Whether the office's full name follows. A county-level city cites the rules of the city above
   * it too, so those give the place and not the office.
   */
  boolean namesOffice() {
    return clue != PlaceClue.NOWHERE && clue != PlaceClue.SUPERIOR;
  }

  /** Forms A and B put their table behind the text. */
  boolean endsWithTable() {
    return tables.present() && tables.isList();
  }

  Truth.Rendering rendering() {
    return new Truth.Rendering(
        title.name(),
        header.name(),
        index.name(),
        clue.name(),
        tables.present() ? tables.layout().name() : "NONE",
        paragraphs.name(),
        headings.name(),
        variety);
  }
}
