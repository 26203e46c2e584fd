package nianbao.text.writing;

import java.util.List;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * Measure words ({@code counters.txt}), and words in which a numeral counts nothing ({@code
 * numeral-words.tsv}).
 */
final class CounterWords {

  private static final int LONGEST_WORD = 6;

  private final WordTrie<Boolean> counters = new WordTrie<>();

  /** What makes a word several words when it follows: 一起案件 is a count, 一起公开 is none. */
  private final WordTrie<String> words = new WordTrie<>();

  CounterWords() {
    for (List<String> row : Resources.rows(CounterWords.class, "counters.txt")) {
      row.forEach(counter -> counters.put(counter, true));
    }
    for (String[] row : Resources.rows(CounterWords.class, "numeral-words.tsv", 2)) {
      words.put(row[0], row[1]);
    }
  }

  /** The offset after the measure word that begins here, {@code start} when none does. */
  int counterEnd(String text, int start) {
    WordTrie.@Nullable Hit<Boolean> hit = counters.longestAt(text, start);
    return hit == null ? start : hit.end();
  }

  /** Whether a part of a text belongs to a word in which a numeral counts nothing. */
  boolean isOfWord(String text, int start, int end) {
    for (int from = Math.max(0, start - LONGEST_WORD + 1); from < end; from++) {
      WordTrie.@Nullable Hit<String> hit = words.longestAt(text, from);
      if (hit != null && hit.end() > start && !goesOn(text, hit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(String text, WordTrie.Hit<String> word) {
    return word.end() < text.length() && word.value().indexOf(text.charAt(word.end())) >= 0;
  }
}
