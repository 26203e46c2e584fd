package nianbao.figures;

import nianbao.text.Folding;
import nianbao.text.Glosses;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * Brings the printed words of labels into one form, so that they can be compared: folded, without
 * white space and glosses; the words of {@code label-wording.tsv} replaced; and the report year
 * written 本年, whether it is printed 本年度, 2023年, 本年(2023) or 本年度（2023年）.
 *
 * <p>One pass over the text.
 */
final class LabelWording {

  private static final WordTrie<String> WORDS = new WordTrie<>();

  static {
    for (String[] pair : Resources.rows(LabelWording.class, "label-wording.tsv", 2)) {
      WORDS.put(pair[0], pair[1]);
    }
  }

  private static final String THIS_YEAR = "本年";

  /** A year is part of a label only with so many characters behind it; 2012年度 is a column. */
  private static final int FEWEST_BEHIND_YEAR = 2;

  private static final int YEAR = 4;

  private final String text;
  private final StringBuilder written;

  /** What is before it is written. */
  private int copied;

  private int at;

  private LabelWording(String folded, int same) {
    this.text = folded;
    this.written = new StringBuilder(folded.length());
    this.at = same;
  }

  /** The words of what is printed, in the form in which they are compared. */
  static String of(CharSequence printed) {
    String folded = Folding.compact(printed);
    int same = 0;
    while (same < folded.length() && !mayBeReplaced(folded, same)) {
      same++;
    }
    return same == folded.length() ? folded : new LabelWording(folded, same).written();
  }

  private static boolean mayBeReplaced(String folded, int at) {
    char c = folded.charAt(at);
    return c == '(' || c == '本' || c == '1' || c == '2' || WORDS.longestAt(folded, at) != null;
  }

  private String written() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        replace(Math.max(Glosses.end(text, at), endOfBrackets(at)), "");
      } else if (c == '本' && text.startsWith(THIS_YEAR, at)) {
        replace(endOfThisYear(), THIS_YEAR);
      } else if (c == '1' || c == '2') {
        replace(endOfNumberedYear(), THIS_YEAR);
      } else {
        WordTrie.Hit<String> word = WORDS.longestAt(text, at);
        replace(word == null ? at : word.end(), word == null ? "" : word.value());
      }
    }
    return written.append(text, copied, at).toString();
  }

  /** Writes other words for those from here to an end; goes on when there are none. */
  private void replace(int end, String words) {
    if (end == at) {
      at++;
      return;
    }
    written.append(text, copied, at).append(words);
    copied = end;
    at = end;
  }

  /** {@code 本年度办理结果}: 度 goes with the brackets behind it, unless nothing follows. */
  private int endOfThisYear() {
    int end = at + THIS_YEAR.length();
    int behind = text.startsWith("度", end) ? endOfBrackets(end + 1) : end;
    return isFollowedByWords(behind) ? behind : end;
  }

  /** {@code 2023年度制发件数} */
  private int endOfNumberedYear() {
    boolean inNumber = at > 0 && isDigit(at - 1);
    int end = at + YEAR;
    if (inNumber || !isYear(at) || !text.startsWith("年", end)) {
      return at;
    }
    end += text.startsWith("度", end + 1) ? 2 : 1;
    return isFollowedByWords(end) ? end : at;
  }

  /** The end of {@code (2023)}, {@code (2023年)} or {@code (2023年度)} before other words. */
  private int endOfBrackets(int open) {
    int end = open + 1 + YEAR;
    if (open == 0 || !text.startsWith("(", open) || !isYear(open + 1)) {
      return open;
    }
    end += text.startsWith("年", end) ? 1 : 0;
    end += text.startsWith("度", end) ? 1 : 0;
    return text.startsWith(")", end) && isFollowedByWords(end + 1) ? end + 1 : open;
  }

  private boolean isYear(int start) {
    boolean century = text.startsWith("19", start) || text.startsWith("20", start);
    return century && isDigit(start + 2) && isDigit(start + 3) && !isDigit(start + YEAR);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** Whether enough characters follow; glosses behind them don't count: {@code 辦理結(jié)果}. */
  private boolean isFollowedByWords(int start) {
    int characters = 0;
    int next = start;
    while (next < text.length() && characters < FEWEST_BEHIND_YEAR) {
      int afterGloss = text.charAt(next) == '(' ? Glosses.end(text, next) : next;
      if (afterGloss > next) {
        next = afterGloss;
      } else if (Character.isIdeographic(text.charAt(next))) {
        characters++;
        next++;
      } else {
        return false;
      }
    }
    return characters == FEWEST_BEHIND_YEAR;
  }
}
