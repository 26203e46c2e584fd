package nianbao.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one report in the order of its form, at most one for each cell of the form. */
public final class Figures {

  /** No figures, for a report without statutory tables. */
  public static final Figures NONE = new Figures(List.of());

  private final List<Figure> all;
  private final Map<String, Figure> byName;

  /**
   * Creates the figures of a report.
   *
   * @param figures in the order of the form
   * @throws IllegalArgumentException when a cell occurs twice
   */
  public Figures(List<Figure> figures) {
    Map<String, Figure> named = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (named.put(figure.name(), figure) != null) {
        throw new IllegalArgumentException("two figures for " + figure.name());
      }
    }
    all = List.copyOf(figures);
    byName = Collections.unmodifiableMap(named);
  }

  /** All figures, in the order of the form. */
  public List<Figure> all() {
    return all;
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /**
   * The figure of a cell, {@code null} when the tables have none.
   *
   * @param name {@code active_total}, {@code req_new[total]}
   */
  public @Nullable Figure get(String name) {
    return byName.get(name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figures figures && byName.equals(figures.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.values().toString();
  }
}
