package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.NearTerms;
import nianbao.search.query.SomeWords;
import nianbao.search.query.TextPattern;
import nianbao.search.query.UnitTerms;
import nianbao.text.LiteralTokens;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** The texts of a query as Lucene queries over documents with a field of literal units. */
public final class TextQueries {

  private final LiteralQueries literal;

  public TextQueries(LiteralQueries literal) {
    this.literal = literal;
  }

  /** What a query is built for: to match or to score. */
  public interface Form {
    Query of(ExpandedText text) throws IOException;
  }

  /** The documents that have it, as alternatives without scores, the cheapest first. */
  public List<Query> alternatives(ExpandedText text) throws IOException {
    return text.parts().size() == 1
        ? alternatives(text.parts().getFirst())
        : List.of(matching(text));
  }

  /** The documents that have it, without scores. */
  public Query matching(ExpandedText text) throws IOException {
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
  public static boolean hasOtherWordings(ExpandedText text) {
    return text.parts().stream()
        .anyMatch(part -> part instanceof UnitTerms unit && hasOtherWordings(unit));
  }

  public static boolean hasOtherWordings(UnitTerms unit) {
    return !unit.wordings().isEmpty() || !unit.near().isEmpty();
  }

  /** The documents with any of the words. */
  public Query anyWord(SomeWords some) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    some.words().stream()
        .flatMap(word -> word.literals().stream())
        .forEach(wording -> any.add(literal.standing(wording), Occur.SHOULD));
    return any.build();
  }
}
