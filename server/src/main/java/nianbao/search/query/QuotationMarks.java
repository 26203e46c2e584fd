package nianbao.search.query;

/**
 * Which quotation marks enclose a phrase. Marks of one family are often mixed, “信息" or ‘信息', by
 * people and by programs that straighten one of them; those of different families never close each
 * other.
 *
 * <p>The marks of a pair are searched for first. One of the other marks of the family closes a
 * phrase only where a term ends and when it has no partner within the phrase: “甲"乙"丙” is one
 * phrase. Single marks are also apostrophes, so they enclose a phrase only from the beginning of a
 * term to its end.
 */
final class QuotationMarks {

  private static final String DOUBLE = "\"“”„‟〝〞〟";
  private static final String SINGLE = "'`‘’‚‛′";

  /** Marks that open nothing: what they begin has been opened already. */
  private static final String ONLY_CLOSING = "”’〞〟";

  /** Each mark that can open a phrase, followed by those that are its partners. */
  private static final String[] PAIRS = {
    "\"\"", "“”“", "””“", "„”“‟", "‟”", "〝〞〟〝", "〞〞〟", "〟〞〟", "「」", "『』", "«»", "»«", "‹›", "''",
    "``'", "‘’‘", "‚’‘", "‛’"
  };

  private final String text;

  /**
   * @param text with widths folded
   */
  QuotationMarks(String text) {
    this.text = text;
  }

  /** Whether this mark begins a phrase wherever it stands, also within a word. */
  static boolean isDouble(char c) {
    return !partners(c).isEmpty() && SINGLE.indexOf(c) < 0;
  }

  /** Whether a phrase begins here, when a term does. */
  boolean opensAt(int at) {
    char mark = text.charAt(at);
    return isDouble(mark)
        || (mark == '‘' && at + 1 < text.length())
        || (!partners(mark).isEmpty() && closing(at) > at + 1);
  }

  /** What closes a phrase that this mark opens. */
  static char usualClosing(char opening) {
    return partners(opening).charAt(0);
  }

  private static String partners(char opening) {
    for (String pair : PAIRS) {
      if (pair.charAt(0) == opening) {
        return pair.substring(1);
      }
    }
    return "";
  }

  /** Where the phrase ends that begins with the mark here; negative when it isn't closed. */
  int closing(int opening) {
    char mark = text.charAt(opening);
    return SINGLE.indexOf(mark) >= 0 ? closingSingle(opening) : closingDouble(opening);
  }

  private int closingSingle(int opening) {
    String partners = partners(text.charAt(opening));
    int inWord = -1;
    for (int at = opening + 1; at < text.length(); at++) {
      if (SINGLE.indexOf(text.charAt(at)) >= 0 && isEndOfTerm(at + 1)) {
        return at;
      }
      if (inWord < 0 && partners.indexOf(text.charAt(at)) >= 0) {
        inWord = at;
      }
    }
    return text.charAt(opening) == '‘' ? inWord : -1;
  }

  private int closingDouble(int opening) {
    String partners = partners(text.charAt(opening));
    String family = DOUBLE.indexOf(text.charAt(opening)) >= 0 ? DOUBLE : "";
    int inner = 0;
    int mixed = -1;
    int others = 0;
    for (int at = opening + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (partners.indexOf(c) >= 0) {
        return at;
      }
      if (family.indexOf(c) >= 0) {
        mixed = at;
        others++;
        boolean closes = isEndOfTerm(at + 1);
        if (closes && inner == 0) {
          return at;
        }
        inner += closes ? -1 : 1;
      }
    }
    return others == 1 && (ONLY_CLOSING + '"').indexOf(text.charAt(mixed)) >= 0 ? mixed : -1;
  }

  private boolean isEndOfTerm(int at) {
    return at >= text.length()
        || QueryCharacters.isBlank(text.charAt(at))
        || ")|*".indexOf(text.charAt(at)) >= 0;
  }
}
