package nianbao.text;

import java.util.Arrays;

/**
 * The signs that a name may be printed with or without, {@code marks.tsv}: quotation marks,
 * brackets, and the comma of lists. All are given as folded.
 */
public final class Marks {

  private enum Kind {
    NONE,
    OPENING,
    CLOSING,
    /** Opens and closes: a straight quotation mark. */
    SINGLE,
    ENUMERATION
  }

  private static final Kind[] KINDS = new Kind[0x10000];

  /** For a closing sign the opening one; for a single one itself. */
  private static final char[] OPENING = new char[0x10000];

  static {
    Arrays.fill(KINDS, Kind.NONE);
    for (String[] row : Resources.rows(Marks.class, "marks.tsv", 2)) {
      char first = row[1].charAt(0);
      char last = row[1].charAt(row[1].length() - 1);
      OPENING[last] = first;
      KINDS[last] = Kind.CLOSING;
      KINDS[first] =
          switch (row[0]) {
            case "pair" -> Kind.OPENING;
            case "single" -> Kind.SINGLE;
            case "enumeration" -> Kind.ENUMERATION;
            default -> throw new IllegalStateException("marks.tsv: " + row[0]);
          };
    }
  }

  private Marks() {}

  public static boolean isMark(char c) {
    return KINDS[c] != Kind.NONE;
  }

  public static boolean isOpening(char c) {
    return KINDS[c] == Kind.OPENING;
  }

  public static boolean isClosing(char c) {
    return KINDS[c] == Kind.CLOSING;
  }

  /** Whether it both opens and closes. */
  public static boolean isSingle(char c) {
    return KINDS[c] == Kind.SINGLE;
  }

  public static boolean isEnumeration(char c) {
    return KINDS[c] == Kind.ENUMERATION;
  }

  /** Whether two signs enclose what is between them. */
  public static boolean isPair(char first, char last) {
    return (isClosing(last) || isSingle(last)) && OPENING[last] == first;
  }
}
