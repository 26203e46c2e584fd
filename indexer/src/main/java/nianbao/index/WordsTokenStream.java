package nianbao.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that were cut before, so that cutting can happen on another thread than writing. */
final class WordsTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> words;
  private Iterator<String> rest;

  WordsTokenStream(List<String> words) {
    this.words = words;
    this.rest = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    term.append(IndexedTerm.of(rest.next()));
    return true;
  }

  @Override
  public void reset() {
    rest = words.iterator();
  }
}
