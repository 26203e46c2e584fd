package nianbao.search;

import java.math.BigDecimal;
import nianbao.figures.Concept;
import nianbao.figures.relation.Comparison.Operator;

/**
 * Wants reports whose figure compares so with a number; a report without the figure, or with a
 * blank in its place, never does.
 *
 * @param name of a cell or a concept, one of {@link Concept#names}
 */
public record FigureFilter(String name, Operator operator, BigDecimal value) {

  public FigureFilter {
    if (!Concept.names().contains(name)) {
      throw new IllegalArgumentException("no figure is called " + name);
    }
  }
}
