package nianbao.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.text.Resources;

/**
 * Figures of which some no longer agree.
 *
 * @param found every strict relation that fails, with both sides
 */
record Contradictions(Figures figures, List<Truth.Contradiction> found) {

  private enum How {
    LEFT,
    RIGHT,
    OVER,
    UNDER
  }

  private record Failure(String cell, How how, String relation, String column, List<String> left) {
    static Failure of(List<String> row) {
      return new Failure(
          row.get(2),
          How.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
          row.get(4),
          row.get(5),
          List.of(row.get(6).split("\\+")));
    }

    int sum(Figures figures) {
      return left.stream().mapToInt(figures::count).sum();
    }

    /** By how much the cell has to be raised for the relation to fail. */
    int raise(Figures figures, int by) {
      return switch (how) {
        case LEFT, RIGHT -> by;
        case OVER, UNDER -> sum(figures) - figures.count(cell) + by;
      };
    }

    Truth.Contradiction found(Figures changed, int by) {
      int sum = sum(changed);
      String where = column.isEmpty() ? null : column;
      return switch (how) {
        case LEFT -> new Truth.Contradiction(relation, where, sum, sum - by);
        case RIGHT, UNDER -> new Truth.Contradiction(relation, where, sum, sum + by);
        case OVER -> new Truth.Contradiction(relation, where, sum + by, sum);
      };
    }
  }

  private static final Map<String, List<List<Failure>>> CASES = load();

  Contradictions {
    found = List.copyOf(found);
  }

  private static Map<String, List<List<Failure>>> load() {
    Map<String, Map<String, List<Failure>>> byForm =
        Resources.rows(Contradictions.class, "contradictions.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    List::getFirst,
                    Collectors.groupingBy(
                        row -> row.get(1),
                        LinkedHashMap::new,
                        Collectors.mapping(Failure::of, Collectors.toList()))));
    return byForm.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, form -> List.copyOf(form.getValue().values())));
  }

  /** One contradiction planted in figures that agree; it may break several relations. */
  static Contradictions plant(Figures figures, Dice dice) {
    List<Failure> failures = dice.pick(CASES.getOrDefault(figures.form(), List.of()));
    int by = dice.between(1, 9);
    Figures changed = figures;
    Set<String> raised = new LinkedHashSet<>();
    for (Failure failure : failures) {
      if (raised.add(failure.cell())) {
        changed = changed.changed(failure.cell(), failure.raise(figures, by));
      }
    }
    List<Truth.Contradiction> found = new ArrayList<>();
    for (Failure failure : failures) {
      found.add(failure.found(changed, by));
    }
    return new Contradictions(changed, found);
  }
}
