package nianbao.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands behind each label. A {@code *} in a label stands for the name of a place and the
 * like, at most a dozen characters.
 *
 * @param <T> what a label stands for
 */
public final class LabelTable<T> {

  private static final int LONGEST_NAME = 12;

  private record Wildcard<T>(String start, String end, List<T> values) {
    boolean matches(String label) {
      int name = label.length() - start.length() - end.length();
      return name > 0 && name <= LONGEST_NAME && label.startsWith(start) && label.endsWith(end);
    }
  }

  private final Map<String, List<T>> byLabel = new HashMap<>();
  private final List<Wildcard<T>> wildcards = new ArrayList<>();

  /** Adds a label as its form prints it. */
  public void add(String printed, T value) {
    String label = Labels.of(printed);
    int star = label.indexOf('*');
    if (star < 0) {
      List<T> values = byLabel.computeIfAbsent(label, l -> new ArrayList<>(1));
      if (!values.contains(value)) {
        values.add(value);
      }
    } else {
      wildcards.add(
          new Wildcard<>(label.substring(0, star), label.substring(star + 1), List.of(value)));
    }
  }

  /**
   * What a label in the shape of {@link Labels} stands for, in the order of adding; often empty.
   */
  public List<T> get(String label) {
    List<T> values = byLabel.get(label);
    if (values != null) {
      return values;
    }
    for (Wildcard<T> wildcard : wildcards) {
      if (wildcard.matches(label)) {
        return wildcard.values;
      }
    }
    return List.of();
  }
}
