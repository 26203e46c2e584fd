package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.report.Paragraph;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.junit.jupiter.api.Test;

/**
 * The paragraphs of the real reports against a list made by reading them: {@code
 * seed-paragraphs.tsv} holds for each the hash of the file, ordinal, section, kind, length in
 * UTF-16 and hash of the folded text, so none of their sentences.
 */
final class SeedParagraphsTest {

  @Test
  void everyParagraphIsTheOneThatWasRead() throws Exception {
    assertEquals(
        String.join("\n", Resources.lines(SeedParagraphsTest.class, "seed-paragraphs.tsv")),
        paragraphs(RealFiles.at("seeds")));
  }

  private static String paragraphs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .flatMap(SeedParagraphsTest::paragraphsOf)
          .collect(Collectors.joining("\n"));
    }
  }

  private static Stream<String> paragraphsOf(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Source source = new Source(null, "a.txt", "0".repeat(64), Instant.EPOCH, null);
      Report report = ReportExtractor.read(source, bytes);
      String name = Sha256.hex(bytes).substring(0, 12);
      return report.paragraphs().stream().map(paragraph -> name + '\t' + line(paragraph));
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static String line(Paragraph paragraph) {
    return String.join(
        "\t",
        Integer.toString(paragraph.ordinal()),
        paragraph.section() == null ? "-" : paragraph.section().toString(),
        paragraph.kind().name().toLowerCase(Locale.ROOT),
        Integer.toString(paragraph.text().length()),
        Sha256.hex(Folding.compact(paragraph.text())).substring(0, 12));
  }

  @Test
  void theListKnowsFiveReports() {
    List<String> lines = Resources.lines(SeedParagraphsTest.class, "seed-paragraphs.tsv");

    assertEquals(5, lines.stream().map(line -> line.split("\t", -1)[0]).distinct().count());
  }
}
