package nianbao.office;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * Recognises the names that all offices of a kind share: 商务局, 市场监督管理局, 街道办事处. Such a name says what
 * kind of office is meant, while 审计整改工作组 or 派出所 say more or something else. Which words a name may
 * hold beside those of the kind is in {@code general-names.tsv}.
 */
public final class KindNames {

  private static final WordTrie<Boolean> INSIDE = new WordTrie<>();
  private static final Set<String> WHOLE = new HashSet<>();
  private static final Set<String> ORDINARY = new HashSet<>();

  static {
    for (String[] row : Resources.rows(KindNames.class, "general-names.tsv", 2)) {
      for (String word : row[1].split(" ", -1)) {
        switch (row[0]) {
          case "inside" -> INSIDE.put(word, true);
          case "whole" -> WHOLE.add(word);
          case "ordinary" -> ORDINARY.add(word);
          default -> throw new IllegalStateException("general-names.tsv: " + row[0]);
        }
      }
    }
  }

  private KindNames() {}

  /**
   * The kind whose offices go by a name; empty when it isn't such a name.
   *
   * @param name folded, without a place
   */
  public static Optional<Agency> named(String name) {
    boolean general = WHOLE.contains(name) || isMadeOfWords(name);
    return general && !ORDINARY.contains(name) ? Agencies.of(name) : Optional.empty();
  }

  private static boolean isMadeOfWords(String name) {
    if (!OfficeEndings.isMainOffice(name)) {
      return false;
    }
    int at = Agencies.kindEnd(name, 0);
    while (at > 0 && at < name.length()) {
      if (OfficeEndings.isMainEnding(name.substring(at))) {
        return true;
      }
      at = wordEnd(name, at);
    }
    // 规划局 is a word of its kind with its ending.
    return at == name.length();
  }

  /** The end of the longest word inside names at an offset, -1 for none. */
  private static int wordEnd(String name, int at) {
    WordTrie.Hit<Boolean> inside = INSIDE.longestAt(name, at);
    return Math.max(Agencies.kindEnd(name, at), inside == null ? -1 : inside.end());
  }
}
