package nianbao.findings;

import java.util.HashSet;
import java.util.Set;

/** Names the findings about prose; no two alike in a report. */
final class FindingIds {

  private final Set<String> given = new HashSet<>();

  /**
   * {@code prose-table.penalties}; with the column where that is taken.
   *
   * @param cell {@code penalties[change]}
   */
  String of(String grade, String cell) {
    int bracket = cell.indexOf('[');
    String indicator = grade + '.' + (bracket < 0 ? cell : cell.substring(0, bracket));
    if (given.add(indicator)) {
      return indicator;
    }
    String id = grade + '.' + cell.replace('[', '.').replace("]", "");
    return given.add(id) ? id : numbered(id);
  }

  /** {@code prose-prose.1}, {@code prose-prose.2} … */
  String numbered(String grade) {
    int number = 1;
    while (!given.add(grade + '.' + number)) {
      number++;
    }
    return grade + '.' + number;
  }
}
