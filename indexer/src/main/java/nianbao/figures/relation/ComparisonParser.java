package nianbao.figures.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.figures.relation.Expression.Cell;
import nianbao.figures.relation.Expression.Constant;
import nianbao.figures.relation.Expression.Maximum;
import nianbao.figures.relation.Expression.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Parses a comparison.
 *
 * <pre>
 * comparison = sum ( "==" | "&lt;=" | "&gt;=" | "&lt;" | "&gt;" ) sum
 * sum        = term ( ( "+" | "-" ) term )*
 * term       = number | cell | "max" "(" sum ( "," sum )* ")" | "prev" "(" sum ")"
 * cell       = name [ "[" ( name | "*" ) "]" ]
 * </pre>
 */
final class ComparisonParser {

  private final String text;
  private int at;
  private boolean previousYear;

  ComparisonParser(String text) {
    this.text = text;
  }

  /**
   * The comparison, {@code null} if an unknown word follows it or an unknown function is called.
   */
  @Nullable Comparison parse() {
    Expression left = sum();
    if (left == null) {
      return null;
    }
    Operator operator = operator();
    Expression right = sum();
    skipSpace();
    if (right == null || (at < text.length() && Character.isLetter(text.charAt(at)))) {
      return null;
    }
    if (at < text.length()) {
      throw fault("nothing more");
    }
    return new Comparison(null, left, operator, right);
  }

  private Operator operator() {
    for (Operator operator : Operator.values()) {
      if (accept(operator.sign())) {
        return operator;
      }
    }
    throw fault("a comparison");
  }

  private @Nullable Expression sum() {
    List<Expression> added = new ArrayList<>();
    List<Expression> subtracted = new ArrayList<>();
    List<Expression> side = added;
    while (true) {
      Expression term = term();
      if (term == null) {
        return null;
      }
      side.add(term);
      if (accept("+")) {
        side = added;
      } else if (accept("-")) {
        side = subtracted;
      } else {
        boolean single = added.size() == 1 && subtracted.isEmpty();
        return single ? added.getFirst() : new Sum(added, subtracted);
      }
    }
  }

  private @Nullable Expression term() {
    String word = word();
    if (word.isEmpty()) {
      throw fault("a cell or a number");
    }
    if (Character.isDigit(word.charAt(0))) {
      return new Constant(new BigDecimal(word));
    }
    if (accept("(")) {
      return function(word);
    }
    if (!accept("[")) {
      return new Cell(word, previousYear);
    }
    String column = accept("*") ? "*" : word();
    expect("]");
    return new Cell(word + '[' + column + ']', previousYear);
  }

  private @Nullable Expression function(String name) {
    return switch (name) {
      case "max" -> maximum();
      case "prev" -> previous();
      default -> null;
    };
  }

  private @Nullable Expression maximum() {
    List<Expression> parts = new ArrayList<>();
    do {
      Expression part = sum();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (accept(","));
    expect(")");
    return new Maximum(parts);
  }

  private @Nullable Expression previous() {
    previousYear = true;
    Expression inner = sum();
    previousYear = false;
    if (inner != null) {
      expect(")");
    }
    return inner;
  }

  private String word() {
    skipSpace();
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  private boolean accept(String sign) {
    skipSpace();
    if (!text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private void expect(String sign) {
    if (!accept(sign)) {
      throw fault(sign);
    }
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException fault(String expected) {
    return new IllegalArgumentException(
        "relation \"%s\": expected %s at offset %d".formatted(text, expected, at));
  }
}
