package nianbao.sample.plan;

import java.util.List;
import nianbao.sample.random.SeededRandom;

/**
 * How a report prints a table that lists indicators one below the other.
 *
 * @param columnLabels of the two columns of form A2, or of its only one
 * @param boxes whether boxes for the office's name and codes stand above the rows
 * @param extraRows whether the place has added rows of its own to the form
 */
public record ListStyle(List<String> columnLabels, boolean boxes, boolean extraRows) {

  private static final List<List<String>> COLUMN_LABELS =
      List.of(List.of("本期实际", "本年累计"), List.of("本年度", "历年累计"), List.of("统计数"));

  /** The form without additions. */
  static final ListStyle PLAIN = new ListStyle(COLUMN_LABELS.getFirst(), false, false);

  static ListStyle draw(SeededRandom random) {
    return new ListStyle(random.pick(COLUMN_LABELS), random.chance(40), random.chance(20));
  }
}
