package nianbao.words;

/** How smartcn classifies a UTF-16 unit; the ranges are as old as its dictionary. */
enum CharacterKind {
  HAN,
  LETTER,
  DIGIT,
  BLANK,
  PUNCTUATION,
  SURROGATE,
  OTHER;

  private static final CharacterKind[] KINDS = new CharacterKind[0x10000];

  static {
    for (int c = 0; c < 0x10000; c++) {
      KINDS[c] = kindOf(c);
    }
  }

  static CharacterKind of(char c) {
    return KINDS[c];
  }

  private static CharacterKind kindOf(int c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      return SURROGATE;
    }
    if (c >= 0x4E00 && c <= 0x9FA5) {
      return HAN;
    }
    if (isAsciiLetter(c) || isAsciiLetter(c - 0xFEE0)) {
      return LETTER;
    }
    if ((c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19)) {
      return DIGIT;
    }
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x3000) {
      return BLANK;
    }
    return isPunctuation(c) ? PUNCTUATION : OTHER;
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isPunctuation(int c) {
    return (c >= 0x21 && c <= 0xBB)
        || (c >= 0x2010 && c <= 0x2642)
        || (c >= 0x3001 && c <= 0x301E)
        || (c >= 0xFE30 && c <= 0xFF63);
  }
}
