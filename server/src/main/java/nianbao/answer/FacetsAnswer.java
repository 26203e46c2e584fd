package nianbao.answer;

import java.util.List;
import java.util.Optional;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.search.SearchResult.Count;
import nianbao.search.SearchResult.Facets;
import nianbao.search.SearchResult.PlaceCount;
import org.jspecify.annotations.Nullable;

/** The facets of a search as the API answers them; {@code value} is {@code null} for unknown. */
record FacetsAnswer(
    List<PlaceCount> place,
    List<Count> province,
    List<Count> city,
    List<Value> year,
    List<LabelledValue> agency,
    List<Value> office,
    List<Value> form,
    List<Value> collection,
    List<Value> finding) {

  /** A value that needs no label. */
  record Value(@Nullable String value, int count, boolean selected) {}

  /** A key with its Chinese and its English label. */
  record LabelledValue(
      @Nullable String value,
      @Nullable String label,
      @Nullable String labelEn,
      int count,
      boolean selected) {}

  static FacetsAnswer of(Facets facets) {
    return new FacetsAnswer(
        facets.place(),
        facets.province(),
        facets.city(),
        facets.year().stream().map(FacetsAnswer::value).toList(),
        facets.agency().stream().map(FacetsAnswer::agency).toList(),
        facets.office().stream().map(FacetsAnswer::value).toList(),
        facets.form().stream().map(FacetsAnswer::value).toList(),
        facets.collection().stream().map(FacetsAnswer::value).toList(),
        facets.finding().stream().map(FacetsAnswer::value).toList());
  }

  private static Value value(Count count) {
    return new Value(count.value(), count.count(), count.selected());
  }

  private static LabelledValue agency(Count count) {
    Optional<Agency> agency = Optional.ofNullable(count.value()).flatMap(Agencies::byKey);
    return new LabelledValue(
        count.value(),
        agency.map(Agency::label).orElse(null),
        agency.map(Agency::labelEnglish).orElse(null),
        count.count(),
        count.selected());
  }
}
