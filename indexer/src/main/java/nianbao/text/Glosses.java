package nianbao.text;

import java.util.Set;
import java.util.stream.Stream;

/**
 * How a character is read, in brackets after it: the pinyin that converters add, 公(gong)开,
 * 項(xiàng), and that of a rare character in a name, 垵（ǎn）头村; also in bopomofo, 贡〔ㄍㄨㄥ〕.
 */
public final class Glosses {

  private static final int LONGEST = 8;

  /** A gloss of several characters has at most so many runs of letters, or signs of bopomofo. */
  private static final int MOST_UNITS = 8;

  /** The signs for tones in bopomofo. */
  private static final String TONES = "ˉˊˇˋ˙";

  private static final Set<String> SYLLABLES =
      Set.copyOf(
          Resources.lines(Glosses.class, "syllables.txt").stream()
              .flatMap(line -> Stream.of(line.split(" ", -1)))
              .filter(syllable -> syllable.length() > 1)
              .toList());

  private Glosses() {}

  /**
   * The offset after a gloss.
   *
   * @param text folded by {@link Folding#aligned} or {@link Folding#compact}
   * @param open offset of an opening bracket
   * @return {@code open} when no gloss opens there
   */
  public static int end(CharSequence text, int open) {
    if (open == 0 || !mayPrecede(text.charAt(open - 1))) {
      return open;
    }
    int i = open + 1;
    while (i < text.length() && i - open <= LONGEST && isPinyin(text.charAt(i))) {
      i++;
    }
    boolean closed = i > open + 1 && i < text.length() && text.charAt(i) == ')';
    return closed ? i + 1 : open;
  }

  /**
   * The position after a gloss of the tokens of a text. As their case is folded, letters without
   * tones must be one syllable of two letters or more: neither （OA） nor （a） is a gloss.
   *
   * @param open position of a mark that follows a Han character or another gloss
   * @return {@code open} when no gloss opens there
   */
  static int end(LiteralTokens tokens, int open) {
    int at = open + 1;
    int last = Math.min(tokens.size() - 1, open + MOST_UNITS);
    while (at <= last && isReading(tokens.term(at))) {
      at++;
    }
    boolean enclosed =
        at > open + 1
            && at < tokens.size()
            && Marks.isPair(tokens.firstChar(open), tokens.firstChar(at))
            && !Marks.isSingle(tokens.firstChar(at));
    return enclosed ? at + 1 : open;
  }

  private static boolean isReading(String term) {
    if (term.length() == 1 && isBopomofo(term.charAt(0))) {
      return true;
    }
    boolean toned = false;
    for (int i = 0; i < term.length(); i++) {
      if (!isPinyin(term.charAt(i))) {
        return false;
      }
      toned |= term.charAt(i) >= 'à';
    }
    return term.length() <= LONGEST && (toned || SYLLABLES.contains(term));
  }

  private static boolean isBopomofo(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.BOPOMOFO
        || TONES.indexOf(c) >= 0;
  }

  /** A second gloss may follow the first. */
  private static boolean mayPrecede(char c) {
    return Character.isIdeographic(c) || c == ')';
  }

  private static boolean isPinyin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ǜ') || c == 'ḿ';
  }
}
