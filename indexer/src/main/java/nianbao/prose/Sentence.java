package nianbao.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a paragraph.
 *
 * @param text the whole paragraph, folded character for character
 * @param heading of the section it stands in, folded; empty when there is none
 * @param start offset of the sentence
 * @param end exclusive
 * @param numbers of the paragraph, left to right
 */
record Sentence(String text, String heading, int start, int end, List<NumberInProse> numbers) {

  private static final String CLAUSE_ENDS = ",;:(";
  private static final String BREAKS = ",;:()";

  /** 不予公开 is not 予公开, 部分同意公开 not 同意公开. */
  private static final String DENIALS = "不未非";

  private static final int FURTHER = 8;

  static boolean isEnd(char c) {
    return c == '。' || c == '!' || c == '?' || c == '\n';
  }

  /** Where the first number behind an offset begins, -1 when none does in this sentence. */
  int numberFrom(int at) {
    NumberInProse next = next(at);
    return next == null || next.start() >= end ? -1 : next.start();
  }

  /** The number that begins at an offset. */
  @Nullable NumberInProse number(int at) {
    return next(at);
  }

  private @Nullable NumberInProse next(int at) {
    for (NumberInProse number : numbers) {
      if (number.start() >= at) {
        return number;
      }
    }
    return null;
  }

  /** Whether a part runs over the end of a clause or over other digits. */
  boolean isBroken(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isEnd(c) || Character.isDigit(c) || BREAKS.indexOf(c) >= 0) {
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

  /** Whether a “none” goes on and is about something else: 未收到申请公开引起的复议. */
  boolean goesOn(int at) {
    int to = at;
    while (to < Math.min(end, at + FURTHER) && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return WordList.named("not-behind").isIn(text, at, to);
  }

  /** Whether its paragraph or the heading above contains a word. */
  boolean isAbout(String word) {
    return text.contains(word) || heading.contains(word);
  }
}
