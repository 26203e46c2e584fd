package nianbao.search.query;

import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.text.LiteralTokens;

/**
 * Any of the words of a run, anywhere in a paragraph; the more of them it has and the rarer they
 * are, the higher it ranks.
 *
 * @param run the run that the words are from
 * @param words each literally or by a synonym
 */
public record SomeWords(UnitTerms run, List<UnitTerms> words) implements TextPattern {

  public SomeWords {
    words = List.copyOf(words);
  }

  @Override
  public List<Range> rangesIn(LiteralTokens text) {
    return words.stream().flatMap(word -> word.rangesIn(text).stream()).toList();
  }

  @Override
  public List<String> synonyms() {
    return words.stream().flatMap(word -> word.synonyms().stream()).toList();
  }

  @Override
  public List<String> otherWritings() {
    return words.stream().flatMap(word -> word.otherWritings().stream()).toList();
  }

  @Override
  public boolean isFoundWithMarks() {
    return words.stream().anyMatch(UnitTerms::isFoundWithMarks);
  }

  @Override
  public List<Range> markedRangesIn(LiteralTokens text) {
    return words.stream().flatMap(word -> word.markedRangesIn(text).stream()).toList();
  }
}
