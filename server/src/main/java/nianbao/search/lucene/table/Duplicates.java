package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups of live reports with the same text. A group is in order of preference: those from a {@code
 * .gov.cn} address first, then by key. Searches find only the first of a group.
 */
final class Duplicates {

  private static final Comparator<@Nullable String> KEYS =
      Comparator.nullsLast(Comparator.naturalOrder());

  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  /**
   * @param body the hash of the text, which duplicates share
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
    for (List<Integer> group : byBody.values()) {
      if (group.size() > 1) {
        group.sort((one, other) -> byPreference(one, other, key, host));
        for (int report : group) {
          groups.put(report, group);
        }
      }
    }
  }

  private static int byPreference(int one, int other, OrdinalColumn key, OrdinalColumn host) {
    boolean official = isOfficial(host.value(host.ordinal(one)));
    if (official != isOfficial(host.value(host.ordinal(other)))) {
      return official ? -1 : 1;
    }
    return KEYS.compare(key.value(key.ordinal(one)), key.value(key.ordinal(other)));
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
