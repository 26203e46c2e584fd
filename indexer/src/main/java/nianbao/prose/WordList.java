package nianbao.prose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/** Words that turn a claim into one about something else, from {@code word-lists.tsv}. */
final class WordList {

  private static final Map<String, WordList> BY_NAME =
      Resources.rows(WordList.class, "word-lists.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, row -> new WordList(row.get(1), row.get(2))));

  private final boolean acrossClauses;
  private final WordTrie<Boolean> words = new WordTrie<>();

  private WordList(String scope, String list) {
    acrossClauses = scope.equals("sentence");
    for (String word : list.split(" ", -1)) {
      words.put(word, true);
    }
  }

  /**
   * The list of a name.
   *
   * @throws NullPointerException when there is none
   */
  static WordList named(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }

  /** Whether its words tell in all of the sentence, otherwise in the same clause. */
  boolean isAcrossClauses() {
    return acrossClauses;
  }

  /** Whether one of its words stands in a part of a text. */
  boolean isIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.longestAt(text, i, to) != null) {
        return true;
      }
    }
    return false;
  }
}
