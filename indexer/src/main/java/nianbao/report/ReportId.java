package nianbao.report;

import java.util.regex.Pattern;

/**
 * The id by which links refer to a report: the first 12 base32 characters (lower case, RFC 4648) of
 * the SHA-256 of its source's key. It depends only on where the report came from, not on its
 * content, so links survive better parsing and two offices never share one.
 */
public record ReportId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z2-7]{12}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  public ReportId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a report id: " + value);
    }
  }

  /** Whether a text has the format of an id, whether or not a report has it. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** The id of the report with a key. */
  public static ReportId ofKey(String key) {
    byte[] hash = Sha256.of(key);
    StringBuilder id = new StringBuilder(12);
    for (int bit = 0; bit < 60; bit += 5) {
      int pair = (hash[bit / 8] & 0xFF) << 8 | (hash[bit / 8 + 1] & 0xFF);
      id.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 31));
    }
    return new ReportId(id.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
