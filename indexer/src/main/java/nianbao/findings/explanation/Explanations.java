package nianbao.findings.explanation;

import java.util.List;
import nianbao.report.Finding.Explanation;
import org.jspecify.annotations.Nullable;

/** The slips that are looked for. */
public final class Explanations {

  private static final List<Cause> ALL =
      List.of(new SumOfAllRows(), new PartMissing(), new WrongDigits(), new CellsSwapped());

  private Explanations() {}

  /** The one slip that accounts for a failure exactly; {@code null} when none or several do. */
  public static @Nullable Explanation of(Failure failure) {
    List<Explanation> fitting = ALL.stream().flatMap(slip -> slip.of(failure).stream()).toList();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }
}
