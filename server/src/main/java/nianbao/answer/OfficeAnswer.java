package nianbao.answer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.office.OfficeKey;
import nianbao.report.Header;
import nianbao.search.IndexedOffice;
import nianbao.search.IndexedOffice.Name;
import nianbao.search.OfficeReport;
import nianbao.search.OfficeReport.MainFigure;
import org.jspecify.annotations.Nullable;

/**
 * An office as the API answers it; {@link IndexedOffice} explains the fields.
 *
 * @param certain as {@link OfficeKey#isCertain} says
 */
public record OfficeAnswer(
    String key, String url, boolean certain, int total, List<OfficeGroup> offices) {

  /**
   * One of the offices that share the key.
   *
   * @param missingYears between the first and the last report
   */
  public record OfficeGroup(
      List<Name> names, List<Integer> missingYears, List<ReportOfYear> reports) {}

  /**
   * One of its reports.
   *
   * @param findings by the key of their grade
   */
  public record ReportOfYear(
      String id,
      String title,
      boolean titleInferred,
      @Nullable String issuer,
      @Nullable String issuerAsPrinted,
      @Nullable String province,
      @Nullable String city,
      @Nullable String county,
      @Nullable String adcode,
      @Nullable Integer reportYear,
      @Nullable String indexNumber,
      @Nullable String form,
      String url,
      Map<String, Integer> findings,
      List<FigureOfYear> figures) {}

  /**
   * A main figure of a report.
   *
   * @param kind {@code number}, {@code blank}, {@code dash} or {@code unclear}
   * @param printed what the cell has, of a sum the first one, or the first one that is no number
   * @param url of its paragraph
   */
  public record FigureOfYear(
      String concept,
      String kind,
      @Nullable BigDecimal value,
      String printed,
      List<String> cells,
      boolean doubted,
      String url) {}

  /** The answer for an office. */
  public static OfficeAnswer of(IndexedOffice office) {
    OfficeKey key = new OfficeKey(office.key());
    return new OfficeAnswer(
        key.value(),
        Links.office(key),
        key.isCertain(),
        office.total(),
        office.named().stream().map(OfficeAnswer::group).toList());
  }

  private static OfficeGroup group(IndexedOffice.Group group) {
    return new OfficeGroup(
        group.names(),
        group.missingYears(),
        group.reports().stream().map(OfficeAnswer::report).toList());
  }

  private static ReportOfYear report(OfficeReport report) {
    Header header = report.header();
    Map<String, Integer> findings = new LinkedHashMap<>();
    report.findings().forEach((grade, count) -> findings.put(grade.key(), count));
    return new ReportOfYear(
        report.id().value(),
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.place().province(),
        header.place().city(),
        header.place().county(),
        header.place().adcode(),
        header.reportYear(),
        header.indexNumber(),
        header.form(),
        Links.report(report.id()),
        findings,
        report.figures().stream().map(figure -> figure(report, figure)).toList());
  }

  private static FigureOfYear figure(OfficeReport report, MainFigure figure) {
    return new FigureOfYear(
        figure.concept(),
        ReportAnswer.lowerCase(figure.kind()),
        figure.value(),
        figure.printed(),
        figure.cells(),
        figure.doubted(),
        Links.paragraph(report.id(), figure.paragraph(), ""));
  }
}
