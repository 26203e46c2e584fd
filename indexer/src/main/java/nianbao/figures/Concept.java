package nianbao.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * A figure that every form asks for, though each words it differently, such as the number of
 * requests received. The concepts are listed in {@code concepts.tsv}; adding one needs no code.
 *
 * @param key {@code requests}; never equal to the name of a cell
 * @param whole key of the concept that it is a share of; {@code null} for none
 * @param cellsByForm the cells that are added up, by form id
 */
public record Concept(
    String key,
    String label,
    String labelEnglish,
    @Nullable String whole,
    Map<String, List<String>> cellsByForm) {

  /** Index of the first data file column that belongs to a form. */
  private static final int FIRST_FORM = 4;

  private static final List<Concept> ALL = read(Resources.rows(Concept.class, "concepts.tsv"));
  private static final Set<String> NAMES = readNames();
  private static final Map<String, List<Break>> BREAKS = readBreaks();

  public Concept {
    cellsByForm = Map.copyOf(cellsByForm);
  }

  /**
   * Reads the rows of the data file, the first with the names of the columns.
   *
   * @throws IllegalStateException if one is a share of what is no other concept
   */
  static List<Concept> read(List<List<String>> rows) {
    List<String> head = rows.getFirst();
    List<Concept> concepts = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, List<String>> cells = new HashMap<>();
      for (int i = FIRST_FORM; i < row.size(); i++) {
        if (!row.get(i).isBlank()) {
          cells.put(head.get(i), List.of(row.get(i).strip().split("\\s*\\+\\s*")));
        }
      }
      String whole = row.get(3).isBlank() ? null : row.get(3);
      concepts.add(new Concept(row.get(0), row.get(1), row.get(2), whole, cells));
    }
    for (Concept share : concepts) {
      if (share.whole != null && concepts.stream().noneMatch(share::isShareOf)) {
        throw new IllegalStateException(
            "concepts.tsv: " + share.key + " is a share of no other concept: " + share.whole);
      }
    }
    return List.copyOf(concepts);
  }

  private boolean isShareOf(Concept other) {
    return other.key.equals(whole) && !other.key.equals(key);
  }

  private static Set<String> readNames() {
    Set<String> names = new HashSet<>();
    ALL.forEach(concept -> names.add(concept.key));
    Forms.STANDARD.all().forEach(form -> names.addAll(form.cells()));
    return Set.copyOf(names);
  }

  /**
   * From which report year on it means something else, because the form changed.
   *
   * @param chinese what changed, as a sentence
   * @param english the same
   */
  public record Break(int year, String chinese, String english) {}

  private static Map<String, List<Break>> readBreaks() {
    Map<String, List<Break>> breaks = new HashMap<>();
    for (List<String> row : Resources.rows(Concept.class, "concept-breaks.tsv")) {
      if (ALL.stream().noneMatch(concept -> concept.key.equals(row.getFirst()))) {
        throw new IllegalStateException("concept-breaks.tsv: no concept " + row.getFirst());
      }
      breaks
          .computeIfAbsent(row.getFirst(), first -> new ArrayList<>())
          .add(new Break(Integer.parseInt(row.get(1)), row.get(2), row.get(3)));
    }
    return Map.copyOf(breaks);
  }

  /** The breaks in what a figure means, by year; none for a single cell, which is of one form. */
  public static List<Break> breaks(String name) {
    return BREAKS.getOrDefault(name, List.of());
  }

  /** The concept with a key; {@code null} for none. */
  public static @Nullable Concept byKey(String key) {
    return ALL.stream().filter(concept -> concept.key.equals(key)).findFirst().orElse(null);
  }

  /** All concepts in display order. */
  public static List<Concept> all() {
    return ALL;
  }

  /**
   * Every name by which figures can be queried: concept keys ({@code requests}) and cell names
   * ({@code req_new[total]}).
   */
  public static Set<String> names() {
    return NAMES;
  }

  /** The cells that are added up in a form, or in the form it is a variant of; may be empty. */
  public List<String> cells(Form form) {
    List<String> own = cellsByForm.get(form.id());
    return own != null
        ? own
        : cellsByForm.getOrDefault(String.valueOf(form.variantOf()), List.of());
  }

  /**
   * What the tables of a report give for a concept.
   *
   * @param cells that are added up, in the order of the form; at least one
   * @param kind a number if all of them are; otherwise what the first one holds that is none
   * @param value their sum, {@code null} unless it is a number
   */
  public record Reading(List<Figure> cells, Figure.Kind kind, @Nullable BigDecimal value) {
    public Reading {
      cells = List.copyOf(cells);
    }

    /** The cell by which it is shown: the first, or the first that is no number. */
    public Figure shown() {
      return cells.stream().filter(cell -> cell.kind() == kind).findFirst().orElseThrow();
    }
  }

  /**
   * What a report gives for it; {@code null} if the form doesn't ask for it, or if any of the cells
   * is missing.
   */
  public @Nullable Reading read(Figures figures, Form form) {
    List<Figure> cells = new ArrayList<>();
    for (String name : cells(form)) {
      Figure cell = figures.get(name);
      if (cell == null) {
        return null;
      }
      cells.add(cell);
    }
    return cells.isEmpty() ? null : sum(cells);
  }

  private static Reading sum(List<Figure> cells) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure cell : cells) {
      if (cell.value() == null) {
        return new Reading(cells, cell.kind(), null);
      }
      sum = sum.add(cell.value());
    }
    return new Reading(cells, Figure.Kind.NUMBER, sum);
  }

  /**
   * The value in a report; {@code null} if the form doesn't ask for it, or if any of the cells is
   * blank or missing, which does not mean zero.
   */
  public @Nullable BigDecimal value(Figures figures, Form form) {
    Reading reading = read(figures, form);
    return reading == null ? null : reading.value();
  }
}
