package nianbao.sample.issuer;

import java.util.Locale;
import nianbao.sample.random.SeededRandom;

/** Formats of an 索引号; only some of them tell the region. */
public enum IndexGrammar {
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
  DIVISION,
  /** {@code USCC/YYYYMM-serial}. */
  CREDIT_CODE_MONTH,
  /** {@code ORG9-GK-YYYY-pageid}. */
  ORGANISATION_PUBLIC,
  /** {@code QZ10106-2500-2009-00022}. */
  DEPARTMENT,
  /** {@code ZX0011/2021-00734}. */
  INITIALS,
  /** {@code seszf-2020-000108}. */
  LETTERS,
  /** {@code 1020-/2021-0224001}. */
  CHANNEL,
  /** A default number assigned by the site's software. */
  SYSTEM_DEFAULT,
  /** {@code 20230611-112651-159}. */
  TIMESTAMP,
  /** {@code /2013-17687}. */
  EMPTY_ORGAN,
  /** {@code 430S00/2008-00123}. */
  PORTAL;

  /**
   * An index number of the office.
   *
   * @param registered the year in it, which is that of publication
   */
  public String number(Office office, int registered, SeededRandom random) {
    String eight = organisation(office);
    char check = CheckDigits.ofOrganisation(eight);
    return switch (this) {
      case NONE -> "";
      case CREDIT_CODE ->
          creditCode(office, eight + check)
              + '/'
              + registered
              + '-'
              + random.between(10000, 199999);
      case ORGANISATION -> eight + check + '/' + registered + '-' + five(random);
      case ORGANISATION_HYPHEN -> eight + '-' + check + '/' + registered + '-' + five(random);
      case ORGANISATION_PAGE ->
          eight + check + '-' + registered + '-' + random.between(10000, 199999);
      case DIVISION -> office.place().code() + '-' + registered + "-0" + five(random);
      case CREDIT_CODE_MONTH ->
          creditCode(office, eight + check) + '/' + registered + "02-" + five(random);
      case ORGANISATION_PUBLIC ->
          eight + check + "-GK-" + registered + '-' + random.between(10000, 99999);
      case DEPARTMENT ->
          "YX0" + random.between(1000, 9999) + "-2500-" + registered + '-' + five(random);
      case INITIALS -> "YX0011/" + registered + '-' + five(random);
      case LETTERS -> "yxszf-" + registered + "-0" + five(random);
      case CHANNEL ->
          random.between(1000, 1999)
              + "-/"
              + registered
              + "-0"
              + random.between(101, 331)
              + "00"
              + random.between(1, 9);
      case SYSTEM_DEFAULT ->
          (random.chance(50) ? "000014349" : "00000001") + '/' + registered + '-' + five(random);
      case TIMESTAMP -> registered + "0611-112651-" + random.between(100, 999);
      case EMPTY_ORGAN -> "/" + registered + '-' + five(random);
      case PORTAL -> "990S00/" + registered + '-' + five(random);
    };
  }

  private static String five(SeededRandom random) {
    return String.format(Locale.ROOT, "%05d", random.between(1, 99999));
  }

  private static String creditCode(Office office, String organisation) {
    String seventeen = "11" + office.place().code() + organisation;
    return seventeen + CheckDigits.ofCreditCode(seventeen);
  }

  /** The same eight digits for the same office under every name it had. */
  private static String organisation(Office office) {
    int hash = (office.place().code() + office.agency()).hashCode() & 0x7FFFFFFF;
    return String.format(Locale.ROOT, "%08d", hash % 100_000_000);
  }
}
