package nianbao.search.lucene.match;

import nianbao.text.LiteralTokens;
import nianbao.text.writing.LongerNumber;

/**
 * A phrase that is looked for by its positions.
 *
 * @param longer what would make it part of another number, where it does not count
 */
record SoughtPhrase(PhraseTerms terms, LongerNumber longer) {

  /** A phrase that counts wherever it stands. */
  static SoughtPhrase of(PhraseTerms terms) {
    return new SoughtPhrase(terms, LongerNumber.NONE);
  }

  /** As {@link #of(PhraseTerms)}. */
  static SoughtPhrase of(LiteralTokens tokens) {
    return of(PhraseTerms.of(tokens));
  }

  /** One of the other writings of a unit, which does not count within a longer number. */
  static SoughtPhrase ofWriting(LiteralTokens writing) {
    return new SoughtPhrase(PhraseTerms.of(writing), LongerNumber.of(writing));
  }
}
