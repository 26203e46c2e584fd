package nianbao.search.coordinator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.report.Header;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.Suggestion.Filter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.header.HeaderReading.Filtered;
import nianbao.search.header.HeaderReading.Meaning;
import nianbao.search.header.HeaderWord;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import org.jspecify.annotations.Nullable;

/** What the units of a query mean in the headers of the reports that were found. */
final class HeaderChoices {

  private final Query query;
  private final Map<HeaderReading, Integer> counts;

  /**
   * @param counts how many of the reports found are meant by a reading
   */
  HeaderChoices(Query query, Map<HeaderReading, Integer> counts) {
    this.query = query;
    this.counts = counts;
  }

  /** The meanings of a text, or of words of it, that any of the found reports has. */
  List<HeaderChoice> of(ExpandedText text) {
    List<HeaderChoice> choices = new ArrayList<>();
    add(text.typed(), text.header(), without(text.text(), ""), choices);
    for (HeaderWord word : text.ofReports()) {
      String others = word.without(text.typed());
      add(word.text(), word.readings(), without(text.text(), others), choices);
    }
    return choices;
  }

  private void add(
      String words,
      List<HeaderReading> readings,
      @Nullable String rest,
      List<HeaderChoice> choices) {
    for (HeaderReading reading : readings) {
      int count = counts.getOrDefault(reading, 0);
      if (count > 0) {
        choices.add(
            new HeaderChoice(
                words,
                reading.by().stream().map(By::key).toList(),
                reading.label(),
                parameters(reading.meaning()),
                rest,
                count));
      }
    }
  }

  /** The filters of a reading, as parameters of a search. */
  private static List<Filter> parameters(Meaning meaning) {
    List<Filter> parameters = new ArrayList<>();
    if (!(meaning instanceof Filtered filtered)) {
      return parameters;
    }
    Filters filters = filtered.filters().getFirst();
    filters
        .values()
        .forEach((field, some) -> some.forEach(v -> parameters.add(new Filter(field.key(), v))));
    for (Interval<Integer> year : filters.years()) {
      parameters.add(new Filter(FilterField.YEAR.key(), parameter(year)));
    }
    return parameters;
  }

  private static String parameter(Interval<Integer> years) {
    if (years.from().equals(years.to())) {
      return years.from().toString();
    }
    return years.from() + ".." + (years.to() == Header.LAST_YEAR ? "" : years.to().toString());
  }

  /**
   * The query with some words instead of a unit that stands beside the others; {@code null} for any
   * other text.
   */
  private @Nullable String without(Text text, String words) {
    boolean beside = query.root() instanceof And and && and.parts().contains(text);
    return text instanceof Unit unit && (beside || query.root().equals(text))
        ? query.replaced(Map.of(unit, words)).strip()
        : null;
  }
}
