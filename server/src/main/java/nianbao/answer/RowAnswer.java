package nianbao.answer;

import java.util.List;
import nianbao.office.OfficeKey;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Place;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a table by year is about, as the API answers it; {@link RowGroup} explains it.
 *
 * @param kind {@code all}, {@code place}, {@code office} or {@code unknown}
 * @param code of the place, key of the office; {@code null} for the others
 * @param path names of the places from the province down, of an office those it is in
 * @param itself whether it is of the place's own offices only
 * @param url of the office's page; {@code null} for other rows
 * @param filters which with one of the year select its reports in a search
 */
public record RowAnswer(
    String kind,
    @Nullable String code,
    @Nullable String name,
    List<String> path,
    boolean itself,
    @Nullable String url,
    List<Suggestion.Filter> filters) {

  static RowAnswer of(RowGroup group) {
    return switch (group) {
      case Everything all -> of(group, "all", null, null, List.of(), null);
      case Unknown unknown -> of(group, "unknown", null, null, List.of(), null);
      case OfPlace place -> {
        Place last = place.path().getLast();
        yield of(group, "place", last.code(), last.name(), place.path(), null);
      }
      case OfOffice office -> {
        String url = Links.office(new OfficeKey(office.key()));
        yield of(group, "office", office.key(), office.name(), office.path(), url);
      }
    };
  }

  private static RowAnswer of(
      RowGroup group,
      String kind,
      @Nullable String code,
      @Nullable String name,
      List<Place> path,
      @Nullable String url) {
    return new RowAnswer(
        kind,
        code,
        name,
        path.stream().map(Place::name).toList(),
        group instanceof OfPlace place && place.isItself(),
        url,
        group.filters());
  }
}
