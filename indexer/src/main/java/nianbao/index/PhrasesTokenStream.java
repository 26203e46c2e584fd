package nianbao.index;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;

/** Terms of phrases, in any order. */
final class PhrasesTokenStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final Set<String> phrases;
  private Iterator<String> rest;

  PhrasesTokenStream(Set<String> phrases) {
    this.phrases = phrases;
    this.rest = phrases.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    term.setBytesRef(Phrases.bytes(rest.next()));
    return true;
  }

  @Override
  public void reset() {
    rest = phrases.iterator();
  }
}
