package nianbao.findings.prose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/** Words that change the meaning of a claim, from {@code word-lists.tsv}. */
final class WordList {

  private static final Map<String, WordList> BY_NAME = new HashMap<>();

  static {
    for (String[] row : Resources.rows(WordList.class, "word-lists.tsv", 3)) {
      BY_NAME.put(row[0], new WordList(row[1], row[2]));
    }
  }

  /** Lists whose words name parts of a total; those of two lists divide it in two ways. */
  private static final List<WordList> DIMENSIONS =
      List.of(named("by-way"), named("by-applicant"), named("by-status"), named("by-outcome"));

  private final boolean acrossClauses;
  private final WordTrie<Boolean> words;

  private WordList(String scope, String list) {
    acrossClauses = scope.equals("sentence");
    words = WordTrie.of(List.of(list.split(" ", -1)));
  }

  /**
   * The list with a name.
   *
   * @throws NullPointerException if there is none
   */
  static WordList named(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }

  static List<WordList> dimensions() {
    return DIMENSIONS;
  }

  /** Whether its words count in the whole sentence rather than in the same clause only. */
  boolean isAcrossClauses() {
    return acrossClauses;
  }

  /** Whether a part of a text contains one of its words; scans that part. */
  boolean isIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.longestAt(text, i, to) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Indexes the occurrences of its words in a part of a text, for queries about any subrange.
   *
   * @return at {@code i} the greatest offset of a word that ends at {@code from + i} at the latest,
   *     -1 for none
   */
  int[] latestStarts(String text, int from, int to) {
    int[] latest = new int[to - from + 1];
    Arrays.fill(latest, -1);
    for (int start = from; start < to; start++) {
      int shortest = -1;
      WordTrie.Hit<Boolean> word = words.longestAt(text, start, to);
      while (word != null) {
        shortest = word.end();
        word = words.longestAt(text, start, shortest - 1);
      }
      if (shortest >= 0) {
        latest[shortest - from] = start;
      }
    }
    for (int i = 1; i < latest.length; i++) {
      latest[i] = Math.max(latest[i], latest[i - 1]);
    }
    return latest;
  }
}
