package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.search.QueryNotice;
import nianbao.search.QuerySyntaxException;
import nianbao.search.lucene.match.PhraseTerms.Bigrams;
import nianbao.search.lucene.match.PhraseTerms.Unigrams;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.NearTerms;
import nianbao.search.query.Proximity;
import nianbao.search.query.SomeWords;
import nianbao.search.query.TellingWord;
import nianbao.search.query.TextPattern;
import nianbao.search.query.UnitTerms;
import nianbao.search.query.vocabulary.NumberWords;
import nianbao.text.LiteralTokens;
import nianbao.text.UnmarkedTokens;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Turns the texts of a query into Lucene queries on a field of literal units. */
public final class TextQueries {

  /** At most so many continuations of an open number or word within a phrase. */
  private static final int MOST_CONTINUATIONS = 2000;

  /** At most so many continuations of an open unit of a pair. */
  private static final int MOST_NEAR_CONTINUATIONS = 32;

  private final String field;
  private final IndexReader reader;

  public TextQueries(String field, IndexReader reader) {
    this.field = field;
    this.reader = reader;
  }

  /** The documents that match, as alternatives without scores, the cheapest first. */
  List<Alternative> alternatives(ExpandedText text) throws IOException {
    return text.parts().size() == 1
        ? alternatives(text.parts().getFirst())
        : List.of(new Alternative(matching(text), MatchForm.LITERAL));
  }

