package nianbao.figures;

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
 * One generation of the statistics form, as its resource file describes it.
 *
 * @param id {@code A}, {@code A2}, {@code B}, {@code B_qingdao}, {@code C}, {@code D}
 * @param variantOf the form it adds rows to, {@code null} when it stands alone
 * @param firstYear first report year it was made for
 * @param lastYear last one
 * @param signs strings that only its columns and rows have, without white space
 * @param signsNeeded how many of them must occur
 * @param headings what heads its columns: label to the key of the column, or to {@code label},
 *     {@code unit} or {@code code} for the columns that hold no figures; empty when it stands over
 *     none in particular
 * @param columnsByHeading whether the printed headings say which column is which; otherwise the
 *     order of columns is fixed whatever the headings say
 * @param signedColumns columns whose figures may have a sign: 增/减
 * @param rows in printed order
 * @param relations what has to hold between its figures
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
   * @param aliases other wordings of the label
   * @param units 条, 件 … of each column; empty where the form gives none
   * @param parent key of the row it stands under
   * @param columns keys of its columns from left to right; {@code value} alone where the form has
   *     one column of figures
   * @param heading whether the form means it as a heading; offices write figures there all the same
   * @param kind what its label is: how it stands to its figures
   */
  public record Row(
      int index,
      String key,
      String label,
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

    /** The unit of one of its columns, {@code null} when the form gives none. */
    public @Nullable String unit(String column) {
      int at = columns.indexOf(column);
      return at < 0 || units.get(at).isEmpty() ? null : units.get(at);
    }
  }

  /**
   * Something that has to hold between figures.
   *
   * @param id {@code A08}
   * @param strict whether a failure is a mistake; otherwise it is worth a remark
   * @param expression as the form's file has it, in the language of {@link Comparison#parse}
   * @param comparisons what it says, one for each column where it speaks of all, one for each row
   *     where it compares two columns; none when that language has no means for it
   */
  public record Relation(
      String id, Scope scope, boolean strict, String expression, List<Comparison> comparisons) {
    public Relation {
      comparisons = List.copyOf(comparisons);
    }
  }

  /** What a relation is about. */
  public enum Scope {
    /** Figures of one report. */
    FORM,
    /** Two columns, in every row that has both. */
    COLUMN,
    /** Figures of one office in two years that follow each other. */
    CROSS_YEAR,
    /** A government's report and those of its offices. */
    HIERARCHY,
    /** Figures and what the office is. */
    SEMANTIC
  }

  /** The row of an indicator, {@code null} when the form has none. */
  public @Nullable Row row(String key) {
    for (Row row : rows) {
      if (row.key().equals(key)) {
        return row;
      }
    }
    return null;
  }

  /** Position of the row that a row stands under, -1 when under none. */
  int indexOfParent(Row row) {
    Row parent = row.parent() == null ? null : row(row.parent());
    return parent == null ? -1 : parent.index();
  }

  /** Names of all cells, in printed order: {@code active_total}, {@code req_new[total]}. */
  public List<String> cells() {
    return rows.stream()
        .flatMap(row -> row.columns().stream().map(column -> Figure.name(row.key(), column)))
        .toList();
  }
}
