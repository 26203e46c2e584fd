package nianbao.report;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a statutory table whose row and column were recognised.
 *
 * @param indicator key of the row in its form, {@code req_new}
 * @param column key of the column, {@code total}; {@code value} where the form has one column
 * @param raw as printed, empty when blank
 * @param kind what the cell holds
 * @param value exact value without trailing zeros and with a scale of at least 0; {@code null}
 *     unless the cell is a number
 * @param unit 条, 万元 …: as printed, otherwise that of the form; {@code null} when there is neither
 * @param place position in the tables of the report
 */
public record Figure(
    String indicator,
    String column,
    String raw,
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Position place) {

  /** Key of the column in forms that have only one. */
  public static final String SINGLE_COLUMN = "value";

  public Figure {
    Objects.requireNonNull(place, "place");
    if ((kind == Kind.NUMBER) != (value != null)) {
      throw new IllegalArgumentException(kind + " with value " + value + " (" + raw + ")");
    }
    if (value != null) {
      value = value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }
  }

  /** What a cell holds. */
  public enum Kind {
    NUMBER,
    /** Blank, which does not mean zero. */
    BLANK,
    /** A sign for no value: {@code /}, {@code —}, 无. */
    DASH,
    /** Not a single number, or not certain to which cell it belongs. */
    UNCLEAR
  }

  /**
   * The position of a figure.
   *
   * @param table ordinal of the table
   * @param row in the table, from 0
   * @param cell in the row, from 0; {@code null} when a flattened table has no cell for it
   * @param paragraph id of the paragraph of that row
   */
  public record Position(int table, int row, @Nullable Integer cell, String paragraph) {}

  /** Its name in relations and in the API: {@code active_total}, {@code req_new[total]}. */
  public String name() {
    return name(indicator, column);
  }

  /** The name of a cell: the indicator, with the column if the form has several. */
  public static String name(String indicator, String column) {
    return column.equals(SINGLE_COLUMN) ? indicator : indicator + '[' + column + ']';
  }
}
