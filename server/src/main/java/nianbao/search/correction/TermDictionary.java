package nianbao.search.correction;

import java.io.IOException;
import java.util.Set;

/** Which units, as of {@link nianbao.text.LiteralTokens}, the indexed paragraphs are made of. */
public interface TermDictionary {

  /** In about how many paragraphs a unit stands, or two Han characters as neighbours. */
  long frequency(String unit) throws IOException;

  /**
   * Latin words that differ from this one by so many letters left out, put in, changed or swapped
   * with the next at most, in alphabetical order; none for a word of other letters.
   */
  Set<String> wordsLike(String word, int edits) throws IOException;
}
