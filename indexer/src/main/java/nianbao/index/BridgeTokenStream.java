package nianbao.index;

import nianbao.text.UnmarkedTokens;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The {@link Bridge}s of one text, each at the position of the token before it. */
final class BridgeTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final UnmarkedTokens text;
  private int next;
  private int position;

  BridgeTokenStream(UnmarkedTokens text) {
    this.text = text;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (next < text.size() && !Bridge.isAfter(text, next)) {
      next++;
    }
    if (next == text.size()) {
      return false;
    }
    term.append(Bridge.term(text, next));
    increment.setPositionIncrement(text.position(next) - position);
    position = text.position(next);
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    position = -1;
  }
}
