package nianbao.findings.prose;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sentence of a paragraph. */
final class Sentence {

  private static final String CLAUSE_ENDS = ",;:(";
  private static final String BREAKS = ",;:()";

  /** Negations right before a claim: 不予公开 is not 予公开. */
  private static final String NEGATIONS = "不未非";

  private static final int YEAR_DIGITS = 4;

  private final ProseParagraph paragraph;
  private final String text;
  private final int start;
  private final int end;
  private final Map<WordList, int[]> latestStarts = new HashMap<>();

  /**
   * A sentence.
   *
   * @param start offset in the paragraph
   * @param end exclusive
   */
  Sentence(ProseParagraph paragraph, int start, int end) {
    this.paragraph = paragraph;
    this.text = paragraph.text();
    this.start = start;
    this.end = end;
  }

  ProseParagraph paragraph() {
    return paragraph;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  static boolean isEnd(char c) {
    return c == '。' || c == '!' || c == '?' || c == '\n';
  }

  /** The first quantity at or after an offset, {@code null} if none is left in this sentence. */
  @Nullable Quantity quantityFrom(int at) {
    return paragraph.quantity(at, end);
  }

  /** The sum of the complete list after a colon, {@code null} if there is none. */
  @Nullable Quantity listAt(int at) {
    if (at >= end || text.charAt(at) != ':') {
      return null;
    }
    List<Quantity> parts = paragraph.listReader().partsFrom(at + 1);
    if (parts.isEmpty()) {
      return null;
    }
    BigDecimal sum = Quantity.sum(parts);
    boolean estimate = Quantity.isAnyEstimate(parts);
    return new Quantity(at, parts.getLast().end(), sum, estimate, parts.getFirst().unit());
  }

  /**
   * Whether a word of a list stands between two offsets of the sentence. The sentence is scanned
   * only once per list, however often this is called.
   */
  boolean has(WordList list, int from, int to) {
    int[] latest = latestStarts.get(list);
    if (latest == null) {
      latest = list.latestStarts(text, start, end);
      latestStarts.put(list, latest);
    }
    return latest[to - start] >= from;
  }

  /** Whether a part contains the end of a clause, or digits other than those of a year. */
  boolean isBroken(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isYear(text, i)) {
        i += YEAR_DIGITS;
      } else if (isEnd(c) || Character.isDigit(c) || BREAKS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a year with its 年 begins at an offset, possibly as part of a date. */
  static boolean isYear(String text, int at) {
    boolean begins =
        text.startsWith("20", at) && (at == 0 || !Character.isDigit(text.charAt(at - 1)));
    return begins
        && at + YEAR_DIGITS < text.length()
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3))
        && text.charAt(at + YEAR_DIGITS) == '年';
  }

  int clauseStart(int at) {
    int from = at;
    while (from > start && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /** Start of the part of the sentence that is delimited by semicolons. */
  int partStart(int at) {
    int from = at;
    while (from > start && text.charAt(from - 1) != ';') {
      from--;
    }
    return from;
  }

  boolean isNegated(int at) {
    return at > start && NEGATIONS.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** End of the clause, at most {@code most} characters on. */
  int clauseEnd(int at, int most) {
    int to = at;
    while (to < Math.min(end, at + most) && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }
}
