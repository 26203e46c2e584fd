package nianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.FilterField;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The unit at the end of a query, which is still being typed.
 *
 * @param head the query before the unit, including its signs and a quotation mark that is still
 *     open
 * @param typed the unit as typed so far
 * @param field the field whose value it is, {@code null} for words of the text; these may be
 *     replaced by a filter when {@code rest} is known
 * @param rest the query without the unit and its operator, when both together still mean the query;
 *     {@code null} when a filter in place of the unit would change the meaning, as in 微博 | 衢州 or
 *     -衢州
 * @param closing what closes the open quotation mark, {@code null} without one
 */
public record CompletionContext(
    String head,
    String typed,
    @Nullable FilterField field,
    @Nullable String rest,
    @Nullable Character closing) {

  /** Quotation marks to choose from for a value that is not a single word. */
  private static final List<String> QUOTES = List.of("\"\"", "“”", "「」", "『』", "«»");

  /** What stands for “and”, the longest first. */
  private static final List<String> AND = List.of("AND", "&&", "&");

  /**
   * The open unit of a query; empty when it ends with a blank, or with something that is complete
   * or is not suggested.
   */
  public static Optional<CompletionContext> of(String typed) {
    String query = QueryCharacters.visible(typed);
    if (query.isEmpty() || Folding.isBlank(query.charAt(query.length() - 1))) {
      return Optional.empty();
    }
    QueryCharacters read = QueryParser.readUnfinished(query);
    int start = read.openStart();
    if (start < 0) {
      return Optional.empty();
    }
    boolean bare = FilterField.named(withoutColon(query.substring(start))) != null;
    return of(query, bare ? query.length() : start, read.openClosing());
  }

  /** The {@code city} of {@code city:}, empty for anything else. */
  private static String withoutColon(String word) {
    String folded = Folding.aligned(word);
    return folded.endsWith(":") ? folded.substring(0, folded.length() - 1) : "";
  }

  private static Optional<CompletionContext> of(String query, int start, char closing) {
    String head = query.substring(0, start);
    String typed = query.substring(start);
    FilterField field = field(Folding.aligned(closing == 0 ? head : head.substring(0, start - 1)));
    if (field == null) {
      String rest = closing == 0 ? rest(query, head, typed) : null;
      return Optional.of(new CompletionContext(head, typed, null, rest, mark(closing)));
    }
    return field.isSuggested()
        ? Optional.of(new CompletionContext(head, typed, field, null, mark(closing)))
        : Optional.empty();
  }

  private static @Nullable Character mark(char closing) {
    return closing == 0 ? null : closing;
  }

  /** The field whose value begins after this text. */
  private static @Nullable FilterField field(String head) {
    int colon = head.length() - 1;
    int start = colon;
    while (start > 0 && Character.isLetter(head.charAt(start - 1))) {
      start--;
    }
    return colon >= 0 && head.charAt(colon) == ':'
        ? FilterField.named(head.substring(start, colon))
        : null;
  }

  private static @Nullable String rest(String query, String head, String typed) {
    Unit unit = new Unit(typed, Mode.FREE);
    return Stream.of(withoutOperator(head), head.stripTrailing())
        .filter(rest -> isAllBut(unit, rest, query))
        .findFirst()
        .orElse(null);
  }

  /** Whether a query asks for exactly the rest and the unit. */
  private static boolean isAllBut(Unit unit, String rest, String query) {
    try {
      List<QueryNode> parts = new ArrayList<>(parts(rest));
      parts.add(unit);
      return parts.equals(parts(query));
    } catch (QuerySyntaxException e) {
      return false;
    }
  }

  private static List<QueryNode> parts(String query) {
    QueryNode root = QueryParser.parse(query).root();
    return root instanceof And and ? and.parts() : List.of(root);
  }

  private static String withoutOperator(String head) {
    String folded = Folding.aligned(head);
    int end = folded.length();
    int before;
    do {
      before = end;
      while (end > 0
          && (Folding.isBlank(folded.charAt(end - 1)) || folded.charAt(end - 1) == '(')) {
        end--;
      }
      for (String and : AND) {
        int start = end - and.length();
        if (end < before && folded.regionMatches(true, start, and, 0, and.length())) {
          end = start;
        }
      }
    } while (end < before);
    return head.substring(0, end);
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
      return encloses(head.charAt(head.length() - 1), value, closing)
          ? Optional.of(head + value + closing)
          : Optional.empty();
    }
    if (value.chars().allMatch(Character::isLetterOrDigit)) {
      return Optional.of(head + value);
    }
    return QUOTES.stream()
        .filter(marks -> encloses(marks.charAt(0), value, marks.charAt(1)))
        .findFirst()
        .map(marks -> head + marks.charAt(0) + value + marks.charAt(1));
  }

  private static boolean encloses(char opening, String value, char closing) {
    return value.equals(new QueryCharacters(opening + value + closing).takePhrase());
  }
}
