package nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.read.WebPage;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingPagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2             | 2
          2 3           | 2–3
          1 2 3 7       | 1–3, 7
          1 3 5         | 1, 3, 5
          2 5 6 9 10 11 | 2, 5–6, 9–11
          """)
  void theWarningNamesThePages(String pages, String named) {
    List<Integer> numbers = Arrays.stream(pages.split(" ")).map(Integer::valueOf).toList();

    List<Warning> warnings = read(numbers).warnings();

    String message = "Pages without text, perhaps scanned, are not read: " + named + ".";
    assertEquals(List.of(Warning.ofReport("pages-without-text", message, named)), warnings);
  }

  @Test
  void aDocumentWithAllItsTextIsNotWarnedOf() {
    assertEquals(List.of(), read(List.of()).warnings());
  }

  @Test
  void aDocumentThatBreaksOffIsWarnedOf() {
    RawDocument document =
        new RawDocument(List.of(), Map.of(), List.of(), WebPage.NONE, List.of(), true);
    Source source = new Source(null, "report.rtf", "0".repeat(64), Instant.EPOCH, null);

    List<Warning> warnings = ReportExtractor.extract(source, document).warnings();

    String message = "The file ends in the middle of the report; get it again.";
    assertEquals(List.of(Warning.ofReport("breaks-off", message, null)), warnings);
  }

  private static Report read(List<Integer> pagesWithoutText) {
    List<Block> blocks = List.of(new Block.Text(1, "云溪市水利局2018年政府信息公开工作年度报告"));
    Source source = new Source(null, "report.pdf", "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.extract(
        source, new RawDocument(blocks, Map.of(), List.of(), WebPage.NONE, pagesWithoutText));
  }
}
