package nianbao.search.coordinator;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.search.filter.Filters;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.header.HeaderReading.Filtered;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.shard.HeadersHere;

/**
 * Decides what readings of headers mean, given the reports of all shards: a reading that no report
 * has means nothing, and of several filters the first that any report passes are meant. What was
 * decided is kept, since the same places and years are asked for again and again. Thread-safe.
 */
final class HeaderMeanings {

  private static final int MOST_KEPT = 500;

  private final Map<HeaderReading, Optional<HeaderReading>> kept = new ConcurrentHashMap<>();

  /** The same query with what its texts do mean. */
  ExpandedQuery decided(ExpandedQuery plan, OpenIndex index) throws IOException {
    List<HeaderReading> readings = plan.readings();
    if (readings.isEmpty()) {
      return plan;
    }
    Map<HeaderReading, HeaderReading> meant = new HashMap<>();
    List<Optional<HeaderReading>> decided = of(readings, index);
    for (int i = 0; i < readings.size(); i++) {
      HeaderReading reading = readings.get(i);
      decided.get(i).ifPresent(meaning -> meant.put(reading, meaning));
    }
    return plan.withReadings(meant);
  }

  /** Those of some readings that mean any report, with the filters that are meant. */
  List<HeaderReading> meant(List<HeaderReading> readings, OpenIndex index) throws IOException {
    return of(readings, index).stream().flatMap(Optional::stream).toList();
  }

  private List<Optional<HeaderReading>> of(List<HeaderReading> readings, OpenIndex index)
      throws IOException {
    List<HeaderReading> unknown = readings.stream().filter(one -> !kept.containsKey(one)).toList();
    Map<HeaderReading, Optional<HeaderReading>> found = new HashMap<>();
    readings.forEach(reading -> found.put(reading, kept.getOrDefault(reading, Optional.empty())));
    if (!unknown.isEmpty()) {
      List<List<HeadersHere>> answers = index.each(shard -> shard.headers(unknown));
      for (int i = 0; i < unknown.size(); i++) {
        int number = i;
        List<HeadersHere> ofShards = answers.stream().map(all -> all.get(number)).toList();
        found.put(unknown.get(i), decide(unknown.get(i), ofShards));
      }
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.putAll(found);
    }
    return readings.stream().map(reading -> found.getOrDefault(reading, Optional.empty())).toList();
  }

  private static Optional<HeaderReading> decide(HeaderReading reading, List<HeadersHere> shards) {
    int first = shards.stream().mapToInt(HeadersHere::first).min().orElse(HeadersHere.NOWHERE);
    boolean unknown =
        reading.by().contains(By.OFFICE) && shards.stream().noneMatch(HeadersHere::isOwnName);
    if (unknown || first == HeadersHere.NOWHERE) {
      return Optional.empty();
    }
    if (!(reading.meaning() instanceof Filtered filtered)) {
      return Optional.of(reading);
    }
    Set<String> names = new LinkedHashSet<>();
    shards.stream()
        .filter(shard -> first < shard.names().size())
        .forEach(shard -> names.addAll(shard.names().get(first)));
    Filters filters = filtered.filters().get(first).withNames(names);
    return Optional.of(
        new HeaderReading(reading.by(), reading.label(), new Filtered(List.of(filters))));
  }
}
