package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import org.junit.jupiter.api.Test;

/** What the truth says of the cells is what the tables print. */
class TruthOfCellsTest {
  private static final List<SampleReport> REPORTS = SampleReports.tabulated(9, 900).toList();

  @Test
  void everyCellOfTheFormIsThereOnceInItsOrder() {
    for (SampleReport report : REPORTS) {
      Truth truth = report.truth();
      String id = truth.header().form();
      List<String> names = truth.cells().stream().map(Truth.Cell::name).toList();
      if (id == null) {
        assertEquals(List.of(), names, report.path());
      } else {
        Form form = Objects.requireNonNull(Forms.STANDARD.byId(id), id);
        List<String> all =
            form.rows().stream()
                .flatMap(
                    row -> row.columns().stream().map(column -> Figure.name(row.key(), column)))
                .toList();
        boolean single = id.equals("A2") && !names.contains("active_total[cumulative]");
        assertEquals(
            all.stream().filter(name -> !(single && name.endsWith("[cumulative]"))).toList(),
            names,
            report.path());
      }
    }
  }

  @Test
  void everyKindOfCellOccursAndOnlyNumbersHaveValues() {
    Set<Kind> kinds = new TreeSet<>();
    for (SampleReport report : REPORTS) {
      for (Truth.Cell cell : report.truth().cells()) {
        kinds.add(cell.kind());
        assertEquals(cell.kind() == Kind.NUMBER, cell.value() != null, cell.toString());
        if (cell.kind() == Kind.NUMBER) {
          assertTrue(cell.raw().codePoints().anyMatch(Character::isDigit), cell.toString());
        }
      }
    }
    assertEquals(Set.of(Kind.values()), kinds);
  }

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
