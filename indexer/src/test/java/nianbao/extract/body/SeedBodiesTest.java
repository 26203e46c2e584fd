package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.RealFiles;
import nianbao.report.StatTable;
import nianbao.text.Folding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five real reports. */
final class SeedBodiesTest {

  private static List<Path> seeds = List.of();

  @BeforeAll
  static void findSeeds() throws IOException {
    try (Stream<Path> files = Files.list(RealFiles.at("seeds"))) {
      seeds = files.sorted().toList();
    }
  }

  private static Body body(int seed) throws IOException, UnreadableException {
    Path file = seeds.get(seed);
    var document = DocumentFormat.read(file.toString(), Files.readAllBytes(file));
    return BodyReader.read(List.of(), document.blocks());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void everyLineIsThereOnceAndInOrder(int seed) throws Exception {
    Body body = body(seed);
    List<String> left = body.leftOut().stream().map(SeedBodiesTest::characters).toList();
    StringBuilder expected = new StringBuilder();
    int next = 0;
    for (String line : Files.readString(seeds.get(seed), StandardCharsets.UTF_8).lines().toList()) {
      if (next < left.size() && characters(line).equals(left.get(next))) {
        next++;
      } else {
        expected.append(characters(line));
      }
    }

    assertEquals(left.size(), next);
    assertEquals(
        expected.toString(),
        body.paragraphs().stream().map(p -> characters(p.text())).collect(Collectors.joining()));
  }

  private static String characters(String text) {
    return Folding.compact(text).replace("|", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void ordinalsCountAndSectionsOpenInOrder(int seed) throws Exception {
    Body body = body(seed);
    List<Paragraph> paragraphs = body.paragraphs();

    assertEquals(
        IntStream.rangeClosed(1, paragraphs.size()).boxed().toList(),
        paragraphs.stream().map(Paragraph::ordinal).toList());
    body.sections()
        .forEach(
            section ->
                assertTrue(
                    paragraphs.stream()
                        .anyMatch(
                            p ->
                                Integer.valueOf(section.ordinal()).equals(p.section())
                                    && p.text().startsWith(section.heading())),
                    section.heading()));
  }

  @Test
  void theReportGluedToItsHeadingIsSplit() throws Exception {
    Body body = body(0);

    assertEquals(
        List.of(1, 1, 2, 2, 2, 1, 1, 2, 2, 2),
        body.sections().stream().map(nianbao.report.Section::level).toList());
    assertTrue(body.leftOut().stream().anyMatch(line -> line.startsWith("责任编辑")));
    assertTrue(body.paragraphs().getLast().text().startsWith("(联系人"));
  }

  @Test
  void theTableOfBarRowsIsOneGrid() throws Exception {
    StatTable table = body(1).tables().getLast();

    assertEquals(77, table.rows().size());
    assertTrue(table.rows().stream().allMatch(row -> row.size() == 3));
    assertEquals("2013年政府信息公开工作情况统计表", table.caption());
  }

  @Test
  void theReportWithoutTablesHasNone() throws Exception {
    Body body = body(2);

    assertEquals(List.of(), body.tables());
    assertEquals(11, body.sections().size());
    assertEquals(4, body.leftOut().size());
  }

  @Test
  void theTableOfOneCellALineHasThreeCellsARow() throws Exception {
    Body body = body(3);
    StatTable table = body.tables().getFirst();

    assertEquals(75, table.rows().size());
    assertTrue(table.rows().stream().allMatch(row -> row.size() == 3));
    assertEquals(24, table.rows().stream().filter(row -> row.getLast().text().isEmpty()).count());
    assertEquals(1, body.paragraphs().stream().filter(line -> line.kind() == Kind.CAPTION).count());
  }

  @Test
  void theReportOfThreeTablesHasThem() throws Exception {
    Body body = body(4);

    assertEquals(
        List.of(18, 26, 4), body.tables().stream().map(table -> table.rows().size()).toList());
    assertEquals(2, body.leftOut().size());
  }
}
