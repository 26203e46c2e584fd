package nianbao.search.query;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.FilterValueException;
import nianbao.search.filter.Filters;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Parses terms that filter: {@code city:衢州}, {@code year>=2018}, {@code published>2023-01-31},
 * {@code refused/requests>0.3}. Names and values are those of {@link FilterField} and {@link
 * FigureFilter}. Nothing that looks like a filter silently becomes a text: a field with an invalid
 * value is refused, and a comparison that can't be understood causes a warning, both with the
 * position.
 */
final class FilterTerms {

  private static final Pattern FIELD = Pattern.compile("(?<name>\\p{L}{1,12}):");

  /** A figure or a ratio of two, a sign, and a value. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?<name>"
              + FigureFilter.NAME
              + ")(?:/(?<per>"
              + FigureFilter.NAME
              + "))?+"
              + "\\s{0,9}+(?<sign>:|>=|<=|==|[=<>≥≤])\\s{0,9}+"
              + "(?<value>[^\\s\\p{Z})|\"“”「」『』«»]{1,60}+)");

  private static final Pattern NUMBER = Pattern.compile("[-+.]?[0-9].*");
  private static final Pattern BOUNDS =
      Pattern.compile("[=<>≥≤].*|.*[0-9].*(?:\\.\\.|[~—–]).*|\\.\\.[0-9].*");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9,]+%?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

  private final QueryCharacters text;
  private final Set<String> warnings;

  FilterTerms(QueryCharacters text, Set<String> warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /**
   * Takes the filter at the cursor.
   *
   * @param inGroup whether a parenthesis may end it
   * @return {@code null} when there is none; then nothing is taken
   * @throws QuerySyntaxException when its value is not valid
   */
  @Nullable QueryNode take(boolean inGroup) {
    Matcher name = text.matcher(FIELD);
    FilterField field = name.lookingAt() ? FilterField.named(name.group("name")) : null;
    if (field != null) {
      return field(field, name.end(), inGroup);
    }
    Matcher compared = text.matcher(COMPARED);
    return compared.lookingAt() ? compared(compared) : null;
  }

  /** A field with a colon: everything up to the end of the word or phrase is its value. */
  private @Nullable QueryNode field(FilterField field, int valueStart, boolean inGroup) {
    int start = text.position();
    text.goTo(valueStart);
    String phrase = text.isAtQuote() ? text.takePhrase() : null;
    String value = phrase == null ? text.takeWord(inGroup) : phrase;
    QueryNode filter = value.isBlank() ? null : node(field, value.strip(), phrase != null, start);
    if (filter == null) {
      String typed = text.typedFrom(start);
      text.goTo(start);
      asText("“" + typed + "”没有值", "no value");
    }
    return filter;
  }

  private @Nullable QueryNode node(FilterField field, String value, boolean quoted, int start) {
    if (field != FilterField.TITLE && field != FilterField.SECTION) {
      return new FilterClause(text.typedFrom(start), parsed(field, value, start));
    }
    Unit words = unit(value, quoted);
    if (words == null) {
      return null;
    }
    return field == FilterField.TITLE ? new Title(words) : new Section(List.of(words));
  }

  private @Nullable Unit unit(String value, boolean quoted) {
    return quoted
        ? UnitParser.phrase(value, warnings)
        : UnitParser.word(value, Mode.FREE, warnings);
  }

  private static Filters parsed(FilterField field, String value, int start) {
    try {
      return field.parse(value);
    } catch (FilterValueException e) {
      throw new QuerySyntaxException(e.inBothLanguages(), start);
    }
  }

  /** Takes a name, a sign and a value; {@code null}, taking nothing, when they are text. */
  private @Nullable QueryNode compared(Matcher term) {
    String name = term.group("name");
    String per = term.group("per");
    String sign = term.group("sign");
    String value = term.group("value");
    String unknown =
        FigureFilter.nameOf(name) == null
            ? name
            : per != null && FigureFilter.nameOf(per) == null ? per : null;
    if (sign.equals(":")) {
      return unknown == null && isBehindColon(term) ? comparison(FilterField.FIGURE, term) : null;
    }
    FilterField field = per == null ? FilterField.named(name) : null;
    if (!NUMBER.matcher(value).matches()) {
      // 城市 =安全 are two words, the second without synonyms.
      boolean joined = term.end("name") == term.start("sign");
      return field != null && joined ? needsColon(name) : null;
    }
    if (field != null && (unknown != null || !PLAIN_NUMBER.matcher(value).matches())) {
      return field.isOrdered() ? comparison(field, term) : needsColon(name);
    }
    if (unknown != null) {
      return asText("没有叫“" + unknown + "”的指标", "no such figure");
    }
    if (field != null && YEAR.matcher(value).matches()) {
      String date = name + ":" + (sign.startsWith("=") ? "" : sign) + value;
      warn(
          "“" + name + "”在这里是件数，日期请写 " + date,
          "“" + name + "” is a count here; for a date write " + date);
    }
    return comparison(FilterField.FIGURE, term);
  }

  private @Nullable QueryNode needsColon(String name) {
    return asText("“" + name + "”后面用冒号", "put a colon between “" + name + "” and its value");
  }

  /** Reports themselves print a label, a colon and a number: 行政复议：3 is a text. */
  private static boolean isBehindColon(Matcher term) {
    String value = term.group("value");
    return BOUNDS.matcher(value).matches()
        || (NUMBER.matcher(value).matches() && ASCII.matcher(term.group()).matches());
  }

  /** Takes a comparison; {@code null}, with a warning, when the field has no such value. */
  private @Nullable QueryNode comparison(FilterField field, Matcher term) {
    String value =
        field == FilterField.FIGURE ? term.group() : term.group("sign") + term.group("value");
    try {
      Filters filters = field.parse(value);
      int start = text.position();
      text.goTo(term.end());
      return new FilterClause(text.typedFrom(start), filters);
    } catch (FilterValueException e) {
      warnings.add(e.inBothLanguages() + "，按普通词处理 (taken as a word)" + place());
      return null;
    }
  }

  private @Nullable QueryNode asText(String chinese, String english) {
    warn(chinese + "，按普通词处理", english + "; taken as a word");
    return null;
  }

  private void warn(String chinese, String english) {
    warnings.add(chinese + " (" + english + ")" + place());
  }

  private String place() {
    return QuerySyntaxException.place(text.position());
  }
}
