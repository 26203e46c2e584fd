package nianbao.extract.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nianbao.extract.header.FieldCandidates.FieldCandidate;
import nianbao.extract.line.Line;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Script;
import nianbao.report.Warning;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a document: separates the header block from the text, then applies the rules
 * for each value in the order of their dependencies. The candidates for each value are kept as
 * evidence.
 */
public final class HeaderReader {

  private static final String SUBJECT = "政府信息公开工作年度报告";

  /** The title of a report without title, office and year: this many characters of its text. */
  private static final int LONGEST_FIRST_WORDS = 40;

  /**
   * About 30 % of the characters of a Traditional text fold to another one; a Simplified text has
   * only a few (著, 於 in names, leftovers of conversion) and stays far below this share.
   */
  private static final double TRADITIONAL_SHARE = 0.1;

  private final HeaderSources sources;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Header header;

  /** Reads the header of a document. */
  public HeaderReader(RawDocument document) {
    this.sources = HeaderSources.of(document);
    this.header = read();
  }

  /** The values; those that the document does not state are {@code null}. */
  public Header header() {
    return header;
  }

  /** Warnings where the document contradicts itself about these values. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** The printed lines of the title, in order. */
  public List<Block> titles() {
    return sources.block().titles();
  }

  /** Everything but header block and title, in order. */
  public List<Block> body() {
    return sources.block().body();
  }

  /** The lines of the header block, as printed. */
  public List<String> leftOut() {
    return sources.block().leftOut();
  }

  private Header read() {
    LocalDate published = date(DateRules.published(sources));
    LocalDate written = date(DateRules.written(sources));
    Form form = form();
    YearRule yearRule = new YearRule(sources, form);
    FieldCandidates years = yearRule.candidates(published, written);
    Integer year = years.value() == null ? null : Integer.valueOf(years.value());
    evidence.addAll(years.evidence(years.value()));
    IndexNumber index = indexNumber();
    IssuerRule issuerRule = new IssuerRule(sources);
    FieldCandidates issuers = issuerRule.candidates();
    String printed = issuers.value();
    evidence.addAll(issuers.evidence(printed));
    OfficeName office = printed == null ? null : OfficeName.of(Line.plain(printed));
    PlaceVotes votes = new PlaceRule(sources).votes(issuers.ranked(), index, office);
    Division division = office != null && office.isNational() ? null : votes.agreed(office);
    Place place = PlaceVotes.place(division, office);
    evidence.addAll(votes.evidence(place));
    String issuer = issuer(office, division, votes, issuerRule.fullest());
    Agency agency = agency(office, issuer);
    Evidence title = title(issuer == null ? printed : issuer, year);
    evidence.add(title);
    warnings.addAll(yearRule.conflicts(years, year));
    return new Header(
        title.value(),
        isInferred(title),
        issuer,
        printed,
        agency == null ? null : agency.key(),
        place,
        year,
        published,
        written,
        index == null ? null : index.value(),
        documentNumber(),
        publicMode(),
        script(),
        form == null ? null : form.id(),
        Forms.STANDARD.expected(year, form),
        evidence);
  }

  private @Nullable LocalDate date(FieldCandidates candidates) {
    String value = candidates.value();
    evidence.addAll(candidates.evidence(value));
    return value == null ? null : LocalDate.parse(value);
  }

  private @Nullable Form form() {
    StringBuilder all = new StringBuilder();
    for (Line line : sources.text()) {
      all.append(line.plain());
    }
    return Forms.STANDARD.in(all.toString().replace("|", ""));
  }

  private @Nullable IndexNumber indexNumber() {
    for (Field field : sources.fields(Field.Name.INDEX_NUMBER)) {
      IndexNumber number = IndexNumber.read(field.value());
      if (number != null) {
        addField("indexNumber", number.value(), field);
        return number;
      }
    }
    return null;
  }

  private @Nullable String documentNumber() {
    for (Field field : sources.fields(Field.Name.DOCUMENT_NUMBER)) {
      String value = field.documentNumber();
      if (value != null) {
        addField("documentNumber", value, field);
        return value;
      }
    }
    return null;
  }

  private @Nullable String publicMode() {
    for (Field field : sources.fields(Field.Name.MODE)) {
      String mode = field.publicMode();
      if (mode != null) {
        addField("publicMode", mode, field);
        return mode;
      }
    }
    return null;
  }

