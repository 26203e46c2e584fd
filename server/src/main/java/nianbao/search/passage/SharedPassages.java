package nianbao.search.passage;

import java.util.List;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Source;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * The passages that several offices have, word for word but for numbers and marks; without those
 * that so many of all offices have that they are wording which anyone uses.
 *
 * @param total how many there are, at most {@link #MOST}
 * @param hasMore whether there are more, which fewer offices have
 * @param common how many were left out because so many offices have them
 * @param passages of one page: those that most offices have first, then those of most reports
 */
public record SharedPassages(int total, boolean hasMore, int common, List<SharedPassage> passages) {

  /** So many are listed: what stands further behind is hardly looked at. */
  public static final int MOST = 1000;

  /** Fewer offices share nothing. */
  public static final int FEWEST_OFFICES = 2;

  public SharedPassages {
    passages = List.copyOf(passages);
  }

  /**
   * Asks for them.
   *
   * @param filters which reports
   * @param page from 1
   * @param size passages of a page
   */
  public record Request(Filters filters, int page, int size) {}

  /**
   * A passage, as it is printed where it stands first.
   *
   * @param offices how many offices have it, as far as their offices are known
   * @param reports how many reports have it
   * @param firstYear the earliest of them, {@code null} when no year is known
   * @param lastYear the latest, {@code null} with it
   */
  public record SharedPassage(
      Source source,
      Header header,
      Paragraph paragraph,
      int offices,
      int reports,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear) {}
}
