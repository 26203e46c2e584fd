package nianbao.search.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.office.Agencies;
import nianbao.place.Level;
import nianbao.search.IndexContents;
import nianbao.search.suggest.NameDictionary;
import nianbao.search.suggest.SuggestedName;
import org.jspecify.annotations.Nullable;

/**
 * What is there to be found: how many reports of which places, offices, kinds of offices and years.
 * Those of several shards add up.
 *
 * @param paragraphs of all reports, table rows included
 * @param reports by office and place
 * @param agencies reports of each kind of office that is known
 * @param years of which there are reports
 */
public record Inventory(
    int paragraphs, List<OfOffice> reports, Map<String, Integer> agencies, Set<Integer> years) {

  /**
   * The reports of an office in a place.
   *
   * @param office its full name, {@code null} when it is not known
   */
  public record OfOffice(@Nullable String office, PlacePath place, int reports) {}

  /** What all shards have. */
  public static Inventory sum(List<Inventory> shards) {
    return new Inventory(
        shards.stream().mapToInt(Inventory::paragraphs).sum(),
        shards.stream().flatMap(shard -> shard.reports.stream()).toList(),
        shards.stream()
            .flatMap(shard -> shard.agencies.entrySet().stream())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new)),
        shards.stream().flatMap(shard -> shard.years.stream()).collect(Collectors.toSet()));
  }

  /**
   * A summary.
   *
   * @param sample whether these are the bundled samples
   */
  public IndexContents contents(boolean sample) {
    return new IndexContents(
        reports.stream().mapToInt(OfOffice::reports).sum(),
        paragraphs,
        offices(),
        (int) places(PlacePath::city).distinct().count(),
        years.stream().min(Integer::compare).orElse(null),
        years.stream().max(Integer::compare).orElse(null),
        sample);
  }

  /** How many offices are known by their full names. */
  public int offices() {
    return (int) reports.stream().map(OfOffice::office).filter(o -> o != null).distinct().count();
  }

  private Stream<PlacePath.Node> places(Function<PlacePath, PlacePath.@Nullable Node> level) {
    return reports.stream().map(OfOffice::place).map(level).filter(node -> node != null);
  }

  /** The names of the places, offices and kinds of offices. */
  public NameDictionary names() {
    List<SuggestedName> names = new ArrayList<>();
    addPlaces(names);
    addOffices(names);
    agencies.forEach(
        (key, count) ->
            Agencies.byKey(key).ifPresent(kind -> names.add(SuggestedName.ofAgency(kind, count))));
    return new NameDictionary(names);
  }

  private void addPlaces(List<SuggestedName> names) {
    for (Level level : List.of(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY)) {
      Map<String, Integer> counts = new TreeMap<>();
      for (OfOffice some : reports) {
        PlacePath.Node node = some.place().at(level);
        if (node != null) {
          counts.merge(node.code(), some.reports(), Integer::sum);
        }
      }
      counts.forEach(
          (code, count) -> SuggestedName.ofPlace(code, level, count).ifPresent(names::add));
    }
  }

  private void addOffices(List<SuggestedName> names) {
    Map<String, Map<String, Integer>> placesByOffice = new TreeMap<>();
    for (OfOffice some : reports) {
      if (some.office() != null) {
        placesByOffice
            .computeIfAbsent(some.office(), office -> new TreeMap<>())
            .merge(name(some.place()), some.reports(), Integer::sum);
      }
    }
    placesByOffice.forEach(
        (office, places) -> {
          int count = places.values().stream().mapToInt(Integer::intValue).sum();
          names.add(SuggestedName.ofOffice(office, where(places), count));
        });
  }

  /** From the province down; empty for the unknown place. */
  private static String name(PlacePath place) {
    return place.nodes().stream().map(PlacePath.Node::name).collect(Collectors.joining(" "));
  }

  /** The place that most reports of an office are from, of equals the first by name. */
  private static @Nullable String where(Map<String, Integer> reportsByPlace) {
    int most = 0;
    String where = null;
    for (Map.Entry<String, Integer> place : reportsByPlace.entrySet()) {
      if (place.getValue() > most && !place.getKey().isEmpty()) {
        most = place.getValue();
        where = place.getKey();
      }
    }
    return where;
  }
}
