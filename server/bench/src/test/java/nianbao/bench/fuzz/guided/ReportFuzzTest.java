package nianbao.bench.fuzz.guided;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.RawDocument;

/** Texts of what reports are made of: labels, headings, sentences, rows of the statutory tables. */
class ReportFuzzTest {

  private static final class Printed {
    private static final Pieces PIECES = Pieces.of("report-pieces.txt");

    static void check(byte[] bytes) {
      String text = PIECES.text(bytes);
      ReportProperties.holdForFile("report.txt", text.getBytes(StandardCharsets.UTF_8));
      ReportProperties.holdForDocument("report.html", new RawDocument(withTables(text), Map.of()));
    }

    /** Lines as a web page has them: runs of lines with tabs are tables. */
    private static List<Block> withTables(String text) {
      List<Block> blocks = new ArrayList<>();
      List<List<GridCell>> rows = new ArrayList<>();
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        if (line.indexOf('\t') >= 0) {
          rows.add(Arrays.stream(line.split("\t", -1)).map(cell -> cell(cell)).toList());
          continue;
        }
        if (!rows.isEmpty()) {
          blocks.add(new Block.Grid(number, rows));
          rows = new ArrayList<>();
        }
        blocks.add(new Block.Text(number, line));
      }
      return blocks;
    }

    /**
     * A cell of which one bar in front says that it is two columns wide, two that it is two rows
     * high.
     */
    private static GridCell cell(String text) {
      int bars = text.lastIndexOf('|') + 1;
      int wide = text.startsWith("|") ? 2 : 1;
      int high = text.startsWith("||") ? 2 : 1;
      return new GridCell(text.substring(bars).strip(), wide, high);
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void keepsWhatIsPrintedAndPointsIntoIt(byte[] bytes) {
    Printed.check(bytes);
  }
}
