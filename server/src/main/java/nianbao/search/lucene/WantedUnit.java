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

  /** The paragraphs that have it, as alternatives without scores, the cheapest first. */
  List<Query> alternatives() {
    if (parts.size() == 1) {
      return alternatives(parts.getFirst());
    }
    return List.of(matching());
  }

  /** The paragraphs that have it, without scores. */
  Query matching() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (UnitTerms part : parts) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      alternatives(part).forEach(query -> any.add(query, Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    return all.build();
  }

  private static List<Query> alternatives(UnitTerms part) {
    List<Query> alternatives = new ArrayList<>();
    part.literals().forEach(wording -> alternatives.add(LiteralQueries.standing(wording)));
    if (!part.near().isEmpty()) {
      alternatives.add(LiteralQueries.near(part.near()));
    }
    return alternatives;
  }

  /** Whether other things than its literal run match too. */
  boolean hasOtherWordings() {
    return parts.stream().anyMatch(part -> alternatives(part).size() > 1);
  }

  /**
   * The paragraphs in which it stands literally, scored by the run alone: its words would say the
   * same again, and cost more than the run.
   */
  Query scoringLiterally() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(LiteralQueries.standing(part.literal()), Occur.MUST));
    return all.build();
  }

  /** All its paragraphs, scored: words and literal runs summed, which beat either alone. */
  Query scoring() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (UnitTerms part : parts) {
      all.add(anyWording(part), Occur.MUST);
      part.words().stream()
          .distinct()
          .limit(MAX_RANKED_WORDS)
          .map(word -> new TermQuery(new Term(IndexFields.WORDS, word)))
          .forEach(word -> all.add(word, Occur.SHOULD));
    }
    return all.build();
  }

  private static Query anyWording(UnitTerms part) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LiteralTokens wording : part.literals()) {
      any.add(LiteralQueries.standing(wording), Occur.SHOULD);
    }
    if (!part.near().isEmpty()) {
      Query near = new ConstantScoreQuery(LiteralQueries.near(part.near()));
      any.add(new BoostQuery(near, NEAR_SCORE), Occur.SHOULD);
    }
    return any.build();
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
