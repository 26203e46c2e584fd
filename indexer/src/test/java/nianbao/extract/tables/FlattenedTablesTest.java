package nianbao.extract.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import org.junit.jupiter.api.Test;

final class FlattenedTablesTest {

  private static List<List<String>> rows(String printed) {
    List<Block> lines = new ArrayList<>();
    for (String line : printed.split("\n", -1)) {
      lines.add(new Block.Text(lines.size() + 1, line));
    }
    Block first = FlattenedTables.gather(lines).getFirst();
    return assertInstanceOf(Block.Grid.class, first).rows().stream()
        .map(row -> row.stream().map(GridCell::text).toList())
        .toList();
  }

  @Test
  void aCellLedByATabGoesOnInALineWithoutOne() {
    String lines = "\ta\n\tb\ntwo\n\tc\n\n\td\n\te\n\tf";

    assertEquals(List.of(List.of("a", "b\ntwo", "c"), List.of("d", "e", "f")), rows(lines));
  }

  @Test
  void aLineOfWhiteSpaceAddsNothingToTheCellAbove() {
    String lines = "\ta\n\tb\n \n　\n \n\tc\n\n\td\n\te\n\tf";

    assertEquals(List.of(List.of("a", "b", "c"), List.of("d", "e", "f")), rows(lines));
  }
}
