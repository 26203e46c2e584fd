package nianbao.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that stand for each other, from {@code synonyms.tsv}: one group a line, its words separated
 * by tabs. A word after {@code >} is found for the others but does not find them: 管道 may stand for
 * 渠道, yet who asks for 管道 means pipes. Applied to queries only, never to a report's text.
 */
public final class Synonyms {

  /** A query with many such words has very many wordings; so many are looked for at most. */
  private static final int MAX_WORDINGS = 16;

  private static final String ONE_WAY = ">";

  private static final Synonyms BUNDLED =
      new Synonyms(Resources.rows(Synonyms.class, "synonyms.tsv"));

  private final Map<String, List<String>> others = new HashMap<>();
  private final int longest;

  /**
   * @param groups words that stand for each other, folded
   */
  Synonyms(List<List<String>> groups) {
    int length = 0;
    for (List<String> group : groups) {
      List<String> words = group.stream().map(Synonyms::withoutSign).toList();
      for (String word : group) {
        if (!word.startsWith(ONE_WAY)) {
          others
              .computeIfAbsent(word, w -> new ArrayList<>())
              .addAll(words.stream().filter(other -> !other.equals(word)).toList());
          length = Math.max(length, word.length());
        }
      }
    }
    longest = length;
  }

  private static String withoutSign(String word) {
    return word.startsWith(ONE_WAY) ? word.substring(1) : word;
  }

  /** The groups that come with the program. */
  public static Synonyms bundled() {
    return BUNDLED;
  }

  /**
   * Other wordings of a text, folded: every combination of its synonyms, the text itself left out,
   * the first 16 of them. Where words overlap the one that begins first counts, of those the
   * longest.
   */
  public List<String> wordings(String text) {
    String folded = LiteralTokens.of(text).key();
    Set<String> wordings = new LinkedHashSet<>();
    wordings.add("");
    for (int at = 0; at < folded.length(); ) {
      String word = wordAt(folded, at);
      List<String> choices = new ArrayList<>();
      choices.add(word.isEmpty() ? folded.substring(at, at + 1) : word);
      choices.addAll(others.getOrDefault(word, List.of()));
      wordings = extended(wordings, choices);
      at += Math.max(1, word.length());
    }
    wordings.remove(folded);
    return List.copyOf(wordings);
  }

  private static Set<String> extended(Set<String> beginnings, List<String> choices) {
    Set<String> extended = new LinkedHashSet<>();
    for (String choice : choices) {
      for (String beginning : beginnings) {
        if (extended.size() <= MAX_WORDINGS) {
          extended.add(beginning + choice);
        }
      }
    }
    return extended;
  }

  private String wordAt(String folded, int at) {
    for (int end = Math.min(folded.length(), at + longest); end > at; end--) {
      String word = folded.substring(at, end);
      if (others.containsKey(word)) {
        return word;
      }
    }
    return "";
  }
}
