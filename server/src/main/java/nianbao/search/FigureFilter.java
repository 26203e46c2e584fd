package nianbao.search;

import java.math.BigDecimal;
import nianbao.figures.Concepts;

/**
 * Wants reports whose figure compares so with a number; a report without the figure, or with a
 * blank in its place, never does.
 *
 * @param name of a cell or a concept, one of {@link Concepts#names}
 */
public record FigureFilter(String name, Comparison comparison, BigDecimal value) {

  public FigureFilter {
    if (!Concepts.names().contains(name)) {
      throw new IllegalArgumentException("no figure is called " + name);
    }
  }

  /** How a figure stands to the number. */
  public enum Comparison {
    LESS,
    AT_MOST,
    EQUAL,
    AT_LEAST,
    GREATER;

    /** Whether a figure compares so with the number. */
    public boolean holds(double figure, double number) {
      return switch (this) {
        case LESS -> figure < number;
        case AT_MOST -> figure <= number;
        case EQUAL -> figure == number;
        case AT_LEAST -> figure >= number;
        case GREATER -> figure > number;
      };
    }
  }
}
