package nianbao.prose;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a paragraph.
 *
 * @param text the whole paragraph, folded character for character
 * @param context what the paragraph is about
 * @param start offset of the sentence
 * @param end exclusive
 * @param numbers of the paragraph, left to right
 */
record Sentence(String text, Context context, int start, int end, List<NumberInProse> numbers) {

  private static final String CLAUSE_ENDS = ",;:(";
  private static final String BREAKS = ",;:()";

  /** 不予公开 is not 予公开, 部分同意公开 not 同意公开. */
  private static final String DENIALS = "不未非";

  static boolean isEnd(char c) {
    return c == '。' || c == '!' || c == '?' || c == '\n';
  }

  /** The first number behind an offset, {@code null} when none is left in this sentence. */
  @Nullable NumberInProse numberFrom(int at) {
    int next = ProseNumbers.firstFrom(numbers, at);
    boolean inside = next < numbers.size() && numbers.get(next).end() <= end;
    return inside ? numbers.get(next) : null;
  }

  /** The sum of the closed list behind a colon, {@code null} when there is none. */
  @Nullable NumberInProse listAt(int at) {
    if (at >= end || text.charAt(at) != ':') {
      return null;
    }
    List<NumberInProse> parts = new PartsReader(text, numbers).partsFrom(at + 1);
    if (parts.isEmpty()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (NumberInProse part : parts) {
      sum = sum.add(part.value());
    }
    boolean estimate = parts.stream().anyMatch(NumberInProse::estimate);
    return new NumberInProse(at, parts.getLast().end(), sum, estimate, parts.getFirst().unit());
  }

  /** Whether a part runs over the end of a clause or over digits other than a year's. */
  boolean isBroken(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (YearWatch.isYear(text, i)) {
        i += YearWatch.DIGITS;
      } else if (isEnd(c) || Character.isDigit(c) || BREAKS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
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
