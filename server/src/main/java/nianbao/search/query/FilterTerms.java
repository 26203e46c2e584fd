package nianbao.search.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.search.QuerySyntaxException;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Passing;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryNode.WithTable;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** Reads the terms with a colon: {@code city:衢州}, {@code year:2018..2020}, {@code has:table}. */
final class FilterTerms {

  private static final Pattern NAME = Pattern.compile("(?<name>\\p{L}{1,12}):");

  private final QueryCharacters text;
  private final Warnings warnings;

  FilterTerms(QueryCharacters text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /**
   * Takes the filter that stands here.
   *
   * @return {@code null} when none does, and nothing is taken
   * @throws QuerySyntaxException when it has a value that it can't have
   */
  @Nullable QueryNode take(boolean inGroup) {
    Matcher name = text.matcher(NAME);
    Field field = name.lookingAt() ? Field.named(name.group("name")) : null;
    if (field == null) {
      return null;
    }
    int start = text.position();
    text.goTo(name.end());
    String phrase = text.isAtQuote() ? text.takePhrase() : null;
    String value = phrase == null ? text.takeWord(inGroup) : phrase;
    QueryNode filter = value.isBlank() ? null : node(field, value.strip(), phrase != null, start);
    if (filter == null) {
      warnings.add("“" + text.typedFrom(start) + "”没有值，按普通词处理 (no value; taken as a word)");
      text.goTo(start);
    }
    return filter;
  }

  private @Nullable QueryNode node(Field field, String value, boolean quoted, int start) {
    return switch (field) {
      case TITLE -> of(unit(value, quoted), Title::new);
      case SECTION -> of(unit(value, quoted), heading -> new Section(List.of(heading)));
      case HAS -> having(value, start);
      case PROVINCE, CITY, COUNTY, YEAR, AGENCY, OFFICE, FORM, COLLECTION, INDEX, FINDING ->
          new Passing(text.typedFrom(start), FieldValues.filters(field, value, start));
    };
  }

  private @Nullable Unit unit(String value, boolean quoted) {
    return quoted ? Units.phrase(value, warnings) : Units.word(value, Mode.FREE, warnings);
  }

  private static @Nullable QueryNode of(@Nullable Unit words, Function<Unit, QueryNode> filter) {
    return words == null ? null : filter.apply(words);
  }

  private QueryNode having(String value, int start) {
    return switch (Folding.compact(value).toLowerCase(Locale.ROOT)) {
      case "table", "表格", "表" -> new WithTable();
      case "finding", "矛盾" -> new Passing(text.typedFrom(start), FieldValues.withFinding());
      default ->
          throw new QuerySyntaxException(
              "“" + value + "”：has: 后面是 table 或 finding (has: takes table or finding)", start);
    };
  }
}
