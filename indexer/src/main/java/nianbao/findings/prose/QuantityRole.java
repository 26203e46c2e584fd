package nianbao.findings.prose;

import java.util.List;
import java.util.Locale;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * What a quantity is to the sentence, by the words of its clause in {@code quantity-roles.tsv}:
 * 收到申请43件 states a number of its own, 较上年增加5件 compares, 上年结转2件 is added to the year's, 未办结3件 is
 * what the year's are short of.
 */
enum QuantityRole {
  /** Stated in its own right; what may be called a total. */
  STATED,
  /** An increase, a mean, a number of views: never a total of what is listed. */
  COMPARED,
  /** Came from elsewhere, the year before or another office: may be added to a total. */
  ADDED,
  /** Not done yet, or taken back: a total may be meant without it. */
  LEFT_OUT,
  /** Contained in the number before it: 120条（含转载30条）. */
  INCLUDED;

  /** How far behind a quantity its clause may still say what it is: 3件尚未办结. */
  private static final int LONGEST_REST = 12;

  /** How far before a quantity its clause is read. */
  private static final int LONGEST_LABEL = 40;

  private static final String CLAUSE_ENDS = ",;:、。()";

  private static final WordTrie<QuantityRole> BEFORE = new WordTrie<>();
  private static final WordTrie<QuantityRole> BEHIND = new WordTrie<>();

  static {
    for (String[] row : Resources.rows(QuantityRole.class, "quantity-roles.tsv", 3)) {
      QuantityRole role = valueOf(row[0].toUpperCase(Locale.ROOT));
      for (String word : row[2].split(" ", -1)) {
        (row[1].equals("before") ? BEFORE : BEHIND).put(word, role);
      }
    }
  }

  /**
   * The role of a quantity.
   *
   * @param quantities left to right
   * @param index of the quantity
   * @param text that contains them, folded character for character
   */
  static QuantityRole of(List<Quantity> quantities, int index, String text) {
    Quantity quantity = quantities.get(index);
    int from = index == 0 ? 0 : quantities.get(index - 1).end();
    int to = index + 1 == quantities.size() ? text.length() : quantities.get(index + 1).start();
    int start = quantity.start();
    int first = Math.max(from, start - LONGEST_LABEL);
    while (start > first && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    QuantityRole before = last(BEFORE, text, start, quantity.start());
    if (before != STATED) {
      return before;
    }
    int end = quantity.end();
    int last = Math.min(to, end + LONGEST_REST);
    while (end < last && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    // Words that lead up to another number are about that one.
    return end == to && to < text.length() ? STATED : last(BEHIND, text, quantity.end(), end);
  }

  /** The role given by the last word: 较上年增加到43件 states 43. */
  private static QuantityRole last(WordTrie<QuantityRole> words, String text, int from, int to) {
    QuantityRole role = STATED;
    for (int i = from; i < to; ) {
      WordTrie.Hit<QuantityRole> word = words.longestAt(text, i, to);
      role = word == null ? role : word.value();
      i = word == null ? i + 1 : word.end();
    }
    return role;
  }
}
