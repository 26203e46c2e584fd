package nianbao.words;

import java.util.List;

/**
 * Consecutive words of a text with nothing between them.
 *
 * @param words in text order, folded; never empty
 * @param whole whether the words are complete; a fragment, such as the {@code 01} of 5.01 or the
 *     {@code caf} of café, is a run of its own and means nothing to a reader
 */
public record WordRun(List<String> words, boolean whole) {
  public WordRun {
    words = List.copyOf(words);
  }
}
