package nianbao.search.query;

import java.util.List;
import java.util.Map;
import nianbao.search.query.QueryNode.Unit;

/**
 * A query that was understood.
 *
 * @param root an {@link QueryNode.And} of nothing for a blank query, which every report matches
 * @param warnings one sentence for each repair and each part left out
 * @param places where the texts of units stand in what was typed, from left to right
 */
public record Query(QueryNode root, List<String> warnings, List<Place> places) {

  /**
   * Where a unit stands.
   *
   * @param start UTF-16 offset of its text, behind quotes and signs
   */
  record Place(Unit unit, int start) {}

  public Query {
    warnings = List.copyOf(warnings);
    places = List.copyOf(places);
  }

  /** What was typed, with other texts for some units wherever they stand. */
  public String replaced(String typed, Map<Unit, String> texts) {
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Place place : places) {
      String text = place.unit().text();
      replaced.append(typed, done, place.start());
      replaced.append(texts.getOrDefault(place.unit(), text));
      done = place.start() + text.length();
    }
    return replaced.append(typed, done, typed.length()).toString();
  }

  /** Whether there is nothing to look for in the text: a blank query, or filters alone. */
  public boolean isWithoutText() {
    return root.wanted().isEmpty();
  }
}
