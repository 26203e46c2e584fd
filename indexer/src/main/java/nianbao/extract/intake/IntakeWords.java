package nianbao.extract.intake;

import java.util.List;
import java.util.Locale;
import nianbao.extract.line.Line;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/** Words of a data file of this package, folded as the lines they are sought in. */
final class IntakeWords {

  private final List<String> words;
  private final WordTrie<Boolean> trie;

  /**
   * @param words folded
   */
  IntakeWords(List<String> words) {
    this.words = words;
    this.trie = WordTrie.of(words);
  }

  /** The words of a role in {@code report-words.tsv}. */
  static IntakeWords of(String role) {
    return new IntakeWords(
        Resources.rows(IntakeWords.class, "report-words.tsv").stream()
            .filter(row -> row.get(0).equals(role))
            .map(row -> folded(row.get(1)))
            .toList());
  }

  /** A text in lower case, folded in width and script, without white space. */
  static String folded(String text) {
    return Line.of(1, text, false).plain().toLowerCase(Locale.ROOT);
  }

  boolean isIn(String plain) {
    return trie.occursIn(plain);
  }

  boolean isEndOf(String plain) {
    return words.stream().anyMatch(plain::endsWith);
  }
}