  /** The documents that match, without scores. */
  public Query matching(ExpandedText text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TextPattern part : text.parts()) {
      all.add(any(part), Occur.MUST);
    }
    return all.build();
  }

  /** The documents that match a part of a text, without scores. */
  public Query any(TextPattern part) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Alternative alternative : alternatives(part)) {
      any.add(alternative.documents(), Occur.SHOULD);
    }
    return any.build();
  }

  private List<Alternative> alternatives(TextPattern part) throws IOException {
    return switch (part) {
      case NearTerms pair -> List.of(new Alternative(near(pair), MatchForm.LITERAL));
      case SomeWords some -> List.of(new Alternative(weighty(some), MatchForm.LITERAL));
      case UnitTerms unit -> {
        List<Alternative> alternatives = new ArrayList<>();
        for (LiteralTokens reading : unit.readings()) {
          alternatives.add(new Alternative(phrase(reading, unit.open()), MatchForm.LITERAL));
        }
        for (Query writing : otherWritings(unit)) {
          alternatives.add(new Alternative(writing, MatchForm.WRITING));
        }
        for (LiteralTokens wording : unit.wordings()) {
          alternatives.add(new Alternative(phrase(wording, false), MatchForm.WORDING));
        }
        if (!unit.near().isEmpty()) {
          alternatives.add(new Alternative(near(unit), MatchForm.WORDING));
        }
        yield alternatives;
      }
    };
  }

  private List<Query> otherWritings(UnitTerms unit) {
    List<Query> writings = new ArrayList<>();
    for (LiteralTokens writing : unit.writings()) {
      writings.add(writing(writing));
    }
    for (UnmarkedTokens name : unit.names()) {
      writings.add(withMarks(unit, name));
    }
    return writings;
  }

  /** The documents in which a listed writing stands and is not part of a longer number. */
  private Query writing(LiteralTokens writing) {
    SoughtPhrase whole = SoughtPhrase.ofWriting(writing);
    Query anywhere = phrase(writing);
    return whole.longer().isPossible()
        ? new BooleanQuery.Builder()
            .add(anywhere, Occur.MUST)
            .add(adjacent(List.of(List.of(whole)), writing.size()), Occur.FILTER)
            .build()
        : anywhere;
  }

  /** The documents in which a name stands with marks inside, scored as a phrase of its length. */
  private Query withMarks(UnitTerms unit, UnmarkedTokens name) {
    return new BoostQuery(new BridgedPhraseQuery(field, name, unit.longer(name)), name.size());
  }

  /** The documents in which a unit stands in another writing. */
  public Query inOtherWriting(UnitTerms unit) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query writing : otherWritings(unit)) {
      any.add(writing, Occur.SHOULD);
    }
    return any.build();
  }

  /** A unit without the other writings and wordings that no document of the index has. */
  public UnitTerms occurring(UnitTerms unit, IndexSearcher searcher) throws IOException {
    List<LiteralTokens> writings = new ArrayList<>();
    for (LiteralTokens writing : unit.writings()) {
      if (occurs(writing(writing), searcher)) {
        writings.add(writing);
      }
    }
    List<UnmarkedTokens> names = new ArrayList<>();
    for (UnmarkedTokens name : unit.names()) {
      if (occurs(withMarks(unit, name), searcher)) {
        names.add(name);
      }
    }
    List<LiteralTokens> wordings = new ArrayList<>();
    for (LiteralTokens wording : unit.wordings()) {
      if (occurs(phrase(wording), searcher)) {
        wordings.add(wording);
      }
    }
    return unit.with(writings, names, wordings);
  }

  /** Whether any document has a part of a text. */
  public boolean occurs(TextPattern part, IndexSearcher searcher) throws IOException {
    return occurs(any(part), searcher);
  }

  private static boolean occurs(Query query, IndexSearcher searcher) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(segment);
      Bits live = segment.reader().getLiveDocs();
      DocIdSetIterator all = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      int document = all.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
        document = all.nextDoc();
      }
      if (document != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  public static boolean hasOtherWordings(UnitTerms unit) {
    return !unit.wordings().isEmpty() || !unit.near().isEmpty();
  }

  /** The documents with words that weigh enough. */
  public Query weighty(SomeWords some) throws IOException {
    List<Query> words = new ArrayList<>();
    for (TellingWord word : some.words()) {
      words.add(telling(word));
    }
    return new WeightyWordsQuery(some, words);
  }

  /**
   * Those of some words that none of the documents has, as typed.
   *
   * @param among the documents
   */
  public List<String> missing(SomeWords some, Query among, IndexSearcher searcher)
      throws IOException {
    List<String> missing = new ArrayList<>();
    for (TellingWord word : some.words()) {
      Query both =
          new BooleanQuery.Builder()
              .add(telling(word), Occur.FILTER)
              .add(among, Occur.FILTER)
              .build();
      if (!occurs(both, searcher)) {
        missing.add(word.terms().text());
      }
    }
    return missing;
  }

  /**
   * The documents with a word. One that smartcn knows may also stand in the title or a heading
   * above: what is said below 收费情况 is about 收费. Not a negated one, nor a number, whose parts are
   * others.
   */
  private Query telling(TellingWord word) throws IOException {
    Query here = any(word.terms());
    List<String> words = word.terms().words();
    if (word.negated()
        || NumberWords.isNumber(word.terms().text())
        || words.stream().anyMatch(known -> known.length() < 2)) {
      return here;
    }
    BooleanQuery.Builder hereOrAbove = new BooleanQuery.Builder();
    for (String known : words) {
      hereOrAbove.add(new TermQuery(new Term(IndexFields.WORDS, known)), Occur.FILTER);
    }
    return new BooleanQuery.Builder()
        .add(here, Occur.SHOULD)
        .add(hereOrAbove.build(), Occur.SHOULD)
        .build();
  }

  /**
   * The documents in which these units follow one another; there is at least one unit.
   *
   * @param open whether the last may continue
   */
  public Query phrase(LiteralTokens tokens, boolean open) throws IOException {
    return open ? openEnded(tokens) : phrase(tokens);
  }

  /** As {@link #phrase(LiteralTokens, boolean)}, of whole units. */
  public Query phrase(LiteralTokens tokens) {
    return switch (PhraseTerms.of(tokens)) {
      case Bigrams bigrams -> phrase(bigrams);
      case Unigrams unigrams ->
          adjacent(List.of(List.of(SoughtPhrase.of(unigrams))), unigrams.length());
    };
  }

  /** The documents in which two runs of units occur with exactly one unit between them. */
  public Query around(LiteralTokens before, LiteralTokens after) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    add(Bigrams.of(before, before.size()), 0, phrase);
    add(Bigrams.of(after, after.size()), before.size() + 1, phrase);
    return phrase.build();
  }

  private void add(Bigrams bigrams, int position, PhraseQuery.Builder phrase) {
    for (int i = 0; i < bigrams.terms().size(); i++) {
      phrase.add(new Term(field, bigrams.terms().get(i)), position + bigrams.offsets().get(i));
    }
  }

  private Query phrase(Bigrams bigrams) {
    if (bigrams.terms().size() == 1) {
      return new TermQuery(new Term(field, bigrams.terms().getFirst()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    add(bigrams, 0, phrase);
    return phrase.build();
  }

  private Query openEnded(LiteralTokens tokens) throws IOException {
    String last = tokens.term(tokens.size() - 1);
    if (tokens.size() == 1) {
      return new PrefixQuery(new Term(field, last));
    }
    List<Term> continuations = continuations(last);
    return switch (PhraseTerms.withoutLast(tokens)) {
      case Bigrams before -> {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < before.terms().size(); i++) {
          phrase.add(new Term[] {new Term(field, before.terms().get(i))}, before.offsets().get(i));
        }
        phrase.add(continuations.toArray(Term[]::new), before.length());
        yield phrase.build();
      }
      case Unigrams before -> {
        List<SoughtPhrase> units = new ArrayList<>();
        for (Term continuation : continuations) {
          units.add(SoughtPhrase.of(Bigrams.ofUnit(continuation.text())));
        }
        yield adjacent(List.of(List.of(SoughtPhrase.of(before)), units), tokens.size());
      }
    };
  }

  /** Clauses directly after one another, scored as a phrase of so many terms would be. */
  private Query adjacent(List<List<SoughtPhrase>> clauses, int length) {
    return new BoostQuery(new ProximityQuery(field, clauses, Proximity.adjacent(length)), length);
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
    String typed = "“" + prefix + "*”";
    return new QuerySyntaxException(
        new QueryNotice(typed + "太宽，请多写几位", typed + " goes on too many ways; write more of it"));
  }

  /** The documents in which the words of a unit occur in order and near enough. */
  public Query near(UnitTerms unit) {
    List<List<SoughtPhrase>> words = new ArrayList<>();
    for (LiteralTokens word : unit.near()) {
      words.add(List.of(SoughtPhrase.of(word)));
    }
    return new ProximityQuery(field, words, unit.proximity());
  }

  /** The documents in which two units, each in any of its wordings, occur near enough. */
  public Query near(NearTerms pair) throws IOException {
    return new ProximityQuery(
        field, List.of(phrases(pair.left()), phrases(pair.right())), pair.proximity());
  }

  private List<SoughtPhrase> phrases(UnitTerms unit) throws IOException {
    List<SoughtPhrase> phrases = new ArrayList<>();
    if (!unit.open()) {
      unit.readings().forEach(reading -> phrases.add(SoughtPhrase.of(reading)));
      unit.writings().forEach(writing -> phrases.add(SoughtPhrase.ofWriting(writing)));
      unit.wordings().forEach(wording -> phrases.add(SoughtPhrase.of(wording)));
      return phrases;
    }
    for (LiteralTokens reading : unit.readings()) {
      String last = reading.term(reading.size() - 1);
      for (Term continuation : continuations(last)) {
        phrases.add(
            SoughtPhrase.of(PhraseTerms.withoutLast(reading).followedBy(continuation.text())));
      }
      if (phrases.size() > MOST_NEAR_CONTINUATIONS) {
        throw tooWide(last);
      }
    }
    return phrases;
  }
}
