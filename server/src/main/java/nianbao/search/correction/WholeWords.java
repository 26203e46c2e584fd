package nianbao.search.correction;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.place.Divisions;
import nianbao.text.LiteralTokens;
import nianbao.words.Words;

/**
 * Tells words from characters that happen to stand side by side. A word may be known to no report
 * and still be typed right: 山东 is no mistyped 单等.
 */
final class WholeWords {

  private final CandidateProbe probe;

  WholeWords(CandidateProbe probe) {
    this.probe = probe;
  }

  /**
   * Whether a unit is as a whole a word of the dictionary or the name of a place, so that it can
   * only be absent.
   */
  static boolean isKnown(String unit) {
    String folded = LiteralTokens.of(unit).key();
    return folded.length() > 1
        && Character.isIdeographic(folded.codePointAt(0))
        && (Words.of(folded).equals(List.of(folded))
            || !Divisions.standard().named(folded).isEmpty());
  }

  /**
   * Whether the words that a correction brings in stand as whole words in some report. A single
   * character counts together with the single ones around it, since the dictionary lacks new words
   * (微 / 博), or else with the word behind or before it (未 / 公开).
   */
  boolean areIn(String corrected, String typed) throws IOException {
    List<String> words = Words.of(corrected);
    Set<String> known = new HashSet<>(Words.of(typed));
    for (int i = 0; i < words.size(); i++) {
      if (!known.contains(words.get(i)) && !isWhole(words, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(List<String> words, int at) throws IOException {
    if (words.get(at).length() > 1) {
      return probe.isPhrase(words.get(at));
    }
    int from = at;
    while (from > 0 && words.get(from - 1).length() == 1) {
      from--;
    }
    int to = at + 1;
    while (to < words.size() && words.get(to).length() == 1) {
      to++;
    }
    return (to - from > 1 && isPhrase(words, from, to))
        || (to < words.size() && isPhrase(words, from, to + 1))
        || (from > 0 && isPhrase(words, from - 1, to));
  }

  private boolean isPhrase(List<String> words, int from, int to) throws IOException {
    return probe.isPhrase(String.join("", words.subList(from, to)));
  }
}
