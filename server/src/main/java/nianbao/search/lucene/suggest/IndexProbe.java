package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.index.StoredParagraph;
import nianbao.search.lucene.match.TextQueries;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import nianbao.search.shard.Shard.Between;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * What one state of the index knows of candidates for a correction. Terms of removed reports are
 * counted until their segment is merged. Not thread-safe.
 */
public final class IndexProbe {

  /** Once a search has looked at so many documents, nothing more is tried. */
  private static final long MOST_DOCUMENTS = 2_000_000;

  /** So many paragraphs are read to see what occurs between two texts. */
  private static final int MOST_READ = 8;

  private static final Set<String> PARAGRAPH = Set.of(IndexFields.PARAGRAPH);

  /** The last letter of the Latin blocks, so that edits are not tried with Han characters. */
  private static final int LAST_LETTER = 0x24F;

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final ConcurrentMap<String, Long> characters;
  private final TextQueries literal;
  private final List<Terms> segments = new ArrayList<>();
  private final List<TermsEnum> terms = new ArrayList<>();
  private final List<TermsEnum> phrases = new ArrayList<>();
  private long documents;

  /**
   * @param characters how many paragraphs of this state of the index have each of the single Han
   *     characters that were looked up so far; more are added, by any thread
   */
  public IndexProbe(
      IndexSearcher searcher, ReportTable table, ConcurrentMap<String, Long> characters)
      throws IOException {
    this.searcher = searcher;
    this.table = table;
    this.characters = characters;
    this.literal = new TextQueries(IndexFields.LITERAL, searcher.getIndexReader());
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Terms ofSegment = leaf.reader().terms(IndexFields.LITERAL);
      if (ofSegment != null) {
        segments.add(ofSegment);
        terms.add(ofSegment.iterator());
      }
      Terms ofPhrases = leaf.reader().terms(IndexFields.PHRASES);
      if (ofPhrases != null) {
        phrases.add(ofPhrases.iterator());
      }
    }
  }

  /** As {@link nianbao.search.shard.Shard#hasText}. */
  public boolean occurs(String text) throws IOException {
    return !first(literal.phrase(LiteralTokens.of(text)), 1).isEmpty();
  }

  /** As {@link nianbao.search.shard.Shard#isPhrase}. */
  public boolean isPhrase(String text) throws IOException {
    String phrase = LiteralTokens.of(text).key();
    for (TermsEnum all : phrases) {
      for (int cut = 0; cut < phrase.length(); cut++) {
        String term = phrase.substring(0, cut) + Phrases.JOINT + phrase.substring(cut);
        if (all.seekExact(Phrases.bytes(term))) {
          return true;
        }
      }
    }
    return false;
  }

  /** As {@link nianbao.search.shard.Shard#between}. */
  public List<Between> between(String before, String after) throws IOException {
    LiteralTokens left = LiteralTokens.of(before);
    LiteralTokens right = LiteralTokens.of(after);
    StoredFields stored = searcher.storedFields();
    List<Between> found = new ArrayList<>();
    for (int document : first(literal.around(left, right), MOST_READ)) {
      BytesRef paragraph =
          stored.document(document, PARAGRAPH).getBinaryValue(IndexFields.PARAGRAPH);
      LiteralTokens tokens = LiteralTokens.of(StoredParagraph.read(paragraph).text());
      List<String> characters = new ArrayList<>();
      for (int position : left.positionsIn(tokens)) {
        int middle = position + left.size();
        if (right.standAt(tokens, middle + 1) && tokens.isHan(middle)) {
          characters.add(tokens.term(middle));
        }
      }
      int report = table.reportOf(document);
      found.add(new Between(table.key(report), document - table.start(report) + 1, characters));
    }
    return found;
  }

  /** The first live documents that match. */
  private List<Integer> first(Query query, int most) throws IOException {
    Query rewritten = searcher.rewrite(query);
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f);
    List<Integer> found = new ArrayList<>();
    for (SegmentReports segment : table.segments()) {
      Scorer scorer =
          documents > MOST_DOCUMENTS || found.size() == most ? null : weight.scorer(segment.leaf());
      if (scorer != null) {
        add(scorer.iterator(), segment, most, found);
      }
    }
    return found;
  }

  private void add(DocIdSetIterator matching, SegmentReports segment, int most, List<Integer> found)
      throws IOException {
    Bits live = segment.leaf().reader().getLiveDocs();
    int document = matching.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && found.size() < most) {
      if (live == null || live.get(document)) {
        found.add(segment.leaf().docBase + document);
      }
      document = matching.nextDoc();
    }
    // The rarest part of a run decides how many documents are looked at.
    documents += document == DocIdSetIterator.NO_MORE_DOCS ? matching.cost() : 1;
  }

  /** How many paragraphs have a literal unit or a pair of Han characters. */
  public long frequency(String unit) throws IOException {
    if (unit.codePointCount(0, unit.length()) > 1
        || !Character.isIdeographic(unit.codePointAt(0))) {
      return termFrequency(unit);
    }
    Long known = characters.get(unit);
    if (known == null) {
      known = termFrequency(unit);
      characters.put(unit, known);
    }
    return known;
  }

  private long termFrequency(String unit) throws IOException {
    BytesRef term = new BytesRef(unit);
    long frequency = 0;
    for (TermsEnum all : terms) {
      frequency += all.seekExact(term) ? all.docFreq() : 0;
    }
    return frequency;
  }

  /** As {@link nianbao.search.shard.Shard#wordsLike}. */
  public Set<String> wordsLike(String word, int edits) throws IOException {
    Set<String> like = new TreeSet<>();
    int[] letters = word.codePoints().toArray();
    if (edits == 0 || word.codePoints().anyMatch(letter -> letter > LAST_LETTER)) {
      return like;
    }
    Automaton near = new LevenshteinAutomata(letters, LAST_LETTER, true).toAutomaton(edits);
    CompiledAutomaton compiled = new CompiledAutomaton(near);
    for (Terms segment : segments) {
      TermsEnum matching = segment.intersect(compiled, null);
      for (BytesRef term = matching.next(); term != null; term = matching.next()) {
        String found = term.utf8ToString();
        if (found.codePoints().allMatch(Character::isLetter) && !found.equals(word)) {
          like.add(found);
        }
      }
    }
    return like;
  }
}
