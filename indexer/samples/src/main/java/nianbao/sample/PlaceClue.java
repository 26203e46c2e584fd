package nianbao.sample;

/** Where a report names its place; nowhere else, but for those whose title does. */
enum PlaceClue {
  TITLE,
  /** The division code in the index number. */
  INDEX,
  /** The issuer field of the header block. */
  FIELD,
  /** The office's own rules in book brackets. */
  OWN_RULES,
  CONTACT,
  /** The office's own site and accounts. */
  OWN_CHANNELS,
  /** Rules of the office's own government. */
  SUPERIOR,
  SIGNATURE,
  /** Nowhere: the place can't be known. */
  NOWHERE;

  /** The topic of the sentence that names the place, empty when no sentence does. */
  String topic() {
    return switch (this) {
      case OWN_RULES -> "own-rules";
      case OWN_CHANNELS -> "own-channels";
      case SUPERIOR -> "superior";
      case TITLE, INDEX, FIELD, CONTACT, SIGNATURE, NOWHERE -> "";
    };
  }

  /** Whether the header block has to be there. */
  boolean needsBlock() {
    return this == INDEX || this == FIELD;
  }
}
