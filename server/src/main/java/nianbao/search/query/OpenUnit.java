package nianbao.search.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit at the end of a query, which is still being typed.
 *
 * @param head the query up to where the unit begins, with the signs before it and a quotation mark
 *     that it has left open
 * @param typed the unit as far as it is typed
 * @param sought what it can become
 * @param rest the query without the unit and what joins it; {@code null} where a filter in its
 *     place would mean something else, as in 微博 | 衢州 or -衢州
 * @param closing what closes the open quotation mark, {@code null} without one
 */
public record OpenUnit(
    String head, String typed, Sought sought, @Nullable String rest, @Nullable Character closing) {

  /** Pairs of marks for a value that is not one word. */
  private static final List<String> QUOTES = List.of("\"\"", "“”", "「」", "『』", "«»");

  /** What a unit can become. */
  public enum Sought {
    /** Words of the text, and where {@link #rest} is known also a filter. */
    WORDS,
    PROVINCE,
    CITY,
    COUNTY,
    AGENCY,
    OFFICE
  }

  /**
   * The open unit of a query; empty when it ends with a blank, or with something that is complete
   * or is not suggested.
   */
  public static Optional<OpenUnit> of(String query) {
    return Optional.ofNullable(new OpenUnitScan(query).find());
  }

  /** The whole query with these words in place of the unit; an open phrase stays open. */
  public String completedBy(String words) {
    return head + words;
  }

  /**
   * The whole query with this value of the field, in quotation marks where it needs them; empty
   * when no marks can hold it.
   */
  public Optional<String> completedByValue(String value) {
    if (closing != null) {
      return isWithin(value, closing) ? Optional.empty() : Optional.of(head + value + closing);
    }
    if (value.chars().allMatch(Character::isLetterOrDigit)) {
      return Optional.of(head + value);
    }
    return QUOTES.stream()
        .filter(marks -> !isWithin(value, marks.charAt(1)))
        .findFirst()
        .map(marks -> head + marks.charAt(0) + value + marks.charAt(1));
  }

  private static boolean isWithin(String value, char closing) {
    QueryCharacters characters = new QueryCharacters(value);
    return characters.has(closing);
  }
}
