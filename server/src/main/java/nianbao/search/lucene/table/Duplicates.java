package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The live reports of one state of the index that have the same text. A group is in order of
 * preference: those of a {@code .gov.cn} address first, then by key. Its first stands for all of
 * them in searches.
 */
final class Duplicates {

  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  /**
   * @param body what twins have in common
   * @param key of each report's source
   * @param host of each report's public address
   */
  Duplicates(FixedBitSet live, OrdinalColumn body, OrdinalColumn key, OrdinalColumn host) {
    Map<Integer, List<Integer>> byBody = new HashMap<>();
    for (int report = 0; report < live.length(); report++) {
      if (live.get(report) && body.ordinal(report) != OrdinalColumn.NONE) {
        byBody.computeIfAbsent(body.ordinal(report), o -> new ArrayList<>(1)).add(report);
      }
    }
    Comparator<Integer> preference =
        Comparator.comparing((Integer report) -> !isOfficial(host.value(host.ordinal(report))))
            .thenComparing(
                report -> key.value(key.ordinal(report)),
                Comparator.nullsLast(Comparator.naturalOrder()));
    for (List<Integer> group : byBody.values()) {
      if (group.size() > 1) {
        group.sort(preference);
        group.forEach(report -> groups.put(report, group));
      }
    }
  }

  private static boolean isOfficial(@Nullable String host) {
    return host != null && (host.equals("gov.cn") || host.endsWith(".gov.cn"));
  }

  /** Whether another report stands for this one. */
  boolean hidden(int report) {
    return representative(report) != report;
  }

  /** The report that stands for this one; mostly itself. */
  int representative(int report) {
    List<Integer> group = groups.get(report);
    return group == null ? report : group.getFirst();
  }

  /** The other reports with the text of this one, the preferred first; mostly none. */
  List<Integer> of(int report) {
    return groups.getOrDefault(report, List.of()).stream()
        .filter(other -> other != report)
        .toList();
  }
}
