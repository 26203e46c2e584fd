package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.QuerySyntaxException;
import nianbao.search.query.NearTerms;
import nianbao.search.query.UnitTerms;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Queries on a field of literal units. */
public final class LiteralQueries {

  /** A number or word left open within a run has this many continuations at most. */
  private static final int MOST_CONTINUATIONS = 2000;

  /** An open unit of a pair has this many continuations at most. */
  private static final int MOST_RUNS = 32;

  private final String field;
  private final IndexReader reader;

  public LiteralQueries(String field, IndexReader reader) {
    this.field = field;
    this.reader = reader;
  }

  /**
   * The documents in which these units stand one after the other; there is at least one unit.
   *
   * @param open whether the last may go on
   */
  public Query standing(LiteralTokens tokens, boolean open) throws IOException {
    return open ? open(tokens) : standing(tokens);
  }

  /** As {@link #standing(LiteralTokens, boolean)}, of whole units. */
  public Query standing(LiteralTokens tokens) {
    return switch (PhraseTerms.of(tokens)) {
      case BigramPhrase run -> phrase(run);
      case UnigramPhrase run -> following(List.of(List.of(run)), run.length());
    };
  }

  /** The documents in which units and other ones stand with any one unit between them. */
  public Query around(LiteralTokens before, LiteralTokens after) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    add(BigramPhrase.of(before, before.size()), 0, phrase);
    add(BigramPhrase.of(after, after.size()), before.size() + 1, phrase);
    return phrase.build();
  }

  private void add(BigramPhrase run, int position, PhraseQuery.Builder phrase) {
    for (int i = 0; i < run.terms().size(); i++) {
      phrase.add(new Term(field, run.terms().get(i)), position + run.offsets().get(i));
    }
  }

  private Query phrase(BigramPhrase run) {
    if (run.terms().size() == 1) {
      return new TermQuery(new Term(field, run.terms().getFirst()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    add(run, 0, phrase);
    return phrase.build();
  }

  private Query open(LiteralTokens tokens) throws IOException {
    String last = tokens.term(tokens.size() - 1);
    if (tokens.size() == 1) {
      return new PrefixQuery(new Term(field, last));
    }
    List<Term> continuations = continuations(last);
    return switch (PhraseTerms.withoutLast(tokens)) {
      case BigramPhrase before -> {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < before.terms().size(); i++) {
          phrase.add(new Term[] {new Term(field, before.terms().get(i))}, before.offsets().get(i));
        }
        phrase.add(continuations.toArray(Term[]::new), before.length());
        yield phrase.build();
      }
      case UnigramPhrase before -> {
        List<PhraseTerms> units = new ArrayList<>();
        continuations.forEach(term -> units.add(BigramPhrase.ofUnit(term.text())));
        yield following(List.of(List.of(before), units), tokens.size());
      }
    };
  }

  /** Runs without a gap between them; as much score as a phrase of so many terms would have. */
  private Query following(List<List<PhraseTerms>> runs, int length) {
    return new BoostQuery(new ProximityQuery(field, runs, new Proximity.InOrder(length)), length);
  }

  private List<Term> continuations(String prefix) throws IOException {
    List<Term> continuations = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    BytesRef first = new BytesRef(prefix);
    TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    boolean more = all.seekCeil(first) != TermsEnum.SeekStatus.END;
    for (BytesRef term = more ? all.term() : null;
        term != null && StringHelper.startsWith(term, first);
        term = all.next()) {
      if (continuations.size() == MOST_CONTINUATIONS) {
        throw tooWide(prefix);
      }
      continuations.add(new Term(field, BytesRef.deepCopyOf(term)));
    }
    return continuations;
  }

  private static QuerySyntaxException tooWide(String prefix) {
    return new QuerySyntaxException(
        "“" + prefix + "*”太宽，请多写几位 (too many continuations; write more of it)");
  }

  /** The documents in which the words of a run stand in order and close enough. */
  public Query near(UnitTerms unit) {
    List<List<PhraseTerms>> words = new ArrayList<>();
    unit.near().forEach(word -> words.add(List.of(PhraseTerms.of(word))));
    return new ProximityQuery(field, words, new Proximity.InOrder(unit.nearSpan()));
  }

  /** The documents in which two units, each in any of its wordings, stand close enough. */
  public Query near(NearTerms pair) throws IOException {
    return new ProximityQuery(
        field,
        List.of(runs(pair.left()), runs(pair.right())),
        new Proximity.Apart(pair.distance()));
  }

  private List<PhraseTerms> runs(UnitTerms unit) throws IOException {
    if (!unit.open()) {
      return unit.literals().stream().map(PhraseTerms::of).toList();
    }
    List<PhraseTerms> runs = new ArrayList<>();
    for (LiteralTokens reading : unit.readings()) {
      String last = reading.term(reading.size() - 1);
      for (Term continuation : continuations(last)) {
        runs.add(PhraseTerms.withoutLast(reading).followedBy(continuation.text()));
      }
      if (runs.size() > MOST_RUNS) {
        throw tooWide(last);
      }
    }
    return runs;
  }
}
