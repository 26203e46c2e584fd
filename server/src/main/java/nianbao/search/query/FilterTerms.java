package nianbao.search.query;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.search.QueryNotice;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.FilterValueException;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Parses terms that filter: {@code city:衢州}, {@code year>=2018}, {@code 2016..2018}, and by way of
 * {@link ComparisonTerms} {@code refused/requests>0.3}. Names and values are those of {@link
 * FilterField}. Nothing that looks like a filter becomes a text: a field with an invalid value is
 * refused, and what can't be understood is left out with a warning, both with the position.
 */
final class FilterTerms {

  /** What is left of a filter that was left out. */
  static final QueryNode NOTHING = new QueryNode.And(List.of());

  private static final Pattern FIELD = Pattern.compile("(?<name>\\p{L}{1,12}):");

  private static final String DATE =
      "(?:19|20)[0-9]{2}(?:[-./年][0-9]{1,2}(?:[-./月][0-9]{1,2})?)?[年月日]?";

  /** A range by itself, of years or of dates. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?<from>%s)\\.\\.(?<to>%s)?|\\.\\.(?<until>%s))(?![^\\s\\p{Z})|])"
              .formatted(DATE, DATE, DATE));

  /** A range of other numbers, which doesn't say of what. */
  private static final Pattern NAMELESS =
      Pattern.compile("[0-9]{1,15}\\.\\.[0-9]{0,15}(?![^\\s\\p{Z})|])");

  private static final Pattern YEARS = Pattern.compile("(?:[0-9]{4}年?)?\\.\\.(?:[0-9]{4}年?)?");

  private final QueryCharacters text;
  private final Set<QueryNotice> warnings;
  private final ComparisonTerms comparisons;
  private boolean leftOut;

  FilterTerms(QueryCharacters text, Set<QueryNotice> warnings) {
    this.text = text;
    this.warnings = warnings;
    this.comparisons = new ComparisonTerms(text, this);
  }

  /** Whether something that looks like a filter was left out. */
  boolean haveLeftOut() {
    return leftOut;
  }

  /**
   * Takes the filter at the cursor.
   *
   * @param inGroup whether a parenthesis may end it
   * @return {@code null} when there is none; then nothing is taken. {@link #NOTHING} when it was
   *     left out
   * @throws QuerySyntaxException when its value is not valid
   */
  @Nullable QueryNode take(boolean inGroup) {
    Matcher name = text.matcher(FIELD);
    FilterField field = name.lookingAt() ? FilterField.named(name.group("name")) : null;
    if (field != null) {
      return field(field, name.end(), inGroup);
    }
    QueryNode range = range();
    return range == null ? comparisons.take(inGroup) : range;
  }

  /**
   * A field with a sign behind it: everything up to the end of the next word or phrase is its
   * value.
   *
   * @param valueStart behind the sign
   */
  QueryNode field(FilterField field, int valueStart, boolean inGroup) {
    int start = text.position();
    text.goTo(valueStart);
    String name = text.typedFrom(start);
    text.skipBlanks();
    int place = text.position();
    boolean apart = place > valueStart;
    String phrase = text.isAtQuote() ? text.takePhrase() : null;
    String value = phrase == null ? text.takeWord(inGroup) : phrase;
    try {
      QueryNode filter = value.isBlank() ? null : node(field, value.strip(), phrase != null, start);
      if (filter != null) {
        return filter;
      }
    } catch (FilterValueException e) {
      if (!apart) {
        throw new QuerySyntaxException(
            new QueryNotice(e.chinese(), e.english()).at(text.numberAt(place)));
      }
      // 年份： 其他 stands in a text; the word behind the blank is one to look for.
      text.goTo(valueStart);
    }
    return leaveOut(start, valueStart - 1, "“" + name + "”后面没有值", "no value after “" + name + "”");
  }

  private @Nullable QueryNode node(FilterField field, String value, boolean quoted, int start) {
    if (field != FilterField.TITLE && field != FilterField.SECTION) {
      return new FilterClause(text.typedFrom(start), field.parse(value));
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

  /** A range by itself: 2016..2018 are years reported on, 2018-03..2018-06 days of publication. */
  private @Nullable QueryNode range() {
    int start = text.position();
    Matcher range = text.matcher(RANGE);
    if (range.lookingAt()) {
      FilterField field =
          YEARS.matcher(range.group()).matches() ? FilterField.YEAR : FilterField.PUBLISHED;
      text.goTo(range.end());
      return filter(field, range.group(), start, start);
    }
    Matcher nameless = text.matcher(NAMELESS);
    if (nameless.lookingAt()) {
      text.goTo(nameless.end());
      return leaveOut(
          start,
          start,
          "“" + nameless.group() + "”是什么的范围？请写 requests:" + nameless.group(),
          "a range of what? write requests:" + nameless.group());
    }
    return null;
  }

  /**
   * The filter that was typed from a position to the cursor; left out when it has no such value.
   *
   * @param place where its value stands
   */
  QueryNode filter(FilterField field, String value, int start, int place) {
    try {
      return new FilterClause(text.typedFrom(start), field.parse(value));
    } catch (FilterValueException e) {
      return leaveOut(start, place, e.chinese(), e.english());
    }
  }

  /**
   * Leaves out what was typed from a position to the cursor, saying why.
   *
   * @param place of the character at which it goes wrong
   */
  QueryNode leaveOut(int start, int place, String chinese, String english) {
    String typed = text.typedFrom(start).strip();
    leftOut = true;
    warnings.add(
        new QueryNotice(chinese, english)
            .at(text.numberAt(place))
            .and(
                "“" + typed + "”已略去，要找这几个字请加引号",
                "“" + typed + "” was left out, quote it to search for these words"));
    return NOTHING;
  }

  /** Adds a warning about what stands at a position. */
  void warn(int start, String chinese, String english) {
    warnings.add(new QueryNotice(chinese, english).at(text.numberAt(start)));
  }
}
