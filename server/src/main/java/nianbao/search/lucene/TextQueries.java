package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.index.IndexFields;
import nianbao.search.query.NearTerms;
import nianbao.search.query.SomeWords;
import nianbao.search.query.SoughtText;
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

/** The texts of a query as Lucene queries over documents with a field of literal units. */
final class TextQueries {

  /** Below any literal match: words that stand near each other, yet not as asked. */
  private static final float NEAR_SCORE = 0.5f;

  /** A unit of many words is ranked by its first ones; matching always looks at all of it. */
  private static final int MAX_RANKED_WORDS = 64;

  private static final int MAX_RANKED_PAIRS = 256;

  /** Lucene takes 1,024 clauses a query; half of them are kept for what must be found. */
  private static final int MAX_RANKING = 512;

  /** Measured on questions of law: pairs say half of what words say, most of it once more. */
  private static final float PAIR_WEIGHT = 0.5f;

  private final LiteralQueries literal;
  private final int mostWords;
  private final int mostPairs;

  /**
   * @param texts of the query, which share what is looked at for ranking
   */
  TextQueries(LiteralQueries literal, int texts) {
    this.literal = literal;
    int share = MAX_RANKING / Math.max(1, texts);
    this.mostWords = Math.min(MAX_RANKED_WORDS, share / 2);
    this.mostPairs = Math.min(MAX_RANKED_PAIRS, share / 2);
  }

  /** What a query is built for. */
  interface Form {
    Query of(SoughtText text) throws IOException;
  }

  /** The documents that have it, as alternatives without scores, the cheapest first. */
  List<Query> alternatives(SoughtText text) throws IOException {
    return text.parts().size() == 1
        ? alternatives(text.parts().getFirst())
        : List.of(matching(text));
  }

  /** The documents that have it, without scores. */
  Query matching(SoughtText text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TextPattern part : text.parts()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      alternatives(part).forEach(query -> any.add(query, Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    return all.build();
  }

  private List<Query> alternatives(TextPattern part) throws IOException {
    return switch (part) {
      case NearTerms pair -> List.of(literal.near(pair));
      case SomeWords some -> List.of(anyWord(some));
      case UnitTerms unit -> {
        List<Query> alternatives = new ArrayList<>();
        for (LiteralTokens reading : unit.readings()) {
          alternatives.add(literal.standing(reading, unit.open()));
        }
        for (LiteralTokens wording : unit.wordings()) {
          alternatives.add(literal.standing(wording, false));
        }
        if (!unit.near().isEmpty()) {
          alternatives.add(literal.near(unit));
        }
        yield alternatives;
      }
    };
  }

  /** Whether other things than its literal run match too. */
  static boolean hasOtherWordings(SoughtText text) {
    return text.parts().stream()
        .anyMatch(
            part ->
                switch (part) {
                  case NearTerms pair -> false;
                  case SomeWords some -> false;
                  case UnitTerms unit -> !unit.wordings().isEmpty() || !unit.near().isEmpty();
                });
  }

  /**
   * The documents in which it stands literally, scored by the run alone: its words would say the
   * same again, and cost more than the run.
   */
  Query scoringLiterally(SoughtText text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TextPattern part : text.parts()) {
      all.add(
          switch (part) {
            case NearTerms pair -> literal.near(pair);
            case SomeWords some -> ranked(some);
            case UnitTerms unit -> anyReading(unit);
          },
          Occur.MUST);
    }
    return all.build();
  }

  /** All its paragraphs, scored: words and literal runs summed, which beat either alone. */
  Query scoring(SoughtText text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TextPattern part : text.parts()) {
      switch (part) {
        case NearTerms pair -> all.add(literal.near(pair), Occur.MUST);
        case SomeWords some -> all.add(ranked(some), Occur.MUST);
        case UnitTerms unit -> {
          all.add(anyWording(unit), Occur.MUST);
          unit.words().stream()
              .distinct()
              .limit(mostWords)
              .map(word -> term(IndexFields.WORDS, word))
              .forEach(word -> all.add(word, Occur.SHOULD));
        }
      }
    }
    return all.build();
  }

  private Query anyWord(SomeWords some) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    some.words().stream()
        .flatMap(word -> word.literals().stream())
        .forEach(wording -> any.add(literal.standing(wording), Occur.SHOULD));
    return any.build();
  }

  /** The paragraphs with any of the words, by words and pairs of characters summed. */
  private Query ranked(SomeWords some) {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(anyWord(some), Occur.FILTER);
    some.run().words().stream()
        .distinct()
        .limit(mostWords)
        .forEach(word -> ranked.add(term(IndexFields.WORDS, word), Occur.SHOULD));
    LiteralTokens run = some.run().literal();
    IntStream.range(0, Math.min(run.size() - 1, mostPairs))
        .filter(i -> run.isHan(i) && run.isHan(i + 1))
        .mapToObj(i -> run.joined(i, i + 2))
        .distinct()
        .map(pair -> new BoostQuery(term(IndexFields.LITERAL, pair), PAIR_WEIGHT))
        .forEach(pair -> ranked.add(pair, Occur.SHOULD));
    return ranked.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private Query anyReading(UnitTerms unit) throws IOException {
    List<LiteralTokens> readings = unit.readings();
    if (readings.size() == 1) {
      return literal.standing(unit.literal(), unit.open());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LiteralTokens reading : readings) {
      any.add(literal.standing(reading, unit.open()), Occur.SHOULD);
    }
    return any.build();
  }

  private Query anyWording(UnitTerms unit) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(anyReading(unit), Occur.SHOULD);
    for (LiteralTokens wording : unit.wordings()) {
      any.add(literal.standing(wording, false), Occur.SHOULD);
    }
    if (!unit.near().isEmpty()) {
      Query near = new ConstantScoreQuery(literal.near(unit));
      any.add(new BoostQuery(near, NEAR_SCORE), Occur.SHOULD);
    }
    return any.build();
  }
}
