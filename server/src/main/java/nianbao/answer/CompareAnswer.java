package nianbao.answer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.compare.AlignedParagraph;
import nianbao.compare.ComparedFigure;
import nianbao.compare.ReportComparison;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.text.Range;
import nianbao.text.TextWindow;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two reports as the API answers it; {@link ReportComparison} explains the
 * fields.
 *
 * @param counts of paragraphs by kind, all kinds
 * @param sample whether the reports are invented
 * @param tookMillis time spent, without writing the answer
 */
public record CompareAnswer(
    ComparedReport a,
    ComparedReport b,
    boolean sample,
    long tookMillis,
    Map<String, Integer> counts,
    int sameShare,
    boolean inDetail,
    List<Aligned> paragraphs,
    boolean sameForm,
    List<FigureAnswer> figures) {

  /**
   * One of the two reports.
   *
   * @param version name of an earlier version, {@code null} for the report as it is
   * @param url the address of its page
   * @param officeUrl the page of its office; {@code null} when the office is unknown
   */
  public record ComparedReport(
      String id,
      @Nullable String version,
      String title,
      boolean titleInferred,
      @Nullable String issuer,
      @Nullable String province,
      @Nullable String city,
      @Nullable String county,
      @Nullable Integer reportYear,
      @Nullable String form,
      String url,
      @Nullable String officeUrl) {

    static ComparedReport of(Report report, ReportAddress at) {
      Header header = report.header();
      return new ComparedReport(
          at.id().value(),
          at.version(),
          header.title(),
          header.titleInferred(),
          header.issuer(),
          header.place().province(),
          header.place().city(),
          header.place().county(),
          header.reportYear(),
          header.form(),
          Links.report(at),
          Links.office(header));
    }
  }

  /**
   * A paragraph of both reports or of one.
   *
   * @param kind {@code same}, {@code changed}, {@code moved}, {@code new}, {@code gone} or {@code
   *     figures}
   */
  public record Aligned(String kind, boolean inDetail, @Nullable Text a, @Nullable Text b) {}

  /**
   * A paragraph, whole or a window of it.
   *
   * @param changes offsets in {@code text} of what the other report doesn't have
   */
  public record Text(
      String id,
      int ordinal,
      String kind,
      String text,
      int textStart,
      int textLength,
      List<List<Integer>> changes,
      String url) {}

  /**
   * A figure side by side.
   *
   * @param difference from the first to the second; {@code null} unless both are numbers
   * @param percentage the same in percent of the first; {@code null} also if that is 0
   */
  public record FigureAnswer(
      String name,
      String label,
      String labelEnglish,
      String column,
      @Nullable ValueAnswer a,
      @Nullable ValueAnswer b,
      @Nullable BigDecimal difference,
      @Nullable BigDecimal percentage) {}

  /**
   * What a report has for a figure.
   *
   * @param kind {@code number}, {@code blank}, {@code dash} or {@code unclear}
   * @param url where it stands
   */
  public record ValueAnswer(
      String kind,
      @Nullable BigDecimal value,
      String printed,
      List<String> cells,
      boolean doubted,
      String url) {}

  /**
   * The answer for two reports.
   *
   * @param atA address of the first
   * @param atB address of the second
   * @param wholeTexts whether long paragraphs are whole, too
   */
  public static CompareAnswer of(
      Report a,
      ReportAddress atA,
      Report b,
      ReportAddress atB,
      ReportComparison comparison,
      boolean sample,
      long tookMillis,
      boolean wholeTexts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    comparison.counts().forEach((kind, count) -> counts.put(ReportAnswer.lowerCase(kind), count));
    return new CompareAnswer(
        ComparedReport.of(a, atA),
        ComparedReport.of(b, atB),
        sample,
        tookMillis,
        counts,
        comparison.sameShare(),
        comparison.inDetail(),
        comparison.paragraphs().stream()
            .map(aligned -> aligned(atA, atB, aligned, wholeTexts))
            .toList(),
        comparison.sameForm(),
        comparison.figures().stream().map(figure -> figure(atA, atB, figure)).toList());
  }

  private static Aligned aligned(
      ReportAddress a, ReportAddress b, AlignedParagraph aligned, boolean wholeTexts) {
    List<Range> inA =
        aligned.changes().stream()
            .filter(change -> change.startA() < change.endA())
            .map(change -> new Range(change.startA(), change.endA()))
            .toList();
    List<Range> inB =
        aligned.changes().stream()
            .filter(change -> change.startB() < change.endB())
            .map(change -> new Range(change.startB(), change.endB()))
            .toList();
    return new Aligned(
        ReportAnswer.lowerCase(aligned.kind()),
        aligned.inDetail(),
        aligned.a() == null ? null : text(a, aligned.a(), inA, wholeTexts),
        aligned.b() == null ? null : text(b, aligned.b(), inB, wholeTexts));
  }

  private static Text text(
      ReportAddress report, Paragraph paragraph, List<Range> changes, boolean wholeTexts) {
    TextWindow whole = TextWindow.whole(paragraph.text(), changes);
    TextWindow window = wholeTexts ? whole : whole.narrowed();
    return new Text(
        paragraph.id(),
        paragraph.ordinal(),
        ReportAnswer.lowerCase(paragraph.kind()),
        window.text(),
        window.start(),
        window.length(),
        window.highlights().stream().map(range -> List.of(range.start(), range.end())).toList(),
        Links.paragraph(report, paragraph.id()));
  }

  private static FigureAnswer figure(ReportAddress a, ReportAddress b, ComparedFigure figure) {
    return new FigureAnswer(
        figure.name(),
        figure.label(),
        figure.labelEnglish(),
        figure.column(),
        value(a, figure.a()),
        value(b, figure.b()),
        figure.difference(),
        figure.percentage());
  }

  private static @Nullable ValueAnswer value(
      ReportAddress report, ComparedFigure.@Nullable Value value) {
    return value == null
        ? null
        : new ValueAnswer(
            ReportAnswer.lowerCase(value.kind()),
            value.value(),
            value.printed(),
            value.cells(),
            value.doubted(),
            Links.paragraph(report, value.paragraph()));
  }
}
