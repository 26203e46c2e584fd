package nianbao.http.page;

import java.util.List;
import nianbao.search.ReportHits.Range;
import org.jsoup.nodes.Element;

/** A text that is put on the page piece by piece, from its beginning, with its marked ranges. */
final class MarkedText {
  private final String text;
  private final List<Range> ranges;
  private int position;
  private int next;

  /**
   * @param ranges sorted and disjoint
   */
  MarkedText(String text, List<Range> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /** Skips to an offset, which is not before the present one. */
  void skipTo(int offset) {
    position = offset;
    while (next < ranges.size() && ranges.get(next).end() <= offset) {
      next++;
    }
  }

  /** Appends what stands before an offset; a range that goes beyond it is marked up to there. */
  void appendUpTo(int end, Element parent) {
    while (next < ranges.size() && ranges.get(next).start() < end) {
      Range range = ranges.get(next);
      int from = Math.max(range.start(), position);
      int to = Math.min(range.end(), end);
      plain(from, parent);
      parent.appendElement("mark").text(text.substring(from, to));
      position = to;
      if (range.end() > end) {
        return;
      }
      next++;
    }
    plain(end, parent);
  }

  void appendRest(Element parent) {
    appendUpTo(text.length(), parent);
  }

  private void plain(int end, Element parent) {
    if (position < end) {
      parent.appendText(text.substring(position, end));
      position = end;
    }
  }
}
