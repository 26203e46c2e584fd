package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.index.IndexFields;
import nianbao.search.correction.TermDictionary;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The terms of the paragraphs' literal units. Removed reports are counted until their segment is
 * merged. Not for several threads.
 */
public final class IndexTermDictionary implements TermDictionary {

  /** The last letter of the Latin blocks; no Han character needs to be looked at. */
  private static final int LAST_LETTER = 0x24F;

  private final List<Terms> segments = new ArrayList<>();
  private final List<TermsEnum> terms = new ArrayList<>();

  public IndexTermDictionary(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms literal = leaf.reader().terms(IndexFields.LITERAL);
      if (literal != null) {
        segments.add(literal);
        terms.add(literal.iterator());
      }
    }
  }

  @Override
  public long frequency(String unit) throws IOException {
    BytesRef term = new BytesRef(unit);
    long frequency = 0;
    for (TermsEnum all : terms) {
      frequency += all.seekExact(term) ? all.docFreq() : 0;
    }
    return frequency;
  }

  @Override
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
