package nianbao.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words that were segmented beforehand, on another thread. Words from the title and headings above
 * come last, at the position of the last word of the text, so that they count as occurrences but
 * don't add to its length. A text without words gets none from above.
 */
final class WordsTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<String> words;
  private final List<String> above;
  private Iterator<String> rest;
  private Iterator<String> restAbove;

  WordsTokenStream(List<String> words, List<String> above) {
    this.words = words;
    this.above = words.isEmpty() ? List.of() : above;
    this.rest = words.iterator();
    this.restAbove = this.above.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (rest.hasNext()) {
      term.append(ReportBlock.term(rest.next()));
      return true;
    }
    if (restAbove.hasNext()) {
      term.append(ReportBlock.term(restAbove.next()));
      increment.setPositionIncrement(0);
      return true;
    }
    return false;
  }

  @Override
  public void reset() {
    rest = words.iterator();
    restAbove = above.iterator();
  }
}
