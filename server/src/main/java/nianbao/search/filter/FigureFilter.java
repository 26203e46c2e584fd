package nianbao.search.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.figures.Concept;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Accepts reports whose figure, or whose ratio of two figures, compares as given with a number. A
 * report that lacks a figure or leaves it blank is never accepted, nor is one whose divisor is
 * zero.
 *
 * @param name of a cell or a concept, one of {@link Concept#names}
 * @param per the name of the figure it is divided by; {@code null} for the figure itself
 * @param value for a ratio the quotient: 0.3, not 30
 */
public record FigureFilter(String name, @Nullable String per, Operator operator, BigDecimal value) {

  /** An expression for the name of a figure, with or without a column. */
  public static final String NAME = "[\\p{L}0-9_]{1,60}+(?:\\[\\w{1,40}+])?+";

  /** A figure or a ratio of two, followed by a comparison. */
  private static final Pattern TERM =
      Pattern.compile("(?<name>%s)(?:/(?<per>%s))?+(?<bounds>:.*|[<>=≥≤].*)".formatted(NAME, NAME));

  private static final Pattern NUMBER =
      Pattern.compile("(?<digits>[0-9]{1,15}+(?:,[0-9]{3})*+(?:\\.[0-9]{1,6}+)?+)(?<percent>%)?+");

  private static final Map<String, String> NAMES_BY_LABEL =
      Concept.all().stream()
          .collect(Collectors.toMap(Concept::label, Concept::key, (first, second) -> first));

  public FigureFilter {
    requireKnown(name);
    if (per != null) {
      requireKnown(per);
    }
  }

  /** A comparison of a figure itself. */
  public FigureFilter(String name, Operator operator, BigDecimal value) {
    this(name, null, operator, value);
  }

  private static void requireKnown(String name) {
    if (!Concept.names().contains(name)) {
      throw new IllegalArgumentException("no figure is called " + name);
    }
  }

  /**
   * The figure with this name or label, in any width and script; {@code null} when there is none.
   */
  public static @Nullable String nameOf(String typed) {
    String folded = Folding.compact(typed);
    String name = NAMES_BY_LABEL.getOrDefault(folded, folded);
    return Concept.names().contains(name) ? name : null;
  }

  /**
   * Parses the comparisons in a term, two for a range: {@code requests>100}, {@code
   * refused/requests>=30%}, {@code req_new[total]:10..20}.
   *
   * @throws FilterValueException when it is no comparison, or of no known figure
   */
  static List<FigureFilter> parse(String term) {
    Matcher parts = TERM.matcher(Folding.compact(term));
    if (!parts.matches()) {
      throw new FilterValueException(
          term,
          "应如 requests>100、refused/requests>0.3",
          "Give a comparison of a figure: requests>100 or refused/requests>0.3.");
    }
    String name = named(parts.group("name"));
    String per = parts.group("per") == null ? null : named(parts.group("per"));
    String bounds = parts.group("bounds");
    List<FigureFilter> filters =
        Bound.parse(bounds.startsWith(":") ? bounds.substring(1) : bounds).stream()
            .map(bound -> new FigureFilter(name, per, bound.operator(), number(bound.value())))
            .toList();
    if (filters.getFirst().value.compareTo(filters.getLast().value) > 0) {
      throw new FilterValueException(
          term,
          "范围应从小到大，如 requests:10..20",
          "Give the lower number of a range first: requests:10..20.");
    }
    return filters;
  }

  private static String named(String typed) {
    String name = nameOf(typed);
    if (name == null) {
      throw new FilterValueException(typed, "没有这个指标", "There is no such figure.");
    }
    return name;
  }

  private static BigDecimal number(String typed) {
    Matcher number = NUMBER.matcher(typed);
    if (!number.matches()) {
      throw new FilterValueException(typed, "数目应如 100、0.3、30%", "Give a number: 100, 0.3 or 30%.");
    }
    BigDecimal value = new BigDecimal(number.group("digits").replace(",", ""));
    return number.group("percent") == null ? value : value.movePointLeft(2);
  }
}
