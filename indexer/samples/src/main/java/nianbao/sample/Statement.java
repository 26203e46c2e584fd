package nianbao.sample;

import java.math.BigDecimal;
import nianbao.report.Finding.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that agrees with the rest of a report, or doesn't, or only looks as if it didn't.
 *
 * @param cell name of the cell it speaks of, empty when it is about no table
 * @param left the number it gives, {@code null} when it contradicts by other means
 * @param right what its parts add up to, {@code null} when it states none
 */
record Statement(
    Kind kind, String text, String cell, @Nullable BigDecimal left, @Nullable BigDecimal right) {

  /** What a sentence is about, and whether it is right. */
  enum Kind {
    /** The number of the table. */
    EQUAL,
    /** Another number than the table's. */
    CLASH,
    /** A number of something else. */
    TRAP,
    /** The table's number rounded, and said to be so. */
    ABOUT,
    /** A total and its parts. */
    PARTS_EQUAL,
    PARTS_CLASH,
    /** A total and some of its parts. */
    PARTS_OPEN,
    /** Another place or year where the report's own should stand. */
    IDENTITY,
    /** Another place or year where it belongs. */
    IDENTITY_TRAP;

    /** The grade of its contradiction, {@code null} when it is right. */
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
