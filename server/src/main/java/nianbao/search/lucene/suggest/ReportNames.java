package nianbao.search.lucene.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.office.Agencies;
import nianbao.place.Level;
import nianbao.search.lucene.table.OrdinalColumn;
import nianbao.search.lucene.table.PlacePath;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.suggest.NameDictionary;
import nianbao.search.suggest.SuggestedName;
import org.jspecify.annotations.Nullable;

/** Collects the names of places, offices and kinds of offices of the live reports. */
public final class ReportNames {

  private final ReportTable table;
  private final List<SuggestedName> names = new ArrayList<>();

  private ReportNames(ReportTable table) {
    this.table = table;
  }

  public static NameDictionary of(ReportTable table) {
    ReportNames reports = new ReportNames(table);
    reports.addPlaces();
    reports.addOffices();
    reports.addAgencies();
    return new NameDictionary(reports.names);
  }

  private int[] counts(OrdinalColumn column) {
    int[] counts = new int[column.size()];
    for (int report = 0; report < table.size(); report++) {
      counts[column.ordinal(report)] += table.isLive(report) ? 1 : 0;
    }
    return counts;
  }

  private void addPlaces() {
    Map<String, Integer> provinces = new TreeMap<>();
    Map<String, Integer> cities = new TreeMap<>();
    Map<String, Integer> counties = new TreeMap<>();
    int[] counts = counts(table.place());
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        PlacePath path = table.path(ordinal);
        add(provinces, path.province(), counts[ordinal]);
        add(cities, path.city(), counts[ordinal]);
        add(counties, path.county(), counts[ordinal]);
      }
    }
    provinces.forEach((code, count) -> addPlace(code, Level.PROVINCE, count));
    cities.forEach((code, count) -> addPlace(code, Level.PREFECTURE, count));
    counties.forEach((code, count) -> addPlace(code, Level.COUNTY, count));
  }

  private void addPlace(String code, Level level, int count) {
    SuggestedName.ofPlace(code, level, count).ifPresent(names::add);
  }

  private static void add(Map<String, Integer> counts, PlacePath.@Nullable Node place, int count) {
    if (place != null) {
      counts.merge(place.code(), count, Integer::sum);
    }
  }

  private void addOffices() {
    Map<Integer, Map<Integer, Integer>> placesByOffice = new HashMap<>();
    for (int report = 0; report < table.size(); report++) {
      if (table.isLive(report)) {
        placesByOffice
            .computeIfAbsent(table.issuer().ordinal(report), office -> new TreeMap<>())
            .merge(table.place().ordinal(report), 1, Integer::sum);
      }
    }
    for (int office = OrdinalColumn.NONE + 1; office < table.issuer().size(); office++) {
      Map<Integer, Integer> places = placesByOffice.get(office);
      String name = table.issuer().value(office);
      if (places != null && name != null) {
        int count = places.values().stream().mapToInt(Integer::intValue).sum();
        names.add(SuggestedName.ofOffice(name, where(places), count));
      }
    }
  }

  /** The place that most reports of an office are from. */
  private @Nullable String where(Map<Integer, Integer> reportsByPlace) {
    int most = 0;
    String where = null;
    for (Map.Entry<Integer, Integer> place : reportsByPlace.entrySet()) {
      PlacePath path = table.path(place.getKey());
      if (place.getValue() > most && !path.nodes().isEmpty()) {
        most = place.getValue();
        where = path.nodes().stream().map(PlacePath.Node::name).collect(Collectors.joining(" "));
      }
    }
    return where;
  }

  private void addAgencies() {
    int[] counts = counts(table.agency());
    for (int agency = OrdinalColumn.NONE + 1; agency < counts.length; agency++) {
      int count = counts[agency];
      String key = table.agency().value(agency);
      if (count > 0 && key != null) {
        Agencies.byKey(key).ifPresent(kind -> names.add(SuggestedName.ofAgency(kind, count)));
      }
    }
  }
}
