package nianbao.search.lucene.match;

import nianbao.text.LiteralTokens;
import nianbao.text.writing.LongerNumber;

/**
 * A phrase that is looked for by its positions.
 *
 * @param longer what would make it part of another number, where it does not count
 */
record Phrase(PhraseTerms terms, LongerNumber longer) {

  /** A phrase that counts wherever it stands. */
  static Phrase of(PhraseTerms terms) {
    return new Phrase(terms, LongerNumber.NONE);
  }

  /** As {@link #of(PhraseTerms)}. */
  static Phrase of(LiteralTokens tokens) {
    return of(PhraseTerms.of(tokens));
  }

  /** One of the other writings of a unit, which does not count within a longer number. */
  static Phrase ofWriting(LiteralTokens writing) {
    return new Phrase(PhraseTerms.of(writing), LongerNumber.of(writing));
  }
}
