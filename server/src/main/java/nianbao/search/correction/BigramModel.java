package nianbao.search.correction;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nianbao.text.LiteralTokens;

/** Which characters stand beside each other in the index; each pair is looked up once. */
final class BigramModel {

  private final TermDictionary vocabulary;
  private final Map<String, Long> frequencies = new HashMap<>();

  BigramModel(TermDictionary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** In how many paragraphs a character or a pair of them stands. */
  long frequency(String characters) throws IOException {
    Long known = frequencies.get(characters);
    if (known == null) {
      known = vocabulary.frequency(characters);
      frequencies.put(characters, known);
    }
    return known;
  }

  /** The frequency of what has been looked up before. */
  long known(String characters) {
    return frequencies.getOrDefault(characters, 0L);
  }

  /**
   * How likely the second character follows the first one, as a logarithm; negative infinity when
   * it never does. Of one that follows something else its own frequency is known.
   */
  double fluency(String first, String second) throws IOException {
    if (!isHan(first) || !isHan(second)) {
      return Math.log((double) Math.max(1, frequency(second)));
    }
    long both = frequency(first + second);
    return both == 0 ? Double.NEGATIVE_INFINITY : Math.log((double) both / frequency(first));
  }

  /** How likely the units of a text follow each other. */
  double fluency(String text) throws IOException {
    LiteralTokens tokens = LiteralTokens.of(text);
    double fluency = 0;
    for (int at = 0; at < tokens.size(); at++) {
      fluency += fluency(at == 0 ? "" : tokens.term(at - 1), tokens.term(at));
    }
    return fluency;
  }

  private static boolean isHan(String unit) {
    return !unit.isEmpty() && Character.isIdeographic(unit.codePointAt(0));
  }
}
