package nianbao.http.page;

import static nianbao.http.page.ReportFixture.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.report.StatTable.Cell;
import org.junit.jupiter.api.Test;

class MarginSpansTest {
  private static final List<Cell> TWO = List.of(cell("a"), cell("1"));

  private static List<Integer> spans(List<List<Cell>> rows, int... noted) {
    boolean[] notes = new boolean[rows.size()];
    Arrays.stream(noted).forEach(row -> notes[row] = true);
    MarginSpans spans = new MarginSpans(rows, notes);
    return IntStream.of(noted).mapToObj(spans::from).toList();
  }

  @Test
  void aNoteReachesDownToTheNextOne() {
    assertEquals(List.of(2, 3), spans(List.of(TWO, TWO, TWO, TWO, TWO), 0, 2));
  }

  @Test
  void whatReachesDownIntoARowCountsForItsWidth() {
    List<Cell> first = List.of(cell("group", 1, 2), cell("a"), cell("1"));
    assertEquals(List.of(3), spans(List.of(first, TWO, List.of(cell("b", 3, 1))), 0));
  }

  @Test
  void whereRowsAreOfDifferentWidthsANoteStaysInItsOwn() {
    assertEquals(List.of(1, 1), spans(List.of(TWO, List.of(cell("alone")), TWO), 0, 2));
    assertEquals(
        List.of(1), spans(List.of(List.of(cell("a", 1, 5), cell("1")), List.of(cell("2"))), 0));
    assertEquals(List.of(1), spans(List.of(List.of(cell("a", 5000, 1)), TWO), 0));
  }
}
