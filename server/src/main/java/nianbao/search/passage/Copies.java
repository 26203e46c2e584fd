package nianbao.search.passage;

import java.util.List;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.passage.SharedText.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The reports that have a passage, one paragraph of each.
 *
 * @param tooShort whether the passage says too little to be looked for; then there are none
 * @param reports how many have it
 * @param offices how many offices these are of, as far as their offices are known
 * @param own how many are of the office whose reports are told apart
 * @param hasMore whether there are more reports that may have it than were looked at: the counts
 *     are the least then
 * @param widely whether so many of all offices have it that it is wording which anyone uses
 * @param years how many reports of each year, ascending, those of unknown year last
 * @param copies of one page: oldest year first, within a year the earliest published
 */
public record Copies(
    boolean tooShort,
    int reports,
    int offices,
    int own,
    boolean hasMore,
    boolean widely,
    List<YearNumber> years,
    List<Copy> copies) {

  public Copies {
    years = List.copyOf(years);
    copies = List.copyOf(copies);
  }

  /** What is answered for a passage that says too little. */
  public static Copies ofTooShort() {
    return new Copies(true, 0, 0, 0, false, false, List.of(), List.of());
  }

  /**
   * So many reports of a year.
   *
   * @param year {@code null} when unknown
   */
  public record YearNumber(@Nullable Integer year, int reports) {}

  /**
   * A report with the passage.
   *
   * @param paragraph the one that has most of it
   * @param isOwn whether it is of the office whose reports are told apart
   * @param share how much of the passage it has, in percent
   * @param stretches where, in the order of the paragraph
   */
  public record Copy(
      Source source,
      Header header,
      Paragraph paragraph,
      boolean isOwn,
      int share,
      List<Stretch> stretches) {

    public Copy {
      stretches = List.copyOf(stretches);
    }

    public ReportId id() {
      return source.id();
    }
  }
}
