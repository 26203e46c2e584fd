package nianbao.library.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static List<List<String>> cells(String text) throws SidecarException {
    return CsvTable.parse(text).stream().map(CsvTable.Row::cells).toList();
  }

  @Test
  void theDelimiterIsTheMostFrequentOfTheFirstRow() throws SidecarException {
    List<List<String>> rows = List.of(List.of("a", "", "b,c"), List.of("d;e", "f"));

    assertEquals(List.of(List.of("a", "b"), List.of("c", "")), cells("a,b\nc,\n"));
    assertEquals(List.of(List.of("a", "b", "c,d")), cells("a;b;c,d"));
    assertEquals(rows, cells("a\t\tb,c\r\nd;e\tf"));
    assertEquals(List.of(List.of("a;;;;", "b")), cells("\"a;;;;\",b"));
    assertEquals(List.of(List.of("a", "b,,,")), cells("sep=;\r\na;b,,,"));
    assertEquals(List.of(List.of("sep="), List.of("a", "b")), cells("sep=\na,b"));
  }

  @Test
  void quotedCellsHoldDelimitersQuotesAndLines() throws SidecarException {
    List<CsvTable.Row> rows = CsvTable.parse("a,\"b,\"\"c\"\"\r\nd\"\r\n\n ,\ne,f\r\r\"g\"\n");

    assertEquals(List.of("a", "b,\"c\"\r\nd"), rows.get(0).cells());
    assertEquals(List.of("e", "f"), rows.get(1).cells());
    assertEquals(List.of(1, 5, 7), rows.stream().map(CsvTable.Row::line).toList());
  }

  @Test
  void quotesThatAreNeverClosedAreTold() throws SidecarException {
    List<CsvTable.Row> rows = CsvTable.parse("a,b\n\"c,d\ne,f\n");

    assertEquals(2, rows.size());
    assertFalse(rows.getLast().closed());
  }

  @Test
  void tooManyCellsAreRefused() {
    String cells = "a,".repeat(CsvTable.MAX_CELLS + 1);

    assertThrows(SidecarException.class, () -> CsvTable.parse(cells));
  }

  @Test
  void isLinear() {
    String quotes = "\"".repeat(4_000_000);
    String lines = "\n,\"".repeat(1_000_000);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CsvTable.parse(quotes + lines));
  }
}
