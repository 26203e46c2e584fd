package nianbao.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Finding;

/**
 * Gathers the findings of one report, gives them ids unlike each other, and keeps no more than
 * most.
 */
final class FindingList {

  /**
   * So many findings are kept of a report; of a report that a person wrote there are a few dozen at
   * most, of one that was made to be long there could be as many as it has sentences.
   */
  static final int MOST = 200;

  private final List<Finding> kept = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int leftOut;

  /** Adds a finding, or counts it when there are enough. */
  void add(Finding finding) {
    if (kept.size() < MOST) {
      kept.add(finding);
    } else {
      leftOut++;
    }
  }

  /** Those that are kept, in the order in which they were added. */
  List<Finding> kept() {
    return kept;
  }

  /** How many were not kept. */
  int leftOut() {
    return leftOut;
  }

  /**
   * A new id for a finding about a cell, {@code prose-table.penalties}; with the column where that
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

  /** A new id that begins so: {@code prose-prose.1}, {@code prose-prose.2} … */
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
