package nianbao.library;

import java.util.List;
import java.util.Map;
import nianbao.library.UpdateListener.Step;

/**
 * What an update did.
 *
 * @param steps how many files took each step; steps that none took may be absent
 * @param failures files that could not be read, in the order they were met
 */
public record UpdateSummary(Map<Step, Integer> steps, List<Failure> failures) {

  /** A file that could not be read, and why. */
  public record Failure(String key, String reason) {}

  public UpdateSummary {
    steps = Map.copyOf(steps);
    failures = List.copyOf(failures);
  }

  /** How many files took a step. */
  public int count(Step step) {
    return steps.getOrDefault(step, 0);
  }
}
