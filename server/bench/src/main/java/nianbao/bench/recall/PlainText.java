package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import nianbao.bench.recall.PlainRules.Rewritten;
import nianbao.report.Paragraph;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;
import org.jspecify.annotations.Nullable;

/** One folded text that is scanned from beginning to end. */
final class PlainText {

  /** Blanks that stand inside a number, in prose also a space. */
  private static final String NUMBER_BLANKS = "\u00A0\u2007\u2009\u202F";

  /** So many units stand on each side of an enumeration comma that only one of two texts has. */
  private static final int BESIDE_COMMA = 2;

  /**
   * A character, sign, number or word that counts.
   *
   * @param begin of its term in the folded text
   */
  private record Unit(String term, int begin, int start, int end) {

    int foldedEnd() {
      return begin + term.length();
    }
  }

  private final PlainRules rules;
  private final int length;
  private final List<Unit> units = new ArrayList<>();
  private final StringBuilder folded = new StringBuilder();

  /** Units before which an enumeration comma was skipped. */
  private final BitSet commas = new BitSet();

  /** A text as printed. */
  PlainText(String text) {
    this(text, Paragraph.Kind.TEXT, PlainRules.NONE);
  }

  /**
   * A text by rules.
   *
   * @param kind in a row, a space is not inside a number
   */
  PlainText(String text, Paragraph.Kind kind, PlainRules rules) {
    this.rules = rules;
    this.length = text.length();
    boolean row = kind == Paragraph.Kind.ROW;
    LiteralTokens tokens = row ? LiteralTokens.ofRow(text) : LiteralTokens.of(text);
    Iterator<Rewritten> parts = rules.rewritten(withBlanks(text, row)).iterator();
    @Nullable Rewritten part = parts.hasNext() ? parts.next() : null;
    int at = 0;
    while (at < tokens.size() || part != null) {
      if (part != null && (at == tokens.size() || tokens.start(at) >= part.start())) {
        add(part.term(), part.start(), part.end());
        while (at < tokens.size() && tokens.start(at) < part.end()) {
          at++;
        }
        part = parts.hasNext() ? parts.next() : null;
      } else {
        int end = part == null ? tokens.end(at) : Math.min(tokens.end(at), part.start());
        add(tokens.term(at), tokens.start(at), end);
        at++;
      }
    }
  }

  /**
   * The text folded without script or width, with tabs for blanks that are never inside a number.
   */
  private static String withBlanks(String text, boolean row) {
    StringBuilder aligned = new StringBuilder(Folding.aligned(text));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inNumber = NUMBER_BLANKS.indexOf(c) >= 0 || (c == ' ' && !row);
      if (Folding.isBlank(c)) {
        aligned.setCharAt(i, inNumber ? ' ' : '\t');
      }
    }
    return aligned.toString();
  }

  private void add(String term, int start, int end) {
    if (rules.isSkipped(term)) {
      commas.set(units.size(), commas.get(units.size()) || term.equals("、"));
    } else if (!term.isEmpty()) {
      boolean apart = !folded.isEmpty() && isWord(term.codePointAt(0)) && endsWithWord();
      folded.append(apart ? " " : "");
      units.add(new Unit(term, folded.length(), start, end));
      folded.append(term);
    }
  }

  private boolean endsWithWord() {
    return isWord(folded.codePointBefore(folded.length()));
  }

  private static boolean isWord(int c) {
    return !Character.isIdeographic(c) && Character.isLetterOrDigit(c);
  }

  /** The folded text. */
  String folded() {
    return folded.toString();
  }

  /** The number of units. */
  int size() {
    return units.size();
  }

  /** Where a unit begins in {@link #folded}. */
  int begin(int unit) {
    return units.get(unit).begin();
  }

  /** Where a unit ends in {@link #folded}. */
  int end(int unit) {
    return units.get(unit).foldedEnd();
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
    return joined(found);
  }

  /** Ranges with those that overlap joined into one. */
  static List<Range> joined(List<Range> ranges) {
    List<Range> found = new ArrayList<>(ranges);
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
      if (last >= 0 && units.get(first).start() >= end) {
        end = units.get(last).end();
        ranges.add(new Range(units.get(first).start(), end));
      }
    }
    return ranges;
  }

  /**
   * The occurrences of a text read by the same rules.
   *
   * @param widely with the skipped signs around them, and all of those that overlap, not only the
   *     first
   */
  List<Range> ranges(PlainText wanted, boolean widely) {
    List<Range> ranges = new ArrayList<>();
    int end = 0;
    for (int first = 0; first < units.size() && wanted.size() > 0; first++) {
      int last = lastUnit(first, wanted.folded());
      if (last >= 0 && (widely || first >= end) && sameCommas(first, wanted)) {
        end = last + 1;
        int before = first == 0 ? 0 : units.get(first - 1).end();
        int after = end == size() ? length : units.get(end).start();
        ranges.add(
            widely
                ? new Range(before, after)
                : new Range(units.get(first).start(), units.get(last).end()));
      }
    }
    return ranges;
  }

  /** The last unit of an occurrence that begins with a unit; negative if there is none. */
  private int lastUnit(int first, String wanted) {
    int begin = units.get(first).begin();
    int end = begin + wanted.length();
    if (end > folded.length() || !folded.substring(begin, end).equals(wanted)) {
      return -1;
    }
    int last = first;
    while (units.get(last).foldedEnd() < end) {
      last++;
    }
    return units.get(last).foldedEnd() == end ? last : -1;
  }

  /**
   * Whether the enumeration commas that only this or only the wanted text has stand apart enough:
   * 谁报送、谁负责 is 谁报送谁负责, but 三、公 is not 三公.
   */
  private boolean sameCommas(int first, PlainText wanted) {
    int since = 0;
    boolean differs = false;
    for (int i = 1; i <= wanted.size(); i++) {
      since++;
      boolean inside = i < wanted.size();
      boolean own = inside && wanted.commas.get(i);
      boolean other = inside && commas.get(first + i);
      if (own || other || !inside) {
        if ((differs || own != other) && since < BESIDE_COMMA) {
          return false;
        }
        differs = own != other;
        since = 0;
      }
    }
    return true;
  }

  /** The number of units between two offsets of the text. */
  int unitsWithin(int start, int end) {
    return (int) units.stream().filter(unit -> unit.start() >= start && unit.end() <= end).count();
  }
}
