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
    List<StringBuilder> wordings = List.of(new StringBuilder(folded.length()));
    for (int at = 0; at < folded.length(); ) {
      String word = wordAt(folded, at);
      int end = at + Math.max(1, word.length());
      wordings =
          extended(wordings, folded.substring(at, end), others.getOrDefault(word, List.of()));
      at = end;
    }
    Set<String> distinct = new LinkedHashSet<>();
    wordings.forEach(wording -> distinct.add(wording.toString()));
    distinct.remove(folded);
    return List.copyOf(distinct);
  }

  /** The beginnings with each way to go on, as many as there may be. */
  private static List<StringBuilder> extended(
      List<StringBuilder> beginnings, String word, List<String> synonyms) {
    List<StringBuilder> more = new ArrayList<>();
    for (String synonym : synonyms) {
      for (StringBuilder beginning : beginnings) {
        if (beginnings.size() + more.size() <= MAX_WORDINGS) {
          more.add(new StringBuilder(beginning).append(synonym));
        }
      }
    }
    beginnings.forEach(beginning -> beginning.append(word));
    if (more.isEmpty()) {
      return beginnings;
    }
    more.addAll(0, beginnings);
    return more;
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
