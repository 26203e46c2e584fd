package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.index.IndexFields;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.lucene.match.HeaderMatches;
import nianbao.search.lucene.match.MatchForm;
import nianbao.search.lucene.match.ParagraphQueries;
import nianbao.search.lucene.match.ReportMatchers;
import nianbao.search.lucene.match.TextQueries;
import nianbao.search.lucene.rank.ScoreComponent.By;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.NearTerms;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.SomeWords;
import nianbao.search.query.TellingWord;
import nianbao.search.query.TextPattern;
import nianbao.search.query.UnitTerms;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOFunction;

/**
 * The queries that score paragraphs for the texts of a query. The scores of the literal phrase,
 * other wordings and words are added up, which beats each of them alone.
 */
public final class ScoringQueries {

  /** Below any literal match: words near each other, but not as asked. */
  private static final float NEAR_SCORE = 0.5f;

  /** What the header of the report says counts as found, but raises no paragraph over another. */
  private static final float HEADER_SCORE = 0.001f;

  /** Measured on questions of law: pairs and characters are worth half of what words are. */
  private static final float PAIR_WEIGHT = 0.5f;

  private static final float CHARACTER_WEIGHT = 0.5f;

  /** A long unit is ranked by its first words; matching always uses all of it. */
  private static final int MAX_RANKED_WORDS = 64;

  private static final int MAX_RANKED_CHARACTERS = 256;

  /** Lucene allows 1,024 clauses per query; half of them are kept for what must match. */
  private static final int MAX_RANKING = 512;

  private final TextQueries texts;
  private final HeaderMatches headers;
  private final int mostWords;
  private final int mostCharacters;

  /**
   * @param number how many texts the query has; they share the clauses for ranking
   */
  public ScoringQueries(ReportMatchers matchers, int number) {
    this.texts = matchers.texts();
    this.headers = matchers.headers();
    int share = MAX_RANKING / Math.max(1, number);
    this.mostWords = Math.min(MAX_RANKED_WORDS, share / 2);
    this.mostCharacters = Math.min(MAX_RANKED_CHARACTERS, share / 2);
  }

  /** The components of the score for some texts. */
  public List<ScoreComponent> components(List<ExpandedText> expanded) throws IOException {
    List<ScoreComponent> components = new ArrayList<>();
    int unit = 0;
    for (ExpandedText text : expanded) {
      for (TextPattern pattern : text.parts()) {
        addComponents(unit++, text, pattern, components);
      }
    }
    return components;
  }

  private void addComponents(
      int number, ExpandedText text, TextPattern pattern, List<ScoreComponent> components)
      throws IOException {
    switch (pattern) {
      case NearTerms pair ->
          components.add(
              new ScoreComponent(number, text.typed(), By.LITERAL, true, texts.near(pair)));
      case UnitTerms unit -> {
        components.add(new ScoreComponent(number, unit.text(), By.LITERAL, true, anyReading(unit)));
        if (unit.hasOtherWritings()) {
          components.add(
              new ScoreComponent(
                  number, unit.text(), By.WRITING, true, texts.inOtherWriting(unit)));
        }
        if (TextQueries.hasOtherWordings(unit)) {
          components.add(
              new ScoreComponent(number, unit.text(), By.WORDING, true, otherWording(unit)));
        }
        components.add(
            new ScoreComponent(number, unit.text(), By.WORDS, false, words(unit.words())));
      }
      case SomeWords some -> {
        LiteralTokens run = some.run().literal();
        components.add(
            new ScoreComponent(number, text.typed(), By.WORDS, true, words(some.run().words())));
        components.add(new ScoreComponent(number, text.typed(), By.PAIRS, true, pairs(run)));
        components.add(
            new ScoreComponent(number, text.typed(), By.CHARACTERS, false, characters(run)));
      }
    }
    if (headers.any(text)) {
      // Last: a paragraph that has the unit counts by how it is written there.
      Query ofReports = headers.paragraphs(text, HEADER_SCORE);
      components.add(new ScoreComponent(number, text.typed(), By.HEADER, true, ofReports));
    }
  }

  /**
   * The tiers of {@link RelevanceRanking}, the best first: literal matches before other writings,
   * these before other wordings, all texts in one paragraph before texts in several. Of a run of
   * which some words will do, paragraphs with its negations come first.
   *
   * @param texts the texts of the query that must be found
   * @param scope where they must occur
   */
  public List<Tier> tiers(
      QueryNode query,
      ExpandedQuery plan,
      List<ExpandedText> texts,
      Scope scope,
      ReportMatchers matchers)
      throws IOException {
    // Reports that have a single unit in a nearer form are not left for the tier of another one.
    boolean alone = query instanceof Text && texts.getFirst().parts().size() == 1;
    List<Scored> forms = new ArrayList<>();
    if (haveNegations(texts)) {
      forms.add(new Scored(MatchForm.WORDING, text -> withNegations(text)));
    }
    forms.add(new Scored(MatchForm.LITERAL, text -> all(text, this::anyReading)));
    if (haveOtherWritings(texts)) {
      forms.add(
          new Scored(
              MatchForm.WRITING,
              text -> all(text, alone ? this.texts::inOtherWriting : this::anyWriting)));
    }
    if (anyUnit(texts, TextQueries::hasOtherWordings)) {
      forms.add(
          new Scored(
              MatchForm.WORDING,
              text -> byWords(text, alone ? this::otherWording : this::anyWording)));
    }
    List<Tier> tiers = new ArrayList<>();
    if (texts.size() > 1 && scope == Scope.REPORT) {
      add(matchers.inOneParagraph(), query, plan, forms, tiers);
    }
    add(matchers.paragraphs(), query, plan, forms, tiers);
    return tiers;
  }

