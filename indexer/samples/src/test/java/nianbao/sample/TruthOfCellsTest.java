package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
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
}
