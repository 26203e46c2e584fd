package nianbao.recall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.text.LiteralTokens;
import nianbao.words.Words;

/** Checks the marks of a paragraph that was found. */
final class Marks {

  private Marks() {}

  /**
   * Adds what is wrong: a mark on something that was not asked for, or a place that has no mark.
   *
   * @param synonyms other wordings that count
   */
  static void check(String string, List<String> synonyms, ParagraphHit hit, List<String> faults) {
    String text = hit.paragraph().text();
    List<String> wanted = new ArrayList<>(synonyms);
    wanted.add(folded(string));
    BitSet marked = new BitSet();
    for (Range mark : hit.highlights()) {
      marked.set(mark.start(), mark.end());
      String printed = folded(text.substring(mark.start(), mark.end()));
      // A character that folds to several is marked as a whole: ㈠ for 一.
      if (wanted.stream().noneMatch(printed::contains)
          && Words.of(string).stream().noneMatch(printed::equals)) {
        faults.add(string + ": marks " + printed);
      }
    }
    LiteralTokens units = LiteralTokens.of(string);
    LiteralTokens tokens = LiteralTokens.of(text);
    for (int position : units.positionsIn(tokens)) {
      int start = tokens.start(position);
      if (marked.nextClearBit(start) < start + 1) {
        faults.add(string + ": no mark at " + start + " of " + hit.paragraph().id());
      }
    }
  }

  private static String folded(String text) {
    return LiteralTokens.of(text).key();
  }
}
