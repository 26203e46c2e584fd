package nianbao.search.lucene;

import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.search.Highlighter;
import nianbao.search.Query.Unit;
import nianbao.search.SearchResult;
import nianbao.search.UnitTerms;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A unit of a query as Lucene queries over paragraphs.
 *
 * @param unit as typed
 * @param parts what a paragraph must have, all of it: the unit itself, or each of its words after
 *     relaxing
 */
record WantedUnit(Unit unit, List<UnitTerms> parts) {

  /** Below any literal match: words that stand near each other, yet not as asked. */
  private static final float NEAR_SCORE = 0.5f;

  /** A unit of many words is ranked by its first ones; matching always looks at all of it. */
  private static final int MAX_RANKED_WORDS = 64;

  static WantedUnit of(Unit unit) {
    return new WantedUnit(unit, List.of(UnitTerms.of(unit)));
  }

  /** All words of the unit in one paragraph, in any order; the unit itself when it is one word. */
  WantedUnit relaxed() {
    List<String> words = parts.getFirst().words();
    List<String> longer = words.stream().filter(word -> word.length() > 1).toList();
    List<String> chosen = longer.isEmpty() ? words : longer;
    if (unit.quoted() || words.size() < 2) {
      return this;
    }
    return new WantedUnit(
        unit,
        chosen.stream()
            .distinct()
            .map(word -> UnitTerms.of(new Unit(word, false, unit.excluded())))
            .toList());
  }

  /** The paragraphs that have it, without scores. */
  Query matching() {
    if (parts.size() == 1) {
      return matching(parts.getFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(matching(part), Occur.MUST));
    return all.build();
  }

  private static Query matching(UnitTerms part) {
    if (part.wordings().isEmpty()) {
      // Words in order with gaps include the literal run, which has none.
      return part.near().isEmpty()
          ? LiteralQueries.standing(part.literal())
          : LiteralQueries.near(part.near());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    part.literals().forEach(wording -> any.add(LiteralQueries.standing(wording), Occur.SHOULD));
    if (!part.near().isEmpty()) {
      any.add(LiteralQueries.near(part.near()), Occur.SHOULD);
    }
    return any.build();
  }

  /** The same paragraphs, scored: words and literal runs summed. */
  Query scoring() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(scoring(part), Occur.MUST));
    return all.build();
  }

  private static Query scoring(UnitTerms part) {
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    for (LiteralTokens wording : part.literals()) {
      found.add(LiteralQueries.standing(wording), Occur.SHOULD);
    }
    if (!part.near().isEmpty()) {
      Query near = new ConstantScoreQuery(LiteralQueries.near(part.near()));
      found.add(new BoostQuery(near, NEAR_SCORE), Occur.SHOULD);
    }
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(found.build(), Occur.MUST);
    part.words().stream()
        .distinct()
        .limit(MAX_RANKED_WORDS)
        .map(word -> new TermQuery(new Term(IndexFields.WORDS, word)))
        .forEach(word -> scored.add(word, Occur.SHOULD));
    return scored.build();
  }

  /** Whether a text has all parts of it. */
  boolean standsIn(String text) {
    return parts.stream().noneMatch(part -> new Highlighter(List.of(part)).mark(text).isEmpty());
  }

  /** How the unit was understood. */
  SearchResult.Unit interpretation() {
    List<String> synonyms = new ArrayList<>();
    for (UnitTerms part : parts) {
      part.wordings().forEach(wording -> synonyms.add(wording.key()));
    }
    return new SearchResult.Unit(unit.text(), as(), synonyms);
  }

  private String as() {
    if (unit.excluded()) {
      return "excluded";
    }
    if (parts.size() > 1) {
      return "words";
    }
    return parts.getFirst().near().isEmpty() ? "literal" : "near";
  }
}
