package nianbao.search.correction;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nianbao.text.LiteralTokens;

/** How often characters are neighbours in the index; each bigram is looked up once. */
final class BigramModel {

  private final CandidateProbe probe;
  private final Map<String, Long> frequencies = new HashMap<>();

  BigramModel(CandidateProbe probe) {
    this.probe = probe;
  }

  /** How many paragraphs have a character or a bigram. */
  long frequency(String characters) throws IOException {
    Long known = frequencies.get(characters);
    if (known == null) {
      known = probe.frequency(characters);
      frequencies.put(characters, known);
    }
    return known;
  }

  /** The frequency of characters that have been looked up before. */
  long known(String characters) {
    return frequencies.getOrDefault(characters, 0L);
  }

  /**
   * How likely the second character follows the first one, as a logarithm; negative infinity when
   * it never does. Where one of them is no Han character, how frequent the second is.
   */
  double fluency(String first, String second) throws IOException {
    if (!isHan(first) || !isHan(second)) {
      return Math.log((double) Math.max(1, frequency(second)));
    }
    long both = frequency(first + second);
    return both == 0 ? Double.NEGATIVE_INFINITY : Math.log((double) both / frequency(first));
  }

  /** How likely the units of a text are to follow each other. */
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
