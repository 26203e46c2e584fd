package nianbao.index;

import nianbao.text.LiteralTokens;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The literal units of one text, one per position. Where a Han unit is followed by another, their
 * pair is added at the position of the first.
 */
final class LiteralTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final LiteralTokens tokens;
  private int next;
  private boolean pairPending;

  LiteralTokenStream(LiteralTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (pairPending) {
      pairPending = false;
      term.append(tokens.joined(next - 1, next + 1));
      increment.setPositionIncrement(0);
      return true;
    }
    if (next == tokens.size()) {
      return false;
    }
    term.append(ReportBlock.term(tokens.joined(next, next + 1)));
    increment.setPositionIncrement(1);
    next++;
    pairPending = next < tokens.size() && tokens.isHan(next - 1) && tokens.isHan(next);
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    pairPending = false;
  }
}
