package nianbao.sample.contradiction;

import java.math.BigDecimal;
import nianbao.report.Finding.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that agrees with the rest of a report, contradicts it, or only seems to.
 *
 * @param cell name of the cell it is about, empty if it isn't about a table
 * @param left the number it states, {@code null} if it contradicts in another way
 * @param right the sum of its parts, {@code null} if it lists none
 */
public record Statement(
    Kind kind, String text, String cell, @Nullable BigDecimal left, @Nullable BigDecimal right) {

  /** What a sentence states, and whether it is right. */
  enum Kind {
    /** The number of the table. */
    EQUAL,
    /** Another number than the table's. */
    CLASH,
    /** A number of something else. */
    TRAP,
    /** The table's number, explicitly rounded. */
    ABOUT,
    /** A total and its parts. */
    PARTS_EQUAL,
    PARTS_CLASH,
    /** A total and some of its parts. */
    PARTS_OPEN,
    /** Another place or year instead of the report's own. */
    IDENTITY,
    /** Another place or year where one is legitimate. */
    IDENTITY_TRAP;

    /** The grade of the contradiction, {@code null} if it is right. */
    @Nullable Grade grade() {
      return switch (this) {
        case CLASH -> Grade.PROSE_TABLE;
        case PARTS_CLASH -> Grade.PROSE_PROSE;
        case IDENTITY -> Grade.IDENTITY;
        case EQUAL, TRAP, ABOUT, PARTS_EQUAL, PARTS_OPEN, IDENTITY_TRAP -> null;
      };
    }

    boolean isOfParts() {
      return this == PARTS_EQUAL || this == PARTS_CLASH || this == PARTS_OPEN;
    }
  }
}