  /** The query for a text in this form or a nearer one. */
  private record Scored(MatchForm form, IOFunction<ExpandedText, Query> query) {}

  /** Whether any unit of the texts is also found in another writing. */
  public static boolean haveOtherWritings(List<ExpandedText> texts) {
    return anyUnit(texts, UnitTerms::hasOtherWritings);
  }

  private static boolean haveNegations(List<ExpandedText> texts) {
    return texts.stream().anyMatch(text -> !negations(text).isEmpty());
  }

  private static List<TellingWord> negations(ExpandedText text) {
    return text.parts().stream()
        .flatMap(
            part -> part instanceof SomeWords some ? some.negations().stream() : Stream.empty())
        .toList();
  }

  /** The documents that match, with every negation of a run of which some words would do. */
  private Query withNegations(ExpandedText text) throws IOException {
    BooleanQuery.Builder all =
        new BooleanQuery.Builder().add(byWords(text, this::anyWording), Occur.MUST);
    for (TellingWord negation : negations(text)) {
      all.add(texts.any(negation.terms()), Occur.FILTER);
    }
    return all.build();
  }

  private static boolean anyUnit(List<ExpandedText> texts, Predicate<UnitTerms> is) {
    for (ExpandedText text : texts) {
      for (TextPattern pattern : text.parts()) {
        if (pattern instanceof UnitTerms unit && is.test(unit)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void add(
      ParagraphQueries paragraphs,
      QueryNode query,
      ExpandedQuery plan,
      List<Scored> forms,
      List<Tier> tiers)
      throws IOException {
    for (Scored form : forms) {
      Query tier = paragraphs.mentioning(query, plan, form.query());
      if (tier != null) {
        tiers.add(new Tier(tier, form.form()));
      }
    }
  }

  /**
   * The documents in which its units occur in a form, scored by these alone: their words would add
   * nothing new and cost more. For choosing the reports that are scored in full.
   */
  private Query all(ExpandedText text, IOFunction<UnitTerms, Query> form) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TextPattern pattern : text.parts()) {
      all.add(
          switch (pattern) {
            case NearTerms pair -> texts.near(pair);
            case SomeWords some -> anyWord(some);
            case UnitTerms unit -> form.apply(unit);
          },
          Occur.MUST);
    }
    return all.build();
  }

  /** The documents in which its units occur in a form, scored by that and their words. */
  private Query byWords(ExpandedText text, IOFunction<UnitTerms, Query> form) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (TextPattern pattern : text.parts()) {
      if (pattern instanceof UnitTerms unit) {
        words.add(words(unit.words()), Occur.SHOULD);
      }
    }
    return new ScoredFirstQuery(all(text, form), words.build());
  }

  /** The paragraphs with any of the words, by words and pairs of characters. */
  private Query anyWord(SomeWords some) throws IOException {
    return new BooleanQuery.Builder()
        .add(texts.weighty(some), Occur.FILTER)
        .add(words(some.run().words()), Occur.SHOULD)
        .add(pairs(some.run().literal()), Occur.SHOULD)
        .build();
  }

  private Query anyReading(UnitTerms unit) throws IOException {
    List<LiteralTokens> readings = unit.readings();
    if (readings.size() == 1) {
      return texts.phrase(unit.literal(), unit.open());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LiteralTokens reading : readings) {
      any.add(texts.phrase(reading, unit.open()), Occur.SHOULD);
    }
    return any.build();
  }

  private Query anyWriting(UnitTerms unit) throws IOException {
    return unit.hasOtherWritings()
        ? either(anyReading(unit), texts.inOtherWriting(unit))
        : anyReading(unit);
  }

  private Query anyWording(UnitTerms unit) throws IOException {
    return either(anyWriting(unit), otherWording(unit));
  }

  private Query otherWording(UnitTerms unit) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LiteralTokens wording : unit.wordings()) {
      any.add(texts.phrase(wording), Occur.SHOULD);
    }
    if (!unit.near().isEmpty()) {
      any.add(new BoostQuery(new ConstantScoreQuery(texts.near(unit)), NEAR_SCORE), Occur.SHOULD);
    }
    return any.build();
  }

  private Query words(List<String> words) {
    Set<String> first = new LinkedHashSet<>();
    for (String word : words) {
      if (first.size() < mostWords) {
        first.add(word);
      }
    }
    return anyTerm(IndexFields.WORDS, first, 1);
  }

  private Query pairs(LiteralTokens run) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(run.size(), mostCharacters); i++) {
      if (run.isHan(i) && i + 1 < run.size() && run.isHan(i + 1)) {
        pairs.add(run.joined(i, i + 2));
      }
    }
    return anyTerm(IndexFields.LITERAL, pairs, PAIR_WEIGHT);
  }

  private Query characters(LiteralTokens run) {
    Set<String> characters = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(run.size(), mostCharacters); i++) {
      if (run.isHan(i)) {
        characters.add(run.term(i));
      }
    }
    return anyTerm(IndexFields.LITERAL, characters, CHARACTER_WEIGHT);
  }

  private static Query anyTerm(String field, Set<String> terms, float weight) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms) {
      any.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    return weight == 1 ? any.build() : new BoostQuery(any.build(), weight);
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }
}
