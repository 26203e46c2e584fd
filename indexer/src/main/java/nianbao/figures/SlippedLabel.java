package nianbao.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.figures.Form.Role;
import nianbao.figures.FormLayout.Position;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A row whose label has a slip, 其他法律行政止公开: it is known when its neighbours are those of the only
 * row of the form that is missing between them, and most of its characters are that row's.
 *
 * @param label as printed
 * @param after position in the form of the row before it
 */
record SlippedLabel(PrintedCell label, int after, List<PrintedCell> cells) {

  private static final double ALIKE = 0.7;
  private static final int LONGEST = 60;

  SlippedLabel(PrintedCell label, int after) {
    this(label, after, new ArrayList<>());
  }

  /** The row it must be when the next known row stands here; {@code null} when none. */
  @Nullable Position row(Form form, int before) {
    int between = after + 1;
    if (before != between + 1) {
      return null;
    }
    Form.Row row = form.rows().get(between);
    return row.role() == Role.ROW && isAlike(Folding.compact(row.label()), label.compact())
        ? new Position(between, row)
        : null;
  }

  private static boolean isAlike(String expected, String printed) {
    boolean numbered = Labels.isNumbered(expected) && Labels.isNumbered(printed);
    if (numbered && expected.charAt(0) != printed.charAt(0)) {
      return false;
    }
    String form = Labels.ofCompact(expected);
    String found = Labels.ofCompact(printed);
    int longer = Math.max(form.length(), found.length());
    return longer <= LONGEST && common(form, found) >= longer * ALIKE;
  }

  /** Length of the longest sequence of characters that both have in the same order. */
  private static int common(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        row[j] =
            a.charAt(i - 1) == b.charAt(j - 1) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
      }
      above = row;
    }
    return above[b.length()];
  }
}
