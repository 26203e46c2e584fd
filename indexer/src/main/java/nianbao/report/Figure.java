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
 * @param value exact, with a scale of 0 or more and no trailing zeros; only of a number
 * @param unit 条, 万元 …: the printed one, else the form's; {@code null} when neither gives one
 * @param place where it stands
 */
public record Figure(
    String indicator,
    String column,
    String raw,
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Position place) {

  /** The column of forms that have only one. */
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
    /** Nothing; that is not a zero. */
    BLANK,
    /** A sign for nothing: {@code /}, {@code —}, 无. */
    DASH,
    /** Something that is no single figure, or can't be told whose it is. */
    UNCLEAR
  }

  /**
   * Where a figure stands.
   *
   * @param table ordinal of the table
   * @param row of the table, from 0
   * @param cell of the row, from 0; {@code null} when the flattened table printed no cell for it
   * @param paragraph id of the row paragraph
   */
  public record Position(int table, int row, @Nullable Integer cell, String paragraph) {}

  /** {@code active_total}, {@code req_new[total]}: as relations and the API name it. */
  public String name() {
    return name(indicator, column);
  }

  /** The name of a cell: the indicator alone where the form has one column. */
  public static String name(String indicator, String column) {
    return column.equals(SINGLE_COLUMN) ? indicator : indicator + '[' + column + ']';
  }
}
