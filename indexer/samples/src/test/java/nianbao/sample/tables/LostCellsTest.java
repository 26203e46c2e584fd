package nianbao.sample.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows whose blank cells vanish or whose figures run together. */
class LostCellsTest {

  @Test
  void whatVanishedBlanksLeaveOpenIsUnclear() {
    List<TableCell> row =
        List.of(
            TableCell.label("(一)予以公开"),
            TableCell.figure("res_granted[natural]", "3", 1),
            TableCell.figure("res_granted[business]", "", 1),
            TableCell.figure("res_granted[total]", "3", 1));

    assertEquals(
        Set.of("res_granted[natural]", "res_granted[business]"), VanishedBlanks.unclear(row));
    assertEquals(Set.of(), VanishedBlanks.unclear(row.subList(0, 2)));
  }

  @Test
  void figuresRunTogetherOnlyWhereTheyCanBeTakenApart() {
    assertEquals("1200001 | ", glued("1", "2", "0", "0", "0", "0", "1"));
    assertEquals("120000012 | ", glued("12", "0", "0", "0", "0", "0", "12"));
    assertEquals("1 | 1 | 0 | 0 | 0 | 0 | 11 | ", glued("1", "1", "0", "0", "0", "0", "11"));
  }

  private static String glued(String... figures) {
    List<TableCell> row =
        Arrays.stream(figures).map(raw -> TableCell.figure("x[total]", raw, 1)).toList();
    StringBuilder text = new StringBuilder();
    GluedRow.of(row).forEach(cell -> text.append(cell.text()).append(" | "));
    return text.toString();
  }
}
