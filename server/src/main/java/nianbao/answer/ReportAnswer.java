package nianbao.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.library.EarlierVersion;
import nianbao.report.Evidence;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.Figures;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A report as {@code parse} prints it and the API answers it; the components are the fields of the
 * JSON, in order. {@link Header}, {@link Source} and {@link Report} explain them.
 *
 * @param file path below the collection's root
 * @param script {@code hans} or {@code hant}
 * @param indicators figures of the statutory form by indicator: a number, or an object by column;
 *     {@code null} where the figure is unclear
 * @param blank names of the cells that are blank, {@code res_granted[total]}
 * @param dash names of the cells that hold a dash for nothing
 * @param parts other files that hold its text or its tables
 * @param twins ids of reports with the same text
 * @param version name of the earlier version that this is, {@code null} for the report as it is
 * @param versions what it said before, the earliest first
 */
public record ReportAnswer(
    String id,
    String file,
    @Nullable String collection,
    @Nullable String sourceUrl,
    String sha256,
    Instant capturedAt,
    String title,
    boolean titleInferred,
    @Nullable String issuer,
    @Nullable String issuerAsPrinted,
    @Nullable String agency,
    @Nullable String city,
    @Nullable String province,
    @Nullable String county,
    @Nullable String adcode,
    @Nullable String cityAdcode,
    @Nullable Integer reportYear,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate writtenOn,
    @Nullable String indexNumber,
    @Nullable String documentNumber,
    @Nullable String publicMode,
    String script,
    @Nullable String form,
    @Nullable String expectedForm,
    List<Evidence> evidence,
    List<Section> sections,
    List<ParagraphAnswer> paragraphs,
    List<StatTable> tables,
    Map<String, @Nullable Object> indicators,
    List<String> blank,
    List<String> dash,
    List<FindingAnswer> findings,
    List<Warning> warnings,
    List<String> leftOut,
    List<Part> parts,
    List<String> twins,
    @Nullable String version,
    List<VersionAnswer> versions) {

  /**
   * An earlier version.
   *
   * @param seenAt when its text was first seen
   * @param replacedAt when another text was found in its place
   * @param sha256 of its file
   * @param url the address of its page
   * @param compareUrl the page that compares it with the report as it is
   */
  public record VersionAnswer(
      String name,
      Instant seenAt,
      Instant replacedAt,
      String sha256,
      String url,
      String compareUrl) {

    static VersionAnswer of(EarlierVersion version) {
      ReportAddress address = new ReportAddress(version.id(), version.name());
      return new VersionAnswer(
          version.name(),
          version.seen(),
          version.replaced(),
          version.origin().sha256(),
          Links.report(address),
          Links.compare(address, ReportAddress.of(version.id())));
    }
  }

  /**
   * A paragraph.
   *
   * @param kind {@code heading}, {@code text}, {@code row}, {@code caption} or {@code signature}
   */
  public record ParagraphAnswer(
      String id, int ordinal, @Nullable Integer section, String kind, String text) {

    static ParagraphAnswer of(Paragraph paragraph) {
      return new ParagraphAnswer(
          paragraph.id(),
          paragraph.ordinal(),
          paragraph.section(),
          lowerCase(paragraph.kind()),
          paragraph.text());
    }
  }

  /** The answer for a report outside an index, which has no twins and no earlier versions. */
  public static ReportAnswer of(Report report) {
    return of(report, List.of(), null, List.of());
  }

  /**
   * The answer for a report with these twins.
   *
   * @param version name of the earlier version that it is, {@code null} for the report as it is
   * @param versions what it said before
   */
  public static ReportAnswer of(
      Report report, List<Source> twins, @Nullable String version, List<EarlierVersion> versions) {
    Source source = report.source();
    Header header = report.header();
    return new ReportAnswer(
        report.id().value(),
        source.path(),
        source.collection(),
        source.url(),
        source.sha256(),
        source.capturedAt(),
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place().city(),
        header.place().province(),
        header.place().county(),
        header.place().adcode(),
        header.place().cityAdcode(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        lowerCase(header.script()),
        header.form(),
        header.expectedForm(),
        header.evidence(),
        report.sections(),
        report.paragraphs().stream().map(ParagraphAnswer::of).toList(),
        report.tables(),
        indicators(report.figures()),
        cells(report.figures(), Kind.BLANK),
        cells(report.figures(), Kind.DASH),
        FindingAnswer.of(report, report.findings()),
        report.warnings(),
        report.leftOut(),
        source.parts(),
        twins.stream().map(twin -> twin.id().value()).toList(),
        version,
        versions.stream().map(VersionAnswer::of).toList());
  }

  /**
   * The values by indicator: a number where the form has a single column, else an object by column.
   * Unclear figures are {@code null}; blanks and dashes are left out.
   */
  static Map<String, @Nullable Object> indicators(Figures figures) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Figure figure : figures.all()) {
      if (figure.kind() == Kind.NUMBER || figure.kind() == Kind.UNCLEAR) {
        put(figure, values);
      }
    }
    return values;
  }

  private static void put(Figure figure, Map<String, @Nullable Object> values) {
    if (figure.column().equals(Figure.SINGLE_COLUMN)) {
      values.put(figure.indicator(), figure.value());
    } else {
      columns(figure.indicator(), values).put(figure.column(), figure.value());
    }
  }

  private static Map<String, @Nullable BigDecimal> columns(
      String indicator, Map<String, @Nullable Object> values) {
    @SuppressWarnings("unchecked") // an indicator has either one column or several
    Map<String, @Nullable BigDecimal> columns =
        (Map<String, @Nullable BigDecimal>)
            values.computeIfAbsent(indicator, i -> new LinkedHashMap<>());
    return columns;
  }

  /** The names of the cells of this kind: {@code res_granted[total]}. */
  static List<String> cells(Figures figures, Kind kind) {
    return figures.all().stream()
        .filter(figure -> figure.kind() == kind)
        .map(Figure::name)
        .toList();
  }

  /** A constant as the API writes it. */
  public static String lowerCase(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
