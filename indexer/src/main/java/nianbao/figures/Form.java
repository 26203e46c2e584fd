package nianbao.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.figures.relation.Comparison;
import nianbao.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the statistics form, as described by its resource file.
 *
 * @param id {@code A}, {@code A2}, {@code B}, {@code B_qingdao}, {@code C}, {@code D}
 * @param variantOf the form that it extends with rows, {@code null} if none
 * @param firstYear first report year in which it was in force
 * @param lastYear last report year in which it was in force
 * @param signs strings that occur only in its columns and rows, without white space
 * @param signsNeeded how many of them must occur
 * @param headings its column headings: printed text to the key of the column, to {@code label},
 *     {@code unit} or {@code code} for columns without figures, or to an empty text if it belongs
 *     to no particular column
 * @param columnsByHeading whether the printed headings determine which column is which; otherwise
 *     the order of columns is fixed
 * @param signedColumns columns whose figures may have a sign: 增/减
 * @param rows in printed order
 * @param relations conditions that its figures must satisfy
 */
public record Form(
    String id,
    @Nullable String variantOf,
    int firstYear,
    int lastYear,
    List<String> signs,
    int signsNeeded,
    Map<String, String> headings,
    boolean columnsByHeading,
    Set<String> signedColumns,
    List<Row> rows,
    List<Relation> relations) {

  public Form {
    Objects.requireNonNull(id, "id");
    signs = List.copyOf(signs);
    headings = Collections.unmodifiableMap(new LinkedHashMap<>(headings));
    signedColumns = Set.copyOf(signedColumns);
    rows = List.copyOf(rows);
    relations = List.copyOf(relations);
  }

  /**
   * A printed row.
   *
   * @param index its position in the form, from 0
   * @param key the indicator
   * @param label as the form prints it
   * @param labelEnglish what readers of English call it; the label where it has no such name
   * @param aliases other wordings of the label
   * @param units the unit of each column (条, 件 …), empty where the form gives none
   * @param parent key of the row it stands under
   * @param columns keys of its columns from left to right; {@code value} alone where the form has
   *     one column of figures
   * @param heading whether the form intends it as a heading; offices may still write figures there
   * @param kind how its label relates to its figures
   */
  public record Row(
      int index,
      String key,
      String label,
      String labelEnglish,
      List<String> aliases,
      List<String> units,
      @Nullable String parent,
      List<String> columns,
      boolean heading,
      CellKind kind) {
    public Row {
      units = List.copyOf(units);
      aliases = List.copyOf(aliases);
      columns = List.copyOf(columns);
      if (units.size() != columns.size()) {
        throw new IllegalArgumentException(
            "row %s: %d units for %d columns".formatted(key, units.size(), columns.size()));
      }
      if (!kind.isLabel()) {
        throw new IllegalArgumentException("row %s: %s is no kind of label".formatted(key, kind));
      }
    }

    /** The unit of a column, {@code null} if the form gives none. */
    public @Nullable String unit(String column) {
      int at = columns.indexOf(column);
      return at < 0 || units.get(at).isEmpty() ? null : units.get(at);
    }
  }

  /**
   * A condition between figures.
   *
   * @param id {@code A08}
   * @param strict whether a failure is an error; otherwise it is only worth a note
   * @param expression as written in the form's file, in the language of {@link Comparison#parse}
   * @param comparisons its meaning: one per column if it applies to all columns, one per row if it
   *     compares two columns; empty if the language can't express it
   */
  public record Relation(
      String id, Scope scope, boolean strict, String expression, List<Comparison> comparisons) {
    public Relation {
      comparisons = List.copyOf(comparisons);
    }
  }

  /** What a relation compares. */
  public enum Scope {
    /** Figures of one report. */
    FORM,
    /** Two columns, in every row that has both. */
    COLUMN,
    /** Figures of one office in two consecutive years. */
    CROSS_YEAR,
    /** A government's report and those of its offices. */
    HIERARCHY,
    /** Figures and the kind of office. */
    SEMANTIC
  }

  /** The row of an indicator, {@code null} if the form has none. */
  public @Nullable Row row(String key) {
    for (Row row : rows) {
      if (row.key().equals(key)) {
        return row;
      }
    }
    return null;
  }

  private @Nullable Row above(Row row) {
    return row.parent() == null ? null : row(row.parent());
  }

  /** The row of an indicator and those it stands under, the innermost first. */
  public List<Row> lineage(String key) {
    List<Row> lineage = new ArrayList<>();
    for (Row row = row(key); row != null; row = above(row)) {
      lineage.add(row);
    }
    return lineage;
  }

  /** Position of a row's parent, -1 if it has none. */
  int indexOfParent(Row row) {
    Row parent = above(row);
    return parent == null ? -1 : parent.index();
  }

  /** Names of all cells, in printed order: {@code active_total}, {@code req_new[total]}. */
  public List<String> cells() {
    return rows.stream()
        .flatMap(row -> row.columns().stream().map(column -> Figure.name(row.key(), column)))
        .toList();
  }
}
