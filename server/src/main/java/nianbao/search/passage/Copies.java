package nianbao.search.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.passage.SharedText.Stretch;
import nianbao.text.Range;
import nianbao.text.TextWindow;
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
   * @param paragraph id of the one that has most of it
   * @param ordinal of that, from 1
   * @param shown its text, and what of it is shared; all of it, unless it is many times as long as
   *     a passage can be
   * @param isOwn whether it is of the office whose reports are told apart
   * @param share how much of the passage it has, in percent
   * @param stretches where, in the order of the text that is shown
   */
  public record Copy(
      Source source,
      Header header,
      String paragraph,
      int ordinal,
      Kind kind,
      TextWindow shown,
      boolean isOwn,
      int share,
      List<Stretch> stretches) {

    /** In UTF-16 units: more than the whole of nearly any report. */
    private static final int LONGEST_WHOLE = 50_000;

    /**
     * A copy that shows what memory has room for.
     *
     * @param stretches in the text of the paragraph
     */
    public static Copy of(
        Source source,
        Header header,
        Paragraph paragraph,
        boolean isOwn,
        int share,
        List<Stretch> stretches) {
      String text = paragraph.text();
      TextWindow window =
          text.length() <= LONGEST_WHOLE
              ? TextWindow.whole(text, List.of())
              : TextWindow.of(text, List.of(longest(stretches)));
      List<Stretch> within = within(window, stretches);
      TextWindow shown =
          new TextWindow(
              window.text(),
              window.start(),
              window.length(),
              within.stream().map(one -> new Range(one.start(), one.end())).toList());
      return new Copy(
          source,
          header,
          paragraph.id(),
          paragraph.ordinal(),
          paragraph.kind(),
          shown,
          isOwn,
          share,
          within);
    }

    private static Range longest(List<Stretch> stretches) {
      return stretches.stream()
          .map(one -> new Range(one.start(), one.end()))
          .max(Comparator.comparingInt(one -> one.end() - one.start()))
          .orElse(new Range(0, 0));
    }

    /** What of the stretches is in a window, in its text; one that goes on is cut in both texts. */
    private static List<Stretch> within(TextWindow window, List<Stretch> stretches) {
      int end = window.start() + window.text().length();
      List<Stretch> within = new ArrayList<>();
      for (Stretch one : stretches) {
        if (one.start() >= window.start() && one.start() < end) {
          int cut = Math.max(0, one.end() - end);
          within.add(
              new Stretch(
                  one.from(),
                  Math.max(one.from(), one.to() - cut),
                  one.start() - window.start(),
                  one.end() - cut - window.start()));
        }
      }
      return within;
    }

    public ReportId id() {
      return source.id();
    }
  }
}
