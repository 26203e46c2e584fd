package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.extract.ReportExtractor;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.sample.truth.SampleReport;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A page with tables reads the same when it is printed as a fixed-layout document. Noisy pages are
 * not compared: without markup, a title that is repeated above the light lines can't be told.
 */
final class PrintedSamplesTest {

  private static Report report(RawDocument document) {
    return ReportExtractor.extract(
        new Source(null, "a", "0".repeat(64), Instant.EPOCH, null), document);
  }

  @Test
  void aPageReadsTheSameInPrint() throws Exception {
    List<String> wrong = new ArrayList<>();
    int pages = 0;
    for (SampleReport sample : samples()) {
      RawDocument page = DocumentFormat.read(sample.path(), sample.bytes());
      if (sample.extension().equals(".html") && hasWholeRows(page)) {
        pages++;
        Report read = report(new RawDocument(page.blocks(), Map.of())); // print has no meta data
        Report printed = report(DocumentFormat.read("a.ofd", OfdPrinter.print(page.blocks())));
        compare(sample.path(), read, printed, wrong);
      }
    }
    assertTrue(pages > 60, pages + " pages");
    assertEquals(List.of(), wrong);
  }

  private static List<SampleReport> samples() {
    return SampleReports.tabulated(33190, 300).toList();
  }

  /** In print, a cell that is missing at the end of a row is a blank one. */
  private static boolean hasWholeRows(RawDocument page) {
    for (Block block : page.blocks()) {
      if (block instanceof Block.Grid grid) {
        int[] widths = new int[grid.rows().size()];
        for (int row = 0; row < widths.length; row++) {
          for (Block.GridCell cell : grid.rows().get(row)) {
            for (int i = row; i < Math.min(widths.length, row + cell.rowspan()); i++) {
              widths[i] += cell.colspan();
            }
          }
        }
        if (Arrays.stream(widths).distinct().count() > 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static void compare(String name, Report read, Report printed, List<String> wrong) {
    compare(name, figures(read), figures(printed), wrong);
    compare(name, read.header().reportYear(), printed.header().reportYear(), wrong);
    compare(name, headings(read), headings(printed), wrong);
    compare(name, texts(read), texts(printed), wrong);
  }

  private static void compare(
      String name, @Nullable Object read, @Nullable Object printed, List<String> wrong) {
    String one = String.valueOf(read);
    String two = String.valueOf(printed);
    if (!one.equals(two)) {
      wrong.add(name + ": " + one + ", printed: " + two);
    }
  }

  /** Without their places: a page may part its text otherwise. */
  private static String figures(Report report) {
    return report.figures().toString().replaceAll("place=Position\\[[^\\]]*\\]", "");
  }

  private static List<String> headings(Report report) {
    return report.sections().stream().map(Section::heading).map(Folding::compact).toList();
  }

  private static String texts(Report report) {
    StringBuilder text = new StringBuilder();
    report.paragraphs().forEach(paragraph -> text.append(Folding.compact(paragraph.text())));
    return text.toString();
  }
}
