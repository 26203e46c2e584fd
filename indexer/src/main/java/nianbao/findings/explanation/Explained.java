package nianbao.findings.explanation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A slip that accounts for a failure.
 *
 * @param key {@code sum-of-all-rows}; names the wording
 * @param cells names of the cells it speaks of, in the order of the wording
 * @param number the number it speaks of
 */
public record Explained(String key, List<String> cells, BigDecimal number) {
  public Explained {
    cells = List.copyOf(cells);
  }
}
