package nianbao.search.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.search.query.QueryNode.Unit;

/**
 * A parsed query.
 *
 * @param root an {@link QueryNode.And} of nothing for a blank query, which every report matches
 * @param warnings one sentence for each repair and each part left out
 * @param units the units as they stand in what was typed, by the UTF-16 offset of their text, after
 *     quotes and signs
 */
public record Query(QueryNode root, List<String> warnings, SortedMap<Integer, Unit> units) {

  public Query {
    warnings = List.copyOf(warnings);
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }

  /** What was typed, with some units replaced by other texts wherever they occur. */
  public String replaced(String typed, Map<Unit, String> texts) {
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, Unit> place : units.entrySet()) {
      Unit unit = place.getValue();
      replaced.append(typed, done, place.getKey());
      replaced.append(texts.getOrDefault(unit, unit.text()));
      done = place.getKey() + unit.text().length();
    }
    return replaced.append(typed, done, typed.length()).toString();
  }

  /** Whether there is nothing to look for in the text: a blank query, or filters alone. */
  public boolean isWithoutText() {
    return root.wanted().isEmpty();
  }
}
