package nianbao.search.passage;

import nianbao.report.ReportId;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Asks which reports have a passage.
 *
 * @param text the passage as printed, at most {@link Passage#LONGEST} characters
 * @param source the report it was taken from, which is not among the answers; {@code null} for none
 * @param office text of the {@link nianbao.office.OfficeKey} whose own reports are told apart;
 *     {@code null} for none
 * @param othersOnly whether that office's own reports are left out
 * @param filters which reports
 * @param page from 1
 * @param size copies of a page, 0 for the counts only
 */
public record CopiesRequest(
    String text,
    @Nullable ReportId source,
    @Nullable String office,
    boolean othersOnly,
    Filters filters,
    int page,
    int size) {}
