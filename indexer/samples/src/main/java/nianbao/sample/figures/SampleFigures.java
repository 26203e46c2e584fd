package nianbao.sample.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of one report, by the indicator keys of its form; {@code key[column]} where a form
 * has several columns. Absent figures are zero.
 *
 * @param form id of the form generation
 * @param amounts printed sums of money, by key
 */
public record SampleFigures(String form, Map<String, Integer> counts, Map<String, String> amounts) {

  public SampleFigures {
    counts = Map.copyOf(counts);
    amounts = Map.copyOf(amounts);
  }

  public int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  public int count(String key, String column) {
    return count(cell(key, column));
  }

  public static String cell(String key, String column) {
    return key + '[' + column + ']';
  }

  /** These figures with one raised or lowered. */
  public SampleFigures changed(String cell, int by) {
    Map<String, Integer> changed = new LinkedHashMap<>(counts);
    changed.merge(cell, by, Integer::sum);
    return new SampleFigures(form, changed, amounts);
  }

  public boolean has(String key) {
    return counts.containsKey(key) || amounts.containsKey(key);
  }

  /** The value under a key: a sum of money, or a count. */
  public BigDecimal value(String key) {
    String amount = amounts.get(key);
    return amount == null ? BigDecimal.valueOf(count(key)) : new BigDecimal(amount);
  }
}
