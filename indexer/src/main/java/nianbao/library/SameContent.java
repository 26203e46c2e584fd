package nianbao.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nianbao.index.ReportSink.Indexed;
import nianbao.report.Part;
import nianbao.report.ReportId;

/** Which indexed reports have the content of a former one. */
final class SameContent {

  private final Map<String, Indexed> indexed;

  /** Keys by the hash of a report's own bytes, and by the hash of each of its parts. */
  private final Map<String, List<String>> byBytes = new HashMap<>();

  private final Map<String, List<String>> byPart = new HashMap<>();

  /**
   * @param indexed what is indexed, by key
   */
  SameContent(Map<String, Indexed> indexed) {
    this.indexed = indexed;
    indexed.forEach(
        (key, report) -> {
          byBytes.computeIfAbsent(report.sha256(), hash -> new ArrayList<>(1)).add(key);
          parts(report).stream()
              .distinct()
              .forEach(hash -> byPart.computeIfAbsent(hash, any -> new ArrayList<>(1)).add(key));
        });
  }

  /** Hashes of the files that a report was read from besides its own. */
  static List<String> parts(Indexed report) {
    return report.parts().stream().map(Part::sha256).filter(Objects::nonNull).toList();
  }

  /**
   * Where the links of a former report lead now. First come the reports of the same bytes, then
   * those that took them as a part. When there is neither, a report that was moved before and has
   * changed since is still what the links are about. What is left are pages that have other parts.
   */
  FormerReport resolved(FormerReport former) {
    List<String> same =
        ids(former.sha256(), byBytes, report -> parts(report).equals(former.parts()));
    if (same.isEmpty()) {
      same = ids(former.sha256(), byPart, report -> true);
    }
    if (!same.isEmpty()) {
      return former.leadingTo(same, true);
    }
    if (former.sure() && !former.to().isEmpty()) {
      return former;
    }
    List<String> other = ids(former.sha256(), byBytes, report -> true);
    return other.isEmpty() ? former : former.leadingTo(other, false);
  }

  private List<String> ids(
      String hash, Map<String, List<String>> keys, Predicate<Indexed> condition) {
    return keys.getOrDefault(hash, List.of()).stream()
        .filter(key -> condition.test(Objects.requireNonNull(indexed.get(key))))
        .sorted()
        .limit(FormerReport.MOST_CHOICES)
        .map(key -> ReportId.ofKey(key).value())
        .toList();
  }
}
