package nianbao.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.text.Resources;

/** The concepts of {@code concepts.tsv}; adding one needs no code. */
public final class Concepts {

  private static final int FIRST_FORM = 3;

  private static final List<Concept> ALL = read(Resources.rows(Concepts.class, "concepts.tsv"));
  private static final Set<String> NAMES =
      Stream.concat(
              ALL.stream().map(Concept::key),
              Forms.STANDARD.all().stream().flatMap(form -> form.cells().stream()))
          .collect(Collectors.toUnmodifiableSet());

  private Concepts() {}

  private static List<Concept> read(List<List<String>> rows) {
    List<String> head = rows.getFirst();
    List<Concept> concepts = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, List<String>> cells = new HashMap<>();
      for (int i = FIRST_FORM; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          cells.put(
              head.get(i), Arrays.stream(row.get(i).split("\\+")).map(String::strip).toList());
        }
      }
      concepts.add(new Concept(row.get(0), row.get(1), row.get(2), cells));
    }
    return List.copyOf(concepts);
  }

  /** In the order in which a reader is shown them. */
  public static List<Concept> all() {
    return ALL;
  }

  /** The concept of a key. */
  public static Optional<Concept> byKey(String key) {
    return ALL.stream().filter(concept -> concept.key().equals(key)).findFirst();
  }

  /**
   * Every name by which figures can be asked for: keys of concepts ({@code requests}) and names of
   * cells ({@code req_new[total]}).
   */
  public static Set<String> names() {
    return NAMES;
  }
}
