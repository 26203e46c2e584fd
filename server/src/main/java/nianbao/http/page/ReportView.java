package nianbao.http.page;

import java.util.List;
import nianbao.answer.Links;
import nianbao.answer.ReportAddress;
import nianbao.library.EarlierVersion;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.DatedReport;
import nianbao.search.ReportHits;
import nianbao.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a report shows.
 *
 * @param hits the matches of the query in this report; empty without a query
 * @param query as typed; empty when the link has none
 * @param paragraph the paragraph of this report that the link points to; {@code null} when it
 *     points to the whole report
 * @param finding id of the finding that the link points to; {@code null} for none
 * @param textChanged whether the paragraph's text has changed since the link was made
 * @param twins the other sources with the same text
 * @param yearBefore the same office's report for the year before; {@code null} when not indexed
 * @param ofOffice the reports with the same office key, the newest first; empty when there is none
 * @param history what the report said before
 */
public record ReportView(
    Report report,
    ReportHits hits,
    String query,
    @Nullable Paragraph paragraph,
    @Nullable String finding,
    boolean textChanged,
    List<Source> twins,
    @Nullable ReportId yearBefore,
    List<DatedReport> ofOffice,
    History history) {

  /**
   * What a report said before.
   *
   * @param versions the earliest first; empty when it never changed
   * @param shown the one that the page shows in place of the report as it is; {@code null} for that
   * @param linked what the link was made for, when the report no longer has it; {@code null} for
   *     none
   */
  public record History(
      List<EarlierVersion> versions, @Nullable EarlierVersion shown, @Nullable Linked linked) {

    /** Of a report that never changed. */
    public static final History NONE = new History(List.of(), null, null);

    public History {
      versions = List.copyOf(versions);
    }
  }

  /** A paragraph of an earlier version. */
  public record Linked(EarlierVersion version, Paragraph paragraph) {}

  public ReportView {
    twins = List.copyOf(twins);
    ofOffice = List.copyOf(ofOffice);
    if (paragraph == null && textChanged) {
      throw new IllegalArgumentException("changed text without a paragraph");
    }
  }

  /** The report as it is or was, whichever is shown. */
  ReportAddress reportAddress() {
    EarlierVersion shown = history.shown();
    return new ReportAddress(report.id(), shown == null ? null : shown.name());
  }

  /** The address on this server of what the page is opened at. */
  String address() {
    return paragraph == null ? Links.report(reportAddress()) : path(paragraph);
  }

  /** The address of a paragraph on this server. */
  String path(Paragraph of) {
    return Links.paragraph(reportAddress(), of.id());
  }

  /** The marked ranges of a paragraph. */
  List<Range> ranges(Paragraph of) {
    return hits.byParagraph().getOrDefault(of.id(), List.of());
  }

  boolean isAddressed(Finding candidate) {
    return candidate.id().equals(finding);
  }

  /** Whether the link points to a finding that the report no longer has. */
  boolean isFindingGone() {
    return finding != null && report.findings().stream().noneMatch(this::isAddressed);
  }

  boolean isAddressed(Paragraph candidate) {
    return paragraph != null && paragraph.id().equals(candidate.id());
  }
}
