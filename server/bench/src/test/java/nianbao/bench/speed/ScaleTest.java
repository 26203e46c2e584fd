package nianbao.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import nianbao.sample.InventedProvince;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slices that were deleted are still found, and every number of reports has its column. */
class ScaleTest {

  private static final StringWriter OUT = new StringWriter();

  @BeforeAll
  static void measure() throws Exception {
    InventedProvince.add();
    PrintWriter progress = new PrintWriter(new StringWriter());
    new Scale(10, 5, 20, progress).run(List.of(10, 25), new PrintWriter(OUT, true));
  }

  private static List<String> row(String name) {
    String line =
        OUT.toString()
            .lines()
            .filter(each -> each.startsWith("| " + name + " |"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " in " + OUT));
    return List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.substring(0, (cell + ' ').indexOf(' ')));
  }

  @Test
  void everyNumberHasItsColumn() {
    assertEquals(List.of("reports", "10", "25"), row("reports"));
    for (String name :
        List.of(
            "index on disk",
            "search over HTTP, p99",
            "refresh for one changed file",
            "start to the first answer")) {
      assertEquals(3, row(name).size(), OUT::toString);
    }
  }

  @Test
  void deletedSlicesStayIndexed() {
    List<String> paragraphs = row("paragraphs");
    List<String> text = row("text");

    assertTrue(number(text.get(2)) > 2 * number(text.get(1)), OUT::toString);
    assertTrue(number(paragraphs.get(2)) > 2 * number(paragraphs.get(1)), OUT::toString);
  }
}
