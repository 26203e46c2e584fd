package nianbao.prose;

import java.util.HashMap;
import java.util.Map;
import nianbao.text.Folding;

/** What a paragraph is about; every word is looked for once. */
final class Context {

  private final String text;
  private final String heading;
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * The context of the sentences of a paragraph.
   *
   * @param text folded character for character
   * @param heading of the section it stands in, empty when there is none
   */
  Context(String text, String heading) {
    this.text = text;
    this.heading = Folding.aligned(heading);
  }

  /** Whether the paragraph or the heading above contains a word. */
  boolean isAbout(String word) {
    return known.computeIfAbsent(word, w -> text.contains(w) || heading.contains(w));
  }
}
