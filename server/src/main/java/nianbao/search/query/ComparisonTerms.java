package nianbao.search.query;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FilterField;
import nianbao.search.query.QueryNode.And;
import org.jspecify.annotations.Nullable;

/**
 * Parses comparisons of figures, years and dates: {@code requests>100}, {@code
 * refused/requests>0.3}, {@code rate(refused)>30%}, {@code change(requests)>50%}, {@code
 * 10<requests<=20}, {@code requests between 10 and 20}, {@code published>2023-01-31}. A name and a
 * sign that can't be understood are left out with a reason; a sign between other words, as in
 * 首页>公开, is text.
 */
final class ComparisonTerms {

  private static final String SIGN = ">=|<=|=>|=<|==|!=|<>|[=<>≥≤≧≦≠]";
  private static final String FIGURE =
      "(?<name>%s|%s)(?:/(?<per>%s))?+"
          .formatted(FigureFilter.FUNCTION, FigureFilter.NAME, FigureFilter.NAME);
  private static final String BLANKS = "\\s{0,9}+";
  private static final String NUMBER_OR_DATE = "[0-9](?:[0-9,.年月日%-]|/[0-9]){0,30}";

  /** A figure, what is derived from one, or a ratio of two; a sign, and a value. */
  private static final Pattern COMPARED =
      Pattern.compile(
          FIGURE
              + BLANKS
              + "(?<sign>:|"
              + SIGN
              + ")"
              + BLANKS
              + "(?<value>[^\\s\\p{Z})|\"“”„‟〝〞〟「」『』«»‹›]{0,60}+)");

  /** A value, a sign and a figure; there may be another sign and value: 10<requests<20. */
  private static final Pattern REVERSED =
      Pattern.compile(
          "(?<value>%s)%s(?<sign>%s)%s%s(?:%s(?<sign2>%s)%s(?<value2>%s))?+"
              .formatted(
                  NUMBER_OR_DATE,
                  BLANKS,
                  SIGN,
                  BLANKS,
                  FIGURE,
                  BLANKS,
                  SIGN,
                  BLANKS,
                  NUMBER_OR_DATE));

  private static final Pattern BETWEEN =
      Pattern.compile(
          "%s\\s{1,9}between\\s{1,9}(?<from>%s)\\s{1,9}(?:and|to)\\s{1,9}(?<to>%s)"
              .formatted(FIGURE, NUMBER_OR_DATE, NUMBER_OR_DATE),
          Pattern.CASE_INSENSITIVE);

  /** A sign and a number without a name. */
  private static final Pattern NAMELESS = Pattern.compile("(?:>=|<=|[<>≥≤])\\s{0,9}+[0-9.%]{1,30}");

