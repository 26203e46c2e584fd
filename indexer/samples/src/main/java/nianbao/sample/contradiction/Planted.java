package nianbao.sample.contradiction;

import java.util.Set;
import nianbao.sample.figures.SampleFigures;
import org.jspecify.annotations.Nullable;

/**
 * Figures, possibly with a planted error.
 *
 * @param agreeing the consistent figures before
 * @param figures the figures that the report prints
 * @param blanked cells left blank although they should have a figure
 * @param relation the relation made to fail, {@code null} if none
 * @param explanation key of the mistake made
 */
public record Planted(
    SampleFigures agreeing,
    SampleFigures figures,
    Set<String> blanked,
    @Nullable String relation,
    @Nullable String explanation) {

  public Planted {
    blanked = Set.copyOf(blanked);
  }

  /** Consistent figures. */
  public static Planted nothing(SampleFigures figures) {
    return new Planted(figures, figures, Set.of(), null, null);
  }

  /** Whether nothing was planted. */
  boolean agrees() {
    return relation == null && blanked.isEmpty();
  }

  boolean isChanged(String cell) {
    return figures.count(cell) != agreeing.count(cell);
  }

  /** Key of the mistake behind a failing relation, {@code null} if it was meant for another. */
  @Nullable String explanation(String failing) {
    return failing.equals(relation) ? explanation : null;
  }
}
