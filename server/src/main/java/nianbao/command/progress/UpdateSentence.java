package nianbao.command.progress;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.library.UpdateListener.Step;
import nianbao.library.UpdateSummary;

/** What an update did, for people. */
public final class UpdateSentence {

  private UpdateSentence() {}

  /** What it did, in one line; what its reports lack in a second one, if there is anything. */
  public static String of(UpdateSummary summary) {
    int read = summary.count(Step.ADDED) + summary.count(Step.REPLACED);
    StringBuilder done =
        new StringBuilder(
            String.format(
                "%d read (%d of them replaced), %d unchanged, %d removed, %d failed",
                read,
                summary.count(Step.REPLACED),
                summary.count(Step.UNCHANGED),
                summary.count(Step.REMOVED),
                summary.count(Step.FAILED)));
    int refused = summary.count(Step.REFUSED);
    if (refused > 0) {
      done.append(String.format(", %d not reports (%s)", refused, counts(summary.nonReports())));
    }
    append(done, summary.moved(), "moved (links to them lead on)");
    append(done, summary.count(Step.TAKEN), "read with the pages they belong to");
    append(done, summary.count(Step.REBUILT), "read again from kept files");
    if (!summary.warnings().isEmpty()) {
      done.append("\nreports with warnings: ").append(counts(summary.warnings()));
    }
    return done.toString();
  }

  private static void append(StringBuilder done, int files, String what) {
    if (files > 0) {
      done.append(", ").append(files).append(' ').append(what);
    }
  }

  /** Kinds with their counts, in alphabetical order: {@code 2 list, 1 missing}. */
  private static String counts(Map<String, Integer> kinds) {
    return new TreeMap<>(kinds)
        .entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
  }
}
