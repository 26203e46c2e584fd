package nianbao.http.page;

import java.util.BitSet;
import java.util.List;
import nianbao.text.Range;
import org.jsoup.nodes.Element;

/**
 * Puts a text on the page piece by piece, from beginning to end, marking query matches and the
 * words that findings quote.
 */
public final class MarkedText {
  private final String text;
  private final List<Range> ranges;
  private final BitSet doubted = new BitSet();
  private int position;
  private int next;

  /**
   * @param ranges query matches, sorted and disjoint
   * @param doubted words that findings quote, in any order; cut at the end of the text
   */
  public MarkedText(String text, List<Range> ranges, List<Range> doubted) {
    this.text = text;
    this.ranges = ranges;
    for (Range range : doubted) {
      int end = Math.min(range.end(), text.length());
      if (range.start() < end) {
        this.doubted.set(range.start(), end);
      }
    }
  }

  /** Skips to an offset, which must not lie before the current one. */
  public void skipTo(int offset) {
    position = offset;
    while (next < ranges.size() && ranges.get(next).end() <= offset) {
      next++;
    }
  }

  /** Appends the text up to an offset; a match that extends beyond it is marked up to there. */
  public void appendUpTo(int end, Element parent) {
    while (next < ranges.size() && ranges.get(next).start() < end) {
      Range range = ranges.get(next);
      int from = Math.max(range.start(), position);
      int to = Math.min(range.end(), end);
      plain(from, parent);
      piece(from, to, parent.appendElement("mark"));
      position = to;
      if (range.end() > end) {
        return;
      }
      next++;
    }
    plain(end, parent);
  }

  public void appendRest(Element parent) {
    appendUpTo(text.length(), parent);
  }

  private void plain(int end, Element parent) {
    if (position < end) {
      piece(position, end, parent);
      position = end;
    }
  }

  /** Appends a stretch of text, with the words that findings quote in elements of their own. */
  private void piece(int from, int to, Element parent) {
    int at = from;
    while (at < to) {
      boolean isDoubted = doubted.get(at);
      int change = isDoubted ? doubted.nextClearBit(at) : doubted.nextSetBit(at);
      int end = change < 0 ? to : Math.min(to, change);
      String words = text.substring(at, end);
      if (isDoubted) {
        parent.appendElement("span").addClass("doubted").text(words);
      } else {
        parent.appendText(words);
      }
      at = end;
    }
  }
}
