package nianbao.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Synonyms from {@code synonyms.tsv}: one group per line, its words separated by tabs. A word after
 * {@code >} is one-way: queries for the other words find it, but a query for it does not find them.
 * 管道 may stand for 渠道, but someone who searches for 管道 means pipes. A word alone on its line has no
 * synonyms, nor has any part of it. Applied only to queries, never to the text of a report.
 */
public final class Synonyms {

  /** Most wordings of a query; the number of combinations grows exponentially with its synonyms. */
  private static final int MAX_WORDINGS = 16;

  private static final String ONE_WAY = ">";

  private static final Synonyms BUNDLED =
      new Synonyms(Resources.rows(Synonyms.class, "synonyms.tsv"));

  private final Map<String, List<String>> others = new HashMap<>();
  private final int longest;

  /**
   * @param groups groups of synonyms, folded
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

  /** The synonyms that are part of the program. */
  public static Synonyms bundled() {
    return BUNDLED;
  }

  /**
   * Other wordings of a text, folded: the first 16 combinations of its synonyms, without the text
   * itself. Of overlapping words the leftmost counts, and among those the longest.
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

  /** Every beginning extended by the word and by each of its synonyms, up to the maximum. */
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
