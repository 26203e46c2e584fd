package nianbao.extract.header;

/**
 * A labelled value of the header block.
 *
 * @param label as printed, without white space; empty when the value stands alone
 * @param value as printed, trimmed; empty when only the label is printed
 */
record Field(Name name, String label, String value, int line) {

  /** What a label announces; the data file writes the names in lower case with hyphens. */
  enum Name {
    INDEX_NUMBER,
    ISSUER,
    SOURCE,
    WRITTEN,
    PUBLISHED,
    MODE,
    DOCUMENT_NUMBER,
    CLASSIFICATION,
    TITLE,
    OTHER
  }

  Field withValue(String found) {
    return new Field(name, label, found, line);
  }
}
