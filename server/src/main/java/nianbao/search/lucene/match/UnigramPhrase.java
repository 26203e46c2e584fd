package nianbao.search.lucene.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.PostingsEnum;

/**
 * A long run as its units. A phrase of a thousand times the same character must not have a thousand
 * lists of its positions read.
 *
 * @param terms its different units
 * @param units for each unit of the run which of the terms it is
 */
record UnigramPhrase(List<String> terms, List<Integer> units) implements PhraseTerms {

  UnigramPhrase {
    terms = List.copyOf(terms);
    units = List.copyOf(units);
  }

  static UnigramPhrase of(LiteralTokens tokens, int length) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Integer> units = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String term = tokens.term(i);
      int next = numbers.size();
      units.add(numbers.computeIfAbsent(term, t -> next));
    }
    return new UnigramPhrase(List.copyOf(numbers.keySet()), units);
  }

  @Override
  public int length() {
    return units.size();
  }

  @Override
  public UnigramPhrase followedBy(String unit) {
    List<String> moreTerms = new ArrayList<>(terms);
    if (!terms.contains(unit)) {
      moreTerms.add(unit);
    }
    List<Integer> moreUnits = new ArrayList<>(units);
    moreUnits.add(moreTerms.indexOf(unit));
    return new UnigramPhrase(moreTerms, moreUnits);
  }

  @Override
  public PhrasePositions positions(List<PostingsEnum> postings) {
    return new UnigramPositions(this, postings);
  }
}
