package nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable.Cell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real report as PDF. */
final class PrintedReportTest {

  private static Path file = Path.of("");

  @BeforeAll
  static void find() {
    file = RealFiles.at("eval/pages/hongze2023_foi_annual.pdf");
  }

  private static Report report() throws Exception {
    Source source = new Source(null, "a.pdf", "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.read(source, Files.readAllBytes(file));
  }

  @Test
  void itsHeaderIsRead() throws Exception {
    Report report = report();

    assertEquals("洪泽区人民政府", report.header().issuer());
    assertEquals("淮安市", report.header().place().city());
    assertEquals("洪泽区", report.header().place().county());
    assertEquals(2023, report.header().reportYear());
  }

  @Test
  void itsParagraphsAreWholeAndWithoutPageNumbers() throws Exception {
    Report report = report();

    assertEquals(
        List.of(1, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1),
        report.sections().stream().map(Section::level).toList());
    long prose = report.paragraphs().stream().filter(p -> p.kind().name().equals("TEXT")).count();
    assertEquals(9, prose);
    assertTrue(
        report.paragraphs().stream().noneMatch(p -> p.text().matches("[- ]{0,3}\\d[- ]{0,3}")));
  }

  @Test
  void itsTablesHaveAllTheirCells() throws Exception {
    var tables = report().tables();

    assertEquals(List.of(14, 26, 4), tables.stream().map(table -> table.rows().size()).toList());
    List<List<Cell>> requests = tables.get(1).rows();
    assertEquals("三、本年度办理结果", requests.get(5).getFirst().text());
    assertEquals(20, requests.get(5).getFirst().rowspan());
    for (List<Cell> row : requests.subList(3, requests.size())) {
      assertTrue(
          row.subList(row.size() - 7, row.size()).stream().allMatch(c -> isNumber(c.text())));
    }
    assertEquals(15, tables.get(2).rows().getLast().size());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }
}
