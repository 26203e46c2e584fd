package nianbao.report;

import java.util.regex.Pattern;

/**
 * The name a report is linked by: the first 12 base32 characters (lower case, RFC 4648) of the
 * SHA-256 of its source's key. It depends on where a report came from and on nothing that was read
 * out of it, so a better reading changes no link and two offices never share one.
 */
public record ReportId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z2-7]{12}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  public ReportId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a report id: " + value);
    }
  }

  /** Whether a text has the form of an id; it need not name a report. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** The id of the report under this key. */
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
