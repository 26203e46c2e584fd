package nianbao.search;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.Interpretation;
import org.jspecify.annotations.Nullable;

/**
 * A walk through all reports of a search, in their order. Keeps the snapshot it began with until it
 * is closed, and only a few reports in memory, however many there are. Not thread-safe.
 */
public interface ReportWalk extends Closeable {

  /**
   * A report on the way.
   *
   * @param hit with as many paragraphs as were asked for
   * @param figures in the order of their names; {@code null} where the report has none, which a
   *     blank is too
   */
  record Step(Hit hit, List<@Nullable BigDecimal> figures) {}

  /** How many reports there are. */
  int total();

  /** How the query was understood; without examples from the results. */
  Interpretation query();

  /** The next report; {@code null} after the last one. */
  @Nullable Step next() throws IOException;

  /** All of a report on the way, with its findings against the report of the year before. */
  Report report(Step step) throws IOException;
}
