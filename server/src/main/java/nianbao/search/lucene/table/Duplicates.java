package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups of live reports with the same text. A group is in order of preference: those from a {@code
 * .gov.cn} address first, then by key. Searches find only the first of a group.
 */
final class Duplicates {

  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  /**
   * The duplicates of a table.
   *
   * @param live its reports that were not removed
   * @param bodies of each report the {@link SegmentColumns#bodies beginning} of what identifies its
   *     text
   */
  Duplicates(FixedBitSet live, long[] bodies, ReportTable table) throws IOException {
    long[] shared = shared(live, bodies);
    Map<String, List<Integer>> byBody = new HashMap<>();
    for (int report = 0; shared.length > 0 && report < bodies.length; report++) {
      if (live.get(report) && Arrays.binarySearch(shared, bodies[report]) >= 0) {
        byBody
            .computeIfAbsent(String.valueOf(table.body(report)), body -> new ArrayList<>(2))
            .add(report);
      }
    }
    for (List<Integer> group : byBody.values()) {
      if (group.size() > 1) {
        List<Integer> sorted = byPreference(group, table);
        for (int report : sorted) {
          groups.put(report, sorted);
        }
      }
    }
  }

  /** What more than one live report has, ascending; of most texts there is only one. */
  private static long[] shared(FixedBitSet live, long[] bodies) {
    long[] sorted = new long[bodies.length];
    int count = 0;
    for (int report = 0; report < bodies.length; report++) {
      if (live.get(report) && bodies[report] != SegmentColumns.NO_BODY) {
        sorted[count++] = bodies[report];
      }
    }
    Arrays.sort(sorted, 0, count);
    return IntStream.range(1, count)
        .filter(i -> sorted[i] == sorted[i - 1])
        .mapToLong(i -> sorted[i])
        .distinct()
        .toArray();
  }

  private static List<Integer> byPreference(List<Integer> group, ReportTable table)
      throws IOException {
    Map<Integer, Boolean> official = new HashMap<>();
    for (int report : group) {
      official.put(report, table.isOfficial(report));
    }
    return group.stream()
        .sorted(
            Comparator.<Integer, Boolean>comparing(report -> !official.getOrDefault(report, false))
                .thenComparing(table::key))
        .toList();
  }

  static boolean isOfficial(@Nullable String host) {
    return host != null && (host.equals("gov.cn") || host.endsWith(".gov.cn"));
  }

  /** The report that searches find in place of this one; usually itself. */
  int representative(int report) {
    List<Integer> group = groups.get(report);
    return group == null ? report : group.getFirst();
  }

  /** The reports with the text of this one, itself included, the preferred first; mostly none. */
  List<Integer> of(int report) {
    return groups.getOrDefault(report, List.of());
  }
}
