package nianbao.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Finding;

/** Collects the findings of one report, assigns them unique ids, and limits their number. */
final class FindingList {

  /**
   * How many findings are kept per report. A genuine report has a few dozen at most; a hostile one
   * could have one per sentence.
   */
  static final int MOST = 200;

  private final List<Finding> kept = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int leftOut;

  /** Adds a finding, or only counts it if the limit has been reached. */
  void add(Finding finding) {
    if (kept.size() < MOST) {
      kept.add(finding);
    } else {
      leftOut++;
    }
  }

  /** The findings kept, in the order they were added. */
  List<Finding> kept() {
    return kept;
  }

  /** How many findings were dropped. */
  int leftOut() {
    return leftOut;
  }

  /**
   * A new id for a finding about a cell, {@code prose-table.penalties}; with the column if that id
   * is taken.
   *
   * @param cell {@code penalties[change]}
   */
  String id(String grade, String cell) {
    int bracket = cell.indexOf('[');
    String indicator = grade + '.' + (bracket < 0 ? cell : cell.substring(0, bracket));
    if (ids.add(indicator)) {
      return indicator;
    }
    String id = grade + '.' + cell.replace('[', '.').replace("]", "");
    return ids.add(id) ? id : id(id);
  }

  /** A new numbered id: {@code prose-prose.1}, {@code prose-prose.2} … */
  String id(String grade) {
    int number = numbers.getOrDefault(grade, 0);
    String id;
    do {
      number++;
      id = grade + '.' + number;
    } while (!ids.add(id));
    numbers.put(grade, number);
    return id;
  }
}
