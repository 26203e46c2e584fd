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

  /** 不予公开 is not 予公开, 部分同意公开 not 同意公开. */
  private static final String DENIALS = "不未非";

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

  /** The first quantity behind an offset, {@code null} when none is left in this sentence. */
  @Nullable Quantity quantityFrom(int at) {
    return paragraph.quantity(at, end);
  }

  /** The sum of the closed list behind a colon, {@code null} when there is none. */
  @Nullable Quantity listAt(int at) {
    if (at >= end || text.charAt(at) != ':') {
      return null;
    }
    List<Quantity> parts = paragraph.lister().partsFrom(at + 1);
    if (parts.isEmpty()) {
      return null;
    }
    BigDecimal sum = Quantity.sum(parts);
    boolean estimate = Quantity.isAnyEstimate(parts);
    return new Quantity(at, parts.getLast().end(), sum, estimate, parts.getFirst().unit());
  }

  /**
   * Whether a word of a list stands between two offsets of the sentence. However often it is asked,
   * the sentence is read once for a list.
   */
  boolean has(WordList list, int from, int to) {
    int[] latest = latestStarts.get(list);
    if (latest == null) {
      latest = list.latestStarts(text, start, end);
      latestStarts.put(list, latest);
    }
    return latest[to - start] >= from;
  }

  /** Whether a part runs over the end of a clause or over digits other than a year's. */
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

  /** Whether the digits of a year and its 年 begin at an offset; a date's year is one too. */
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

  /** Where the part of the sentence begins that semicolons set apart. */
  int partStart(int at) {
    int from = at;
    while (from > start && text.charAt(from - 1) != ';') {
      from--;
    }
    return from;
  }

  boolean isDenied(int at) {
    return at > start && DENIALS.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Where the clause ends, or so many characters on. */
  int clauseEnd(int at, int most) {
    int to = at;
    while (to < Math.min(end, at + most) && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }
}
