package nianbao.search.query.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.search.query.vocabulary.Vocabulary.Kind;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Joins the single characters that smartcn leaves of a run to their neighbours: alone they would be
 * found anywhere.
 *
 * <ul>
 *   <li>A negation and a character of {@code leading-characters.txt} belong to the word after them
 *       (未 / 公开, 高 / 质量).
 *   <li>Of the others several in a row are one word (微 / 博), and one belongs to the word before it
 *       (预付 / 卡).
 *   <li>A term of {@code compounds.txt} comes first (公众 / 号, 十 / 三 / 五).
 *   <li>At the ends of a run a character belongs to the only neighbour it has.
 * </ul>
 */
public final class SingleCharacters {

  private static final Set<String> LEADING = leading();

  private final List<String> words;
  private final List<String> joined = new ArrayList<>();

  private SingleCharacters(List<String> words) {
    this.words = words;
  }

  private static Set<String> leading() {
    Set<String> leading = new HashSet<>();
    for (String line : Resources.lines(SingleCharacters.class, "leading-characters.txt")) {
      leading.addAll(List.of(line.split(" ", -1)));
    }
    return leading;
  }

  /**
   * A run in words of two and more characters; in one word where it has single characters only.
   *
   * @param words of the run, as smartcn cuts it
   */
  public static List<String> joined(List<String> words) {
    SingleCharacters characters = new SingleCharacters(words);
    characters.join();
    return characters.joined;
  }

  private void join() {
    for (int i = 0; i < words.size(); ) {
      int word = i;
      while (word < words.size() && isSingle(word)) {
        word++;
      }
      int leading = firstLeading(i, word);
      if (leading - i == 1 && !joined.isEmpty()) {
        joined.add(joined.removeLast() + words.get(i));
      } else if (leading - i > 1) {
        joined.add(text(i, leading));
      } else {
        leading = i;
      }
      i = Math.min(word + 1, words.size());
      if (leading < i) {
        joined.add(text(leading, i));
      }
    }
  }

  private String text(int from, int to) {
    return String.join("", words.subList(from, to));
  }

  private boolean isSingle(int at) {
    String word = words.get(at);
    return word.codePointCount(0, word.length()) == 1;
  }

  /** The first of the single characters before a word that belong to it; the word for none. */
  private int firstLeading(int from, int word) {
    boolean term = kind(text(from, word)) == Kind.TERM;
    int first = word;
    while (!term && first > from && word < words.size() && leads(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean leads(int at) {
    if (at + 1 < words.size() && isCompound(at)) {
      return true;
    }
    boolean ends = at > 0 && !isSingle(at - 1) && isCompound(at - 1);
    return !ends && (LEADING.contains(words.get(at)) || kind(words.get(at)) == Kind.NEGATION);
  }

  /** Whether a word and the one after it are a known term. */
  private boolean isCompound(int at) {
    return kind(words.get(at) + words.get(at + 1)) == Kind.TERM;
  }

  private static @Nullable Kind kind(String word) {
    return Vocabulary.bundled().kind(word);
  }
}
