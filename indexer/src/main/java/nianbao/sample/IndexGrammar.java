package nianbao.sample;

import java.util.Locale;

/** Shapes of an 索引号; what each tells about the region differs. */
enum IndexGrammar {
  /** None printed. */
  NONE,
  /** {@code USCC/YYYY-serial}: holds the division code. */
  CREDIT_CODE,
  /** {@code ORG9/YYYY-serial}. */
  ORGANISATION,
  /** {@code ORG8-C/YYYY-serial}. */
  ORGANISATION_HYPHEN,
  /** {@code ORG9-YYYY-pageid}. */
  ORGANISATION_PAGE,
  /** {@code ADCODE6-YYYY-NNNNNN}: the division code itself. */
  DIVISION;

  boolean namesRegion() {
    return this == CREDIT_CODE || this == DIVISION;
  }

  /**
   * An index number of the office.
   *
   * @param registered the year in it, that of publication
   */
  String number(Office office, int registered, Dice dice) {
    String eight = organisation(office);
    char check = CheckCharacters.ofOrganisation(eight);
    return switch (this) {
      case NONE -> "";
      case CREDIT_CODE ->
          creditCode(office, eight + check) + '/' + registered + '-' + dice.between(10000, 199999);
      case ORGANISATION -> eight + check + '/' + registered + '-' + five(dice);
      case ORGANISATION_HYPHEN -> eight + '-' + check + '/' + registered + '-' + five(dice);
      case ORGANISATION_PAGE ->
          eight + check + '-' + registered + '-' + dice.between(10000, 199999);
      case DIVISION -> office.place().code() + '-' + registered + "-0" + five(dice);
    };
  }

  private static String five(Dice dice) {
    return String.format(Locale.ROOT, "%05d", dice.between(1, 99999));
  }

  private static String creditCode(Office office, String organisation) {
    String seventeen = "11" + office.place().code() + organisation;
    return seventeen + CheckCharacters.ofCreditCode(seventeen);
  }

  /** The same eight digits for the same office under every name it had. */
  private static String organisation(Office office) {
    int hash = (office.place().code() + office.agency()).hashCode() & 0x7FFFFFFF;
    return String.format(Locale.ROOT, "%08d", hash % 100_000_000);
  }
}
