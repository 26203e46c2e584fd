package nianbao.http.page;

import java.util.List;
import nianbao.answer.Links;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.DatedReport;
import nianbao.search.ReportHits;
import nianbao.search.ReportHits.Range;
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
    List<DatedReport> ofOffice) {

  public ReportView {
    twins = List.copyOf(twins);
    ofOffice = List.copyOf(ofOffice);
    if (paragraph == null && textChanged) {
      throw new IllegalArgumentException("changed text without a paragraph");
    }
  }

  /** The address of the report on this server. */
  String path() {
    return Links.report(report.id());
  }

  /** The address on this server of what the page is opened at. */
  String address() {
    return paragraph == null ? path() : path(paragraph);
  }

  /** The address of a paragraph on this server. */
  String path(Paragraph of) {
    return Links.paragraph(report.id(), of.id(), "");
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
