package nianbao.library;

import java.util.List;
import java.util.Map;
import nianbao.library.UpdateListener.Step;

/**
 * What an update did.
 *
 * @param steps how many files took each step; steps that none took may be absent
 * @param moved how many of the files that are gone have their content under another name now, to
 *     which their links lead
 * @param unsettled how many files were left for a later look because they were perhaps still being
 *     written
 * @param failures files that could not be read, in the order they were met
 * @param nonReports how many files of each kind were refused because they are no reports
 * @param warnings how many of the reports that were read have warnings of each kind
 */
public record UpdateSummary(
    Map<Step, Integer> steps,
    int moved,
    int unsettled,
    List<Failure> failures,
    Map<String, Integer> nonReports,
    Map<String, Integer> warnings) {

  /** Nothing was looked at. */
  public static final UpdateSummary NOTHING =
      new UpdateSummary(Map.of(), 0, 0, List.of(), Map.of(), Map.of());

  /** A file that could not be read, and why. */
  public record Failure(String key, String reason) {}

  public UpdateSummary {
    steps = Map.copyOf(steps);
    failures = List.copyOf(failures);
    nonReports = Map.copyOf(nonReports);
    warnings = Map.copyOf(warnings);
  }

  /** How many files took a step. */
  public int count(Step step) {
    return steps.getOrDefault(step, 0);
  }

  /** Whether every file was a report and could be read. */
  public boolean isComplete() {
    return failures.isEmpty() && nonReports.isEmpty();
  }
}
