package nianbao.http.page;

import java.util.List;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.ReportHits;
import nianbao.search.ReportHits.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a report's page is to show.
 *
 * @param hits where the words of the query stand in this report; empty without a query
 * @param query as typed; empty when the link has none
 * @param paragraph the paragraph of this report that the link leads to; {@code null} when it names
 *     the whole report
 * @param finding id of the finding that the link leads to; {@code null} when it names none
 * @param textChanged whether that paragraph's text is another than when the link was made
 * @param publicUrl what copied links begin with, without a slash at the end; {@code null} for the
 *     address the reader sees
 * @param sample whether the data is invented, which each page has to say
 * @param twins the other sources with the same text
 * @param yearBefore the same office's report for the year before
 */
public record ReportView(
    Report report,
    ReportHits hits,
    String query,
    @Nullable Paragraph paragraph,
    @Nullable String finding,
    boolean textChanged,
    @Nullable String publicUrl,
    boolean sample,
    List<Source> twins,
    @Nullable ReportId yearBefore) {

  public ReportView {
    twins = List.copyOf(twins);
    if (paragraph == null && textChanged) {
      throw new IllegalArgumentException("no paragraph whose text could have changed");
    }
    if (publicUrl != null && publicUrl.endsWith("/")) {
      throw new IllegalArgumentException("public address with a slash at its end: " + publicUrl);
    }
  }

  /** The address of the report on this server. */
  String path() {
    return "/reports/" + report.id();
  }

  /** The address of a paragraph on this server. */
  String path(Paragraph of) {
    return path() + "/p/" + of.id();
  }

  /** The marked ranges of a paragraph. */
  List<Range> ranges(Paragraph of) {
    return hits.byParagraph().getOrDefault(of.id(), List.of());
  }

  boolean isAddressed(Finding candidate) {
    return candidate.id().equals(finding);
  }

  /** Whether the link leads to a finding that the report has no more. */
  boolean isFindingGone() {
    return finding != null && report.findings().stream().noneMatch(this::isAddressed);
  }

  boolean isAddressed(Paragraph candidate) {
    return paragraph != null && paragraph.id().equals(candidate.id());
  }
}
