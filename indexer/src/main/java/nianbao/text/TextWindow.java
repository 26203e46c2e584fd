package nianbao.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of a paragraph's text: all of it, or of a long one a window around most of its
 * matches, so that the size of an answer does not depend on the documents.
 *
 * @param start offset of the window in the text
 * @param length of the whole text; these two and {@code highlights}, which are relative to the
 *     window, count UTF-16 units
 */
public record TextWindow(String text, int start, int length, List<Range> highlights) {

  /** A paragraph up to this length is always whole. */
  static final int LONGEST_WHOLE = 600;

  /** What is shown before the first match of a window. */
  private static final int BEFORE = 60;

  /**
   * The most of a text in a window whose first match is long: longer than any query, so that only
   * matches that are many, one overlapping the next, are cut.
   */
  private static final int LONGEST = 4000;

  /**
   * All of a text.
   *
   * @param highlights sorted and disjoint
   */
  public static TextWindow whole(String text, List<Range> highlights) {
    return new TextWindow(text, 0, text.length(), highlights);
  }

  /**
   * The window with most of the matches, the first of equals. Matches that it would cut are not
   * among its highlights.
   *
   * @param highlights sorted and disjoint
   */
  public static TextWindow of(String text, List<Range> highlights) {
    if (text.length() <= LONGEST_WHOLE) {
      return whole(text, highlights);
    }
    Range first = highlights.isEmpty() ? new Range(0, 0) : densest(highlights);
    int from = start(text, first);
    int end = Math.min(Math.max(from + LONGEST_WHOLE, first.end()), from + LONGEST);
    int to = endOfCharacter(text, Math.min(end, text.length()));
    List<Range> within = new ArrayList<>();
    for (Range match : highlights) {
      if (match.start() >= from && (match.end() <= to || match.equals(first))) {
        within.add(new Range(match.start() - from, Math.min(match.end(), to) - from));
      }
    }
    return new TextWindow(text.substring(from, to), from, text.length(), within);
  }

  /** Whether it is all of the text. */
  public boolean isWhole() {
    return text.length() == length;
  }

  /**
   * The window of this one that {@link #of} makes of a long text, if this is all of that; itself if
   * it was made so already.
   */
  public TextWindow narrowed() {
    return isWhole() ? of(text, highlights) : this;
  }

  /** The text, with … where it was cut. */
  public String printed() {
    String before = start > 0 ? "…" : "";
    return before + text + (start + text.length() < length ? "…" : "");
  }

  /** The match with which the window begins that has most of them. */
  private static Range densest(List<Range> highlights) {
    Range best = highlights.getFirst();
    int most = 0;
    int last = 0;
    for (int first = 0; first < highlights.size(); first++) {
      int end = Math.max(0, highlights.get(first).start() - BEFORE) + LONGEST_WHOLE;
      while (last < highlights.size() && highlights.get(last).end() <= end) {
        last++;
      }
      if (last - first > most) {
        most = last - first;
        best = highlights.get(first);
      }
    }
    return best;
  }

  /** Where the window of a match begins; that at the end of a text is filled from before. */
  private static int start(String text, Range match) {
    int start = Math.min(match.start() - BEFORE, text.length() - LONGEST_WHOLE);
    return start <= 0 ? 0 : endOfCharacter(text, start);
  }

  /** This offset, or the next when it is in the middle of a character. */
  private static int endOfCharacter(String text, int at) {
    boolean inside =
        at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at + 1 : at;
  }
}
