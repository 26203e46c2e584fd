package nianbao.search.correction;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Which units, as of {@link nianbao.text.LiteralTokens}, the indexed paragraphs are made of. */
public interface Vocabulary {

  /** In about how many paragraphs a unit stands, or two Han characters as neighbours. */
  long frequency(String unit) throws IOException;

  /** The Han characters that follow this one somewhere, each once, by code point. */
  List<String> followers(String character) throws IOException;

  /**
   * Latin words that differ from this one by so many letters left out, put in, changed or swapped
   * with the next at most, with their {@link #frequency}; none for a word of other letters.
   */
  Map<String, Long> wordsLike(String word, int edits) throws IOException;
}
