package nianbao.sample.plan;

/** The only part of a report that names its place, apart from the title. */
public enum PlaceClue {
  TITLE,
  /** The division code in the index number. */
  INDEX,
  /** The issuer field of the header block. */
  FIELD,
  /** The office's own rules, in book title marks. */
  OWN_RULES,
  CONTACT,
  /** The office's own site and accounts. */
  OWN_CHANNELS,
  /** Rules of the office's own government. */
  SUPERIOR,
  SIGNATURE,
  /** Nowhere: the place is unknowable. */
  NOWHERE,
  /** A sentence that tells who published the report. */
  SENTENCE;

  /** The topic of the sentence that names the place, empty if no sentence does. */
  public String topic() {
    return switch (this) {
      case OWN_RULES -> "own-rules";
      case OWN_CHANNELS -> "own-channels";
      case SUPERIOR -> "superior";
      case TITLE, INDEX, FIELD, CONTACT, SIGNATURE, NOWHERE, SENTENCE -> "";
    };
  }

  /** Whether a header block is required. */
  boolean needsBlock() {
    return this == INDEX || this == FIELD;
  }
}
