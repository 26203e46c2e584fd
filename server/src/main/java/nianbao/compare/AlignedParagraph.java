package nianbao.compare;

import java.util.List;
import nianbao.report.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of one report with the one of the other that it corresponds to, if there is one.
 *
 * @param a of the first report; {@code null} if only the second has it
 * @param b of the second report; {@code null} if only the first has it
 * @param changes what differs within the two, in order; none where they are the same, or where
 *     there is only one
 * @param inDetail whether the changes are those of words; otherwise the texts were too long, and
 *     there is one change from the first word that differs to the last
 */
public record AlignedParagraph(
    Kind kind,
    @Nullable Paragraph a,
    @Nullable Paragraph b,
    List<Change> changes,
    boolean inDetail) {

  public AlignedParagraph {
    changes = List.copyOf(changes);
    boolean paired = a != null && b != null;
    boolean hasBoth =
        switch (kind) {
          case SAME, CHANGED, MOVED -> true;
          case NEW, GONE, FIGURES -> false;
        };
    if (paired != hasBoth || (a == null && b == null)) {
      throw new IllegalArgumentException(kind + " of " + a + " and " + b);
    }
  }

  /** How the two correspond. */
  public enum Kind {
    /** Equal when folded, in the same order: width, script, case and white space don't count. */
    SAME,
    /** Similar, in the same order. */
    CHANGED,
    /** Equal or very similar, but elsewhere. */
    MOVED,
    /** Only in the second report. */
    NEW,
    /** Only in the first report. */
    GONE,
    /** A row of a statutory table that both reports have, which is compared by its figures. */
    FIGURES
  }

  /**
   * A stretch of one text in place of a stretch of the other; one of them may be empty. UTF-16
   * offsets in the texts as printed, ends exclusive.
   */
  public record Change(int startA, int endA, int startB, int endB) {}

  static AlignedParagraph onlyA(Kind kind, Paragraph a) {
    return new AlignedParagraph(kind, a, null, List.of(), true);
  }

  static AlignedParagraph onlyB(Kind kind, Paragraph b) {
    return new AlignedParagraph(kind, null, b, List.of(), true);
  }
}
