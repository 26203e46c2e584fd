package nianbao.search.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.text.Folding;

/**
 * One comparison with a year, a date or a figure.
 *
 * <pre>
 * bounds = sign value | [ "=" | "==" ] ( value [ range [ value ] ] | range value )
 * sign   = ">" | ">=" | "<" | "<=" | "≥" | "≤"
 * range  = ".." | "~" | "—" | "–"
 * </pre>
 *
 * @param value folded, not blank
 */
record Bound(Operator operator, String value) {

  private static final Pattern SIGNED = Pattern.compile("(?<sign>>=|<=|==|[=<>≥≤])(?<value>.+)");
  private static final Pattern RANGE =
      Pattern.compile("(?<from>[^~—–<>=≥≤]*?)(?:\\.\\.|[~—–])(?<to>[^~—–<>=≥≤]*)");

  /** Parses a comparison into one bound, or a range into its lower and its upper bound. */
  static List<Bound> parse(String text) {
    String folded = Folding.compact(text);
    Matcher signed = SIGNED.matcher(folded);
    if (signed.matches() && !signed.group("sign").startsWith("=")) {
      return List.of(new Bound(operator(signed.group("sign")), signed.group("value")));
    }
    String value = signed.matches() ? signed.group("value") : folded;
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return List.of(new Bound(Operator.EQUAL, value));
    }
    List<Bound> bounds = new ArrayList<>();
    if (!range.group("from").isEmpty()) {
      bounds.add(new Bound(Operator.AT_LEAST, range.group("from")));
    }
    if (!range.group("to").isEmpty()) {
      bounds.add(new Bound(Operator.AT_MOST, range.group("to")));
    }
    return bounds.isEmpty() ? List.of(new Bound(Operator.EQUAL, value)) : bounds;
  }

  private static Operator operator(String sign) {
    return switch (sign) {
      case ">" -> Operator.MORE;
      case "<" -> Operator.LESS;
      case ">=", "≥" -> Operator.AT_LEAST;
      default -> Operator.AT_MOST;
    };
  }
}