  private void addField(String name, String value, Field field) {
    String rule = field.label().isEmpty() ? "header-line" : "field-label";
    evidence.add(FieldCandidates.evidence(name, value, rule, field.printed(), field.line(), true));
  }

  /**
   * The full name of the office in Simplified characters, {@code null} when its place is uncertain.
   *
   * @param fullest the fullest name that the report gives it, {@code null} when that is the chosen
   *     one
   */
  private @Nullable String issuer(
      @Nullable OfficeName office,
      @Nullable Division division,
      PlaceVotes votes,
      @Nullable FieldCandidate fullest) {
    if (office == null) {
      return null;
    }
    if (fullest != null) {
      String name = Line.plain(fullest.value());
      evidence.add(
          new Evidence("issuer", name, "fullest-name", fullest.text(), fullest.line(), true));
      return name;
    }
    String issuer = office.inFull(division, division != null && votes.isSure(division));
    if (issuer != null) {
      evidence.add(new Evidence("issuer", issuer, "place-and-office", office.plain(), null, true));
    }
    return issuer;
  }

  /** The kind of the office; 衢州市 alone, as an issuer, is its government. */
  private static @Nullable Agency agency(@Nullable OfficeName office, @Nullable String issuer) {
    Agency agency = office == null ? null : office.agency();
    return agency == null && issuer != null ? Agencies.of(issuer).orElse(null) : agency;
  }

  /**
   * The title as printed, without pinyin: above the text, in the field 标题, or in the page metadata.
   * When none is printed, it is made of issuer and year.
   *
   * @param issuer the best known name of the office
   */
  private Evidence title(@Nullable String issuer, @Nullable Integer year) {
    Line printed = sources.block().title();
    TitleParts parts = sources.titleParts();
    if (printed != null && parts != null && parts.namesReport()) {
      return title(printed.withoutPinyin(), "title", printed.number());
    }
    for (Field field : sources.fields(Field.Name.TITLE)) {
      PrintedTitle named = PrintedTitle.in(Line.of(1, field.value(), false));
      if (named != null && TitleParts.of(named.title()).namesReport()) {
        return title(named.title().withoutPinyin(), "field-label", field.line());
      }
    }
    String page = sources.page("articletitle", "title");
    PrintedTitle head = page == null ? null : PrintedTitle.in(Line.of(1, page, false));
    if (head != null && TitleParts.of(head.title()).namesReport()) {
      return title(head.title().withoutPinyin(), "page-title", null);
    }
    if (issuer != null || year != null) {
      return inferred(issuer, year);
    }
    if (printed != null) {
      return title(printed.withoutPinyin(), "title", printed.number());
    }
    if (sources.text().isEmpty()) {
      return inferred(null, null);
    }
    Line first = sources.text().getFirst();
    return title(firstWords(first.printed().strip()), "first-words", first.number());
  }

  private static Evidence inferred(@Nullable String issuer, @Nullable Integer year) {
    String title = inferredTitle(issuer, year);
    String from = title.substring(0, title.length() - SUBJECT.length());
    return new Evidence("title", title, "inferred", from, null, true);
  }

  private static Evidence title(String text, String rule, @Nullable Integer line) {
    return new Evidence("title", text, rule, text, line, true);
  }

  private static boolean isInferred(Evidence title) {
    return title.rule().equals("inferred") || title.rule().equals("first-words");
  }

  private static String firstWords(String words) {
    int characters = words.codePointCount(0, words.length());
    return words.substring(
        0, words.offsetByCodePoints(0, Math.min(LONGEST_FIRST_WORDS, characters)));
  }

  /** The title for a report that prints none, made of issuer and year as far as they are known. */
  public static String inferredTitle(@Nullable String issuer, @Nullable Integer year) {
    return (issuer == null ? "" : issuer) + (year == null ? "" : year + "年") + SUBJECT;
  }

  /** The script, by the share of characters that have another form in Simplified script. */
  private Script script() {
    List<Line> lines = new ArrayList<>(sources.text());
    if (sources.block().title() != null) {
      lines.add(sources.block().title());
    }
    int han = 0;
    int traditional = 0;
    for (Line line : lines) {
      for (int i = 0; i < line.printed().length(); i++) {
        char printed = line.printed().charAt(i);
        if (printed >= 0x4E00 && printed <= 0x9FFF) {
          han++;
          traditional += Folding.isTraditional(printed) ? 1 : 0;
        }
      }
    }
    return traditional > han * TRADITIONAL_SHARE ? Script.HANT : Script.HANS;
  }
}
