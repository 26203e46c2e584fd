package nianbao.sample;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures in which an error may have been planted.
 *
 * @param agreeing the figures before
 * @param figures what the report prints
 * @param blanked cells left blank that ought to hold a figure
 * @param relation the one that was made to fail, {@code null} when none was
 * @param explanation key of the slip behind it
 */
record Planted(
    SampleFigures agreeing,
    SampleFigures figures,
    Set<String> blanked,
    @Nullable String relation,
    @Nullable String explanation) {

  Planted {
    blanked = Set.copyOf(blanked);
  }

  /** Figures that agree. */
  static Planted nothing(SampleFigures figures) {
    return new Planted(figures, figures, Set.of(), null, null);
  }

  /** Whether the figures agree as they were made to. */
  boolean agrees() {
    return relation == null && blanked.isEmpty();
  }

  boolean isChanged(String cell) {
    return figures.count(cell) != agreeing.count(cell);
  }

  /** Key of the slip that makes a relation fail, {@code null} when it was made for another one. */
  @Nullable String explanation(String failing) {
    return failing.equals(relation) ? explanation : null;
  }
}