  private static final Pattern NUMBER = Pattern.compile("[-+.]?[0-9].*");
  private static final Pattern COUNTED = Pattern.compile("([0-9][0-9,.]*+)[件条份个次人名起宗项页]");
  private static final Pattern BOUNDS =
      Pattern.compile("[=<>≥≤].*|.*[0-9].*(?:\\.\\.|[~—–]).*|\\.\\.[0-9].*");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9,]+%?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern DATE_IN_DIGITS = Pattern.compile("(?:19|20)[0-9]{6}");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

  /** Other ways to write a sign. */
  private static final Map<String, String> USUAL =
      Map.of("=>", ">=", "≧", ">=", "=<", "<=", "≦", "<=", "<>", "!=", "≠", "!=", "==", "=");

  private static final Map<String, String> MIRRORED =
      Map.of(">", "<", "<", ">", ">=", "<=", "<=", ">=", "≥", "<=", "≤", ">=");

  private final QueryCharacters text;
  private final FilterTerms filters;

  ComparisonTerms(QueryCharacters text, FilterTerms filters) {
    this.text = text;
    this.filters = filters;
  }

  /**
   * Takes the comparison at the cursor; {@code null}, taking nothing, when there is none.
   *
   * @param inGroup whether a parenthesis may end it
   */
  @Nullable QueryNode take(boolean inGroup) {
    Matcher between = text.matcher(BETWEEN);
    if (between.lookingAt() && isKnown(between)) {
      return between(between);
    }
    Matcher reversed = text.matcher(REVERSED);
    if (reversed.lookingAt() && isKnown(reversed)) {
      return reversed(reversed);
    }
    Matcher compared = text.matcher(COMPARED);
    if (compared.lookingAt()) {
      return compared(compared, inGroup);
    }
    Matcher nameless = text.matcher(NAMELESS);
    return nameless.lookingAt()
        ? leaveOut(
            nameless,
            nameless.start(),
            "比较号前面要写名称，如 requests" + nameless.group(),
            "write what is compared before the sign: requests" + nameless.group())
        : null;
  }

  private QueryNode between(Matcher term) {
    int start = text.position();
    text.goTo(term.end());
    String range = term.group("from") + ".." + term.group("to");
    FilterField field = comparedWith(term, term.group("from"));
    String value = field == FilterField.FIGURE ? figure(term) + ":" + range : range;
    return filters.filter(field, value, start, term.start("from"));
  }

  /**
   * What a number or a date is compared with: a published>100 counts, a published>2023-01 dates.
   */
  private static FilterField comparedWith(Matcher term, String value) {
    boolean date =
        !PLAIN_NUMBER.matcher(value).matches() || DATE_IN_DIGITS.matcher(value).matches();
    FilterField field = field(term);
    return field != null && (date || !isFigure(term)) ? field : FilterField.FIGURE;
  }

  private QueryNode reversed(Matcher term) {
    String mirrored = MIRRORED.get(usual(term.group("sign")));
    String sign = mirrored == null ? term.group("sign") : mirrored;
    int start = text.position();
    if (term.group("sign2") == null) {
      return comparison(term, sign, "", start, term.end());
    }
    int figureEnd = term.group("per") == null ? term.end("name") : term.end("per");
    QueryNode left = comparison(term, sign, "", start, figureEnd);
    QueryNode right = comparison(term, term.group("sign2"), "2", term.start("name"), term.end());
    boolean both = !left.equals(FilterTerms.NOTHING) && !right.equals(FilterTerms.NOTHING);
    return both ? new And(List.of(left, right)) : FilterTerms.NOTHING;
  }

  /** Takes a name, a sign and a value; {@code null}, taking nothing, when they are text. */
  private @Nullable QueryNode compared(Matcher term, boolean inGroup) {
    String sign = term.group("sign");
    String value = term.group("value");
    if (sign.equals(":")) {
      return isFigure(term) && isBehindColon(term) ? comparison(term, sign) : null;
    }
    boolean joined = !QueryCharacters.isBlank(text.before(term.start("sign")));
    boolean spaced = term.end("sign") < term.start("value");
    FilterField field = field(term);
    if (NUMBER.matcher(value).matches()) {
      boolean named = isFigure(term) || field != null || !namesLike(term).isEmpty();
      return joined || named ? comparison(term, sign) : null;
    }
    if (sign.startsWith("=") && field != null) {
      // 城市 =安全 are two words, the second without synonyms.
      return joined || spaced ? filters.field(field, term.end("sign"), inGroup) : null;
    }
    if (!isKnown(term) || (!joined && !spaced)) {
      return null;
    }
    return value.isEmpty()
        ? leaveOut(
            term, term.start("sign"), "“" + sign + "”后面没有数目", "no number after “" + sign + "”")
        : leaveOut(
            term,
            term.start("value"),
            "“" + sign + "”后面要写数目或日期，如 100、0.3、2023-01-31；两个指标之比写 refused/requests>0.3",
            "write a number or a date after “"
                + sign
                + "”; the ratio of two figures is refused/requests>0.3");
  }

  private QueryNode comparison(Matcher term, String sign) {
    return comparison(term, sign, "", text.position(), term.end());
  }

  /**
   * Takes a comparison with a number or a date, or leaves it out with the reason.
   *
   * @param side which sign and value of those on both sides of a name: none or {@code 2}
   * @param start where it begins, of those on both sides of a name
   */
  private QueryNode comparison(Matcher term, String typedSign, String side, int start, int end) {
    text.goTo(end);
    String sign = usual(typedSign);
    String value = COUNTED.matcher(term.group("value" + side)).replaceFirst("$1");
    int valuePlace = term.start("value" + side);
    int signPlace = term.start("sign" + side);
    String name = term.group("name");
    if (sign.equals("!=")) {
      return filters.leaveOut(
          start,
          signPlace,
          "没有“不等于”，请写 -" + name + "=" + value,
          "there is no “unequal”: write -" + name + "=" + value);
    }
    FilterField field = comparedWith(term, value);
    if (!field.isOrdered()) {
      return filters.leaveOut(
          start,
          signPlace,
          "“" + name + "”没有大小，请写 " + name + ":值",
          "“" + name + "” has no order: write " + name + ":value");
    }
    if (field == FilterField.FIGURE && !isFigure(term)) {
      return filters.leaveOut(start, unknownPlace(term), unknown(term), "no such figure");
    }
    if (field == FilterField.FIGURE && field(term) != null && YEAR.matcher(value).matches()) {
      String asDate = name + ":" + (sign.equals("=") ? "" : sign) + value;
      filters.warn(
          valuePlace,
          "“" + name + "”在这里是件数，日期请写 " + asDate,
          "“" + name + "” is a count here; for a date write " + asDate);
    }
    String figure = field == FilterField.FIGURE ? figure(term) : "";
    return filters.filter(field, figure + sign + value, start, valuePlace);
  }

  private QueryNode leaveOut(Matcher term, int place, String chinese, String english) {
    int start = text.position();
    text.goTo(term.end());
    return filters.leaveOut(start, place, chinese, english);
  }

  /** Says which name is unknown, and which ones are like it. */
  private static String unknown(Matcher term) {
    String like = String.join("、", namesLike(term));
    return "没有叫“" + unknownName(term) + "”的指标" + (like.isEmpty() ? "" : "，是不是 " + like + "？");
  }

  private static List<String> namesLike(Matcher term) {
    return FigureFilter.namesLike(unknownName(term));
  }

  private static String unknownName(Matcher term) {
    return term.group(unknownGroup(term));
  }

  private static int unknownPlace(Matcher term) {
    return term.start(unknownGroup(term));
  }

  private static String unknownGroup(Matcher term) {
    if (term.group("of") != null) {
      return "of";
    }
    boolean known = FigureFilter.nameOf(term.group("name")) != null;
    return known && term.group("per") != null ? "per" : "name";
  }

  /** The field of this name, {@code null} for none. */
  private static @Nullable FilterField field(Matcher term) {
    return term.group("per") == null ? FilterField.named(term.group("name")) : null;
  }

  private static String figure(Matcher term) {
    return term.group("name") + (term.group("per") == null ? "" : "/" + term.group("per"));
  }

  private static boolean isFigure(Matcher term) {
    String per = term.group("per");
    if (term.group("of") != null) {
      return FigureFilter.nameOf(term.group("of")) != null && per == null;
    }
    return per == null
        ? FigureFilter.isKnown(term.group("name"))
        : FigureFilter.nameOf(term.group("name")) != null && FigureFilter.nameOf(per) != null;
  }

  private static boolean isKnown(Matcher term) {
    FilterField field = field(term);
    return isFigure(term) || (field != null && field.isOrdered());
  }

  private static String usual(String sign) {
    return USUAL.getOrDefault(sign, sign);
  }

  /** Reports themselves print a label, a colon and a number: 行政复议：3 is a text. */
  private static boolean isBehindColon(Matcher term) {
    String value = term.group("value");
    return BOUNDS.matcher(value).matches()
        || (NUMBER.matcher(value).matches() && ASCII.matcher(term.group()).matches());
  }
}
