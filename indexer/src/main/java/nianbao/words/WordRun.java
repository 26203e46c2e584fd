package nianbao.words;

import java.util.List;

/**
 * Words of a text that follow each other with nothing between.
 *
 * @param words in the text's order, folded; never empty
 * @param whole whether they are whole: not the {@code 01} of 5.01 or the {@code caf} of café, which
 *     stand by themselves and mean nothing to a reader
 */
public record WordRun(List<String> words, boolean whole) {
  public WordRun {
    words = List.copyOf(words);
  }
}
