package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.text.LiteralTokens;

/** One folded text that is scanned from beginning to end. */
final class PlainText {

  private final LiteralTokens units;
  private final String folded;

  /** Start of each unit in the folded text, followed by its length. */
  private final int[] begins;

  PlainText(String text) {
    units = LiteralTokens.of(text);
    folded = units.key();
    begins = new int[units.size() + 1];
    int at = 0;
    for (int i = 0; i < units.size(); i++) {
      at = folded.indexOf(units.term(i), at);
      begins[i] = at;
      at += units.term(i).length();
    }
    begins[units.size()] = folded.length();
  }

  /** The folded text. */
  String folded() {
    return folded;
  }

  /** Start of each unit in {@link #folded}, ascending, followed by its length. */
  int[] begins() {
    return begins.clone();
  }

  /**
   * The occurrences of any of these strings: of overlapping occurrences of one string only the
   * first, and overlapping occurrences of different strings joined into one range.
   *
   * @param wanted folded
   */
  List<Range> ranges(Collection<String> wanted) {
    List<Range> found = new ArrayList<>();
    wanted.forEach(string -> found.addAll(ranges(string)));
    found.sort(Comparator.comparingInt(Range::start));
    List<Range> joined = new ArrayList<>();
    int end = 0;
    for (Range range : found) {
      int start = range.start() < end ? joined.removeLast().start() : range.start();
      end = Math.max(end, range.end());
      joined.add(new Range(start, end));
    }
    return joined;
  }

  private List<Range> ranges(String wanted) {
    List<Range> ranges = new ArrayList<>();
    int end = 0;
    for (int first = 0; first < units.size() && !wanted.isEmpty(); first++) {
      int last = lastUnit(first, wanted);
      if (last >= 0 && units.start(first) >= end) {
        end = units.end(last);
        ranges.add(new Range(units.start(first), end));
      }
    }
    return ranges;
  }

  /** The last unit of an occurrence that begins with a unit; negative if there is none. */
  private int lastUnit(int first, String wanted) {
    int end = begins[first] + wanted.length();
    if (!folded.startsWith(wanted, begins[first])) {
      return -1;
    }
    int last = first;
    while (begins[last] + units.term(last).length() < end) {
      last++;
    }
    return begins[last] + units.term(last).length() == end ? last : -1;
  }

  /** The number of units between two offsets of the text. */
  int unitsWithin(int start, int end) {
    int count = 0;
    for (int i = 0; i < units.size(); i++) {
      count += units.start(i) >= start && units.end(i) <= end ? 1 : 0;
    }
    return count;
  }
}
