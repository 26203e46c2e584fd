package nianbao.search.correction;

import nianbao.text.LiteralTokens;

/**
 * A unit as typed, cut into characters and words.
 *
 * @param open whether its last number or Latin word may continue, so that it can't be called wrong
 */
record TypedUnit(String text, LiteralTokens tokens, boolean open) {

  /** What is beyond is not corrected. */
  private static final int MOST_LOOKED_AT = 24;

  private static final int LONGEST = 64;

  static TypedUnit of(String text, boolean open) {
    return new TypedUnit(text, LiteralTokens.of(text), open);
  }

  /** Whether it is too long to have been typed. */
  boolean isTooLong() {
    return tokens.size() > LONGEST;
  }

  /** How many characters and words are corrected at most. */
  int length() {
    return Math.min(tokens.size(), MOST_LOOKED_AT);
  }

  String term(int at) {
    return tokens.term(at);
  }

  /** Whether this is a Han character in its own right, not a part of ㈠. */
  boolean isHan(int at) {
    return tokens.isHan(at)
        && (at == 0 || tokens.end(at - 1) <= tokens.start(at))
        && (at + 1 == tokens.size() || tokens.end(at) <= tokens.start(at + 1));
  }

  /** Whether all of these are Han characters. */
  boolean isHan(int from, int to) {
    boolean all = to <= length();
    for (int at = from; all && at < to; at++) {
      all = isHan(at);
    }
    return all;
  }

  /** Whether this is a complete word of letters. */
  boolean isWord(int at) {
    boolean goesOn = open && at == tokens.size() - 1;
    return tokens.isRun(at) && !goesOn && term(at).codePoints().allMatch(Character::isLetter);
  }

  /** What was typed from one unit to another, with the white space before it. */
  String typed(int from, int to) {
    return text.substring(endBefore(from), Math.max(endBefore(from), endBefore(to)));
  }

  /** The white space before a unit. */
  String gap(int at) {
    return text.substring(endBefore(at), Math.max(endBefore(at), tokens.start(at)));
  }

  /** Everything from a unit on, with the white space before it. */
  String rest(int at) {
    return text.substring(endBefore(at));
  }

  private int endBefore(int at) {
    return at == 0 ? 0 : tokens.end(at - 1);
  }
}
