package nianbao.extract.header;

/**
 * Check characters of the unified social credit code (GB 32100-2015) and of the organisation code
 * (GB 11714).
 */
final class CheckCharacters {

  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CheckCharacters() {}

  /**
   * Whether 18 characters are a unified social credit code with both its check characters right.
   */
  static boolean isCreditCode(String code) {
    if (code.length() != 18 || !isOrganisationCode(code.substring(8, 17))) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
  }

  /** Whether 9 characters (no hyphen) are an organisation code with its check character right. */
  static boolean isOrganisationCode(String code) {
    if (code.length() != 9) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      int value = ORGANISATION_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return code.charAt(8) == expected;
  }
}
