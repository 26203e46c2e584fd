package nianbao.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.text.Resources;

/** The words of a run that say what it is about. */
public final class ContentWords {

  private static final Set<String> FUNCTION_WORDS =
      Resources.lines(ContentWords.class, "function-words.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private ContentWords() {}

  /**
   * Those of a run's smartcn words, each once: without the words that only ask or join, and with
   * neighbouring single characters as pairs, since smartcn takes apart what it does not know (保 /
   * 理). All the words when nothing else is left.
   */
  public static List<String> of(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> single = new LinkedHashSet<>();
    String before = "";
    for (String word : words) {
      boolean says = !FUNCTION_WORDS.contains(word);
      boolean character = says && word.codePointCount(0, word.length()) == 1;
      if (character) {
        single.add(word);
        if (!before.isEmpty()) {
          found.add(before + word);
        }
      } else if (says) {
        found.add(word);
      }
      before = character && Character.isIdeographic(word.codePointAt(0)) ? word : "";
    }
    if (found.isEmpty()) {
      found.addAll(single.isEmpty() ? words : single);
    }
    return List.copyOf(found);
  }
}
