package nianbao.sample;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SampleFigures of which some may contradict each other.
 *
 * @param blanked cells left blank that ought to hold a figure
 * @param relation the one that was made to fail, {@code null} when none was
 * @param explanation key of the slip behind it
 */
record Planted(
    SampleFigures figures,
    Set<String> blanked,
    @Nullable String relation,
    @Nullable String explanation) {

  Planted {
    blanked = Set.copyOf(blanked);
  }

  /** SampleFigures that agree. */
  static Planted nothing(SampleFigures figures) {
    return new Planted(figures, Set.of(), null, null);
  }

  /** The failures with the explanation of the one that was planted. */
  List<Truth.Contradiction> explained(List<Truth.Contradiction> failures) {
    return failures.stream().map(this::explained).toList();
  }

  private Truth.Contradiction explained(Truth.Contradiction failure) {
    return relation != null && relation.equals(failure.relation())
        ? new Truth.Contradiction(
            relation,
            failure.column(),
            failure.grade(),
            failure.left(),
            failure.right(),
            explanation)
        : failure;
  }
}
