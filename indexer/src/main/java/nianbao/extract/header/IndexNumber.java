package nianbao.extract.header;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A 索引号 and what can be derived from it. The year is that of registration or of a later migration
 * of the site; it is no evidence for the report year.
 *
 * @param value as printed, except for white space, width and a trailing mark
 * @param grammar its format
 * @param division six-digit code of the division that registered it, {@code null} when the format
 *     has none or a check character is wrong
 * @param year year of registration, {@code null} when it has none
 */
record IndexNumber(
    String value, Grammar grammar, @Nullable String division, @Nullable Integer year) {

  /** The formats seen on pages. */
  enum Grammar {
    /** 18 characters / year - serial. */
    CREDIT_CODE("([0-9A-Z]{18})/(?<year>20\\d{2})(?:0[1-9]|1[0-2])?-\\S{1,12}"),
    /** Six digits of a division, or twelve with town and village, year, serial. */
    DIVISION("(\\d{6})(?:\\d{6})?[-/](?<year>20\\d{2})-\\d{3,8}"),
    /** Division, department, class, group, full date, serial (Ningbo). */
    DIVISION_AND_DATE("(\\d{6})-\\w{1,8}-\\w{1,8}-\\w{1,8}-(?<year>20\\d{2})\\d{4}-\\d{1,8}"),
    /** Organisation code of nine characters, with or without hyphen, year, serial. */
    ORGANISATION("(\\d{8}-?[0-9X])(?:/|-GK-|-)(?<year>20\\d{2})(?:0[1-9]|1[0-2])?-\\d{1,10}"),
    /** Letters of a city or county, catalogue class, year, serial. */
    INITIALS(
        "([A-Z]{2}\\d{5}-\\d{4}-|[A-Z]{2}\\d{7}-|[A-Z]{2}\\d{4}/|[A-Z]{3,8}-)(?<year>20\\d{2})-\\d{3,8}"),
    /** Portal of a province: two digits of the province, the rest is its own. */
    PROVINCE("(\\d{2})\\dS\\d{2}/(?<year>20\\d{2})-\\d{3,10}"),
    /** A portal's own number. */
    PORTAL("(\\d{4}-/|\\d{8}/|/)(?<year>20\\d{2})-\\d{3,10}"),
    /** The time at which a page was migrated. */
    TIMESTAMP("(?<year>20\\d{2})\\d{4}-\\d{6}-\\d{1,6}"),
    /** Anything else. */
    OTHER(".{1,60}");

    private final Pattern pattern;

    Grammar(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final int LONGEST = 60;

  /** Alphabet of the unified social credit code (GB 32100-2015). */
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Alphabet of the organisation code (GB 11714). */
  private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private static final Pattern LAST_MARK = Pattern.compile("[,.;、]$");

  /** Parses the value of the field; {@code null} when it can't be an index number. */
  static @Nullable IndexNumber read(String printed) {
    String value = LAST_MARK.matcher(Folding.compact(printed)).replaceFirst("");
    return value.length() <= LONGEST && hasDigit(value) ? recognise(value) : null;
  }

  /** Whether a value has a digit, as every number does; 无 and 见附件 have none. */
  static boolean hasDigit(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isDigit(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static IndexNumber recognise(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    for (Grammar grammar : Grammar.values()) {
      Matcher matcher = grammar.pattern.matcher(upper);
      if (grammar != Grammar.OTHER && matcher.matches()) {
        Integer year = Integer.valueOf(matcher.group("year"));
        return new IndexNumber(value, grammar, division(grammar, matcher.group(1)), year);
      }
    }
    return new IndexNumber(value, Grammar.OTHER, null, null);
  }

  private static @Nullable String division(Grammar grammar, String organ) {
    return switch (grammar) {
      case CREDIT_CODE -> {
        // The alphabet has no O and no I; they are typed by mistake for the digits.
        String code = organ.replace('O', '0').replace('I', '1');
        yield isCreditCode(code) ? code.substring(2, 8) : null;
      }
      case DIVISION, DIVISION_AND_DATE -> organ;
      case PROVINCE -> organ + "0000";
      case ORGANISATION -> isOrganisationCode(organ.replace("-", "")) ? null : county(organ);
      case INITIALS, PORTAL, TIMESTAMP, OTHER -> null;
    };
  }

  /**
   * The county of a town by whose number, 620702081, a portal registers its pages; {@code null}
   * when the first six digits are no county's.
   */
  private static @Nullable String county(String town) {
    String code = town.substring(0, 6);
    return Divisions.standard()
        .byCode(code)
        .filter(division -> division.level() == Level.COUNTY)
        .map(Division::code)
        .orElse(null);
  }

  /** Whether the format alone identifies it as an index number, even without a label. */
  boolean isUnmistakable() {
    return switch (grammar) {
      case CREDIT_CODE, DIVISION, DIVISION_AND_DATE, ORGANISATION, INITIALS -> true;
      case PROVINCE, PORTAL, TIMESTAMP, OTHER -> false;
    };
  }

  /** Whether a text is a unified social credit code whose two check characters are correct. */
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

  /**
   * Whether 9 characters without hyphen are an organisation code with a correct check character.
   */
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
