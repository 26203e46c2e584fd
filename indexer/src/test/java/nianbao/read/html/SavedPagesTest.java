package nianbao.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nianbao.extract.ReportExtractor;
import nianbao.report.Paragraph;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages of government sites as saved by a browser, where they are at hand: the article's first and
 * last words are known by their hash, and the menus around it are left out.
 */
final class SavedPagesTest {

  /** So many characters of a line are hashed, without white space. */
  private static final int WORDS = 12;

  @ParameterizedTest
  @CsvSource({
    "govcn_gazette2007.html, 5, adf0aefe, efeb1462",
    "shanxi_gov.html, 11, df500e2e, a2669608",
    "sxmu_jiancha.html, 176, 7f6a5d93, 4c015e5d",
    "wanzai2015_stat_bulletin.html, 62, 973cdad1, 32bef950"
  })
  void theArticleIsFoundAndNothingOfTheMenus(String name, int paragraphs, String first, String last)
      throws Exception {
    Path page = RealFiles.at("eval/pages").resolve(name);

    Report report = ReportExtractor.read(source(page), Files.readAllBytes(page));

    List<Paragraph> text = report.paragraphs();
    assertEquals(paragraphs, text.size());
    assertEquals(first, hash(text.getFirst()));
    assertEquals(last, hash(text.getLast()));
    List<String> menus = new ArrayList<>(text.stream().map(Paragraph::text).toList());
    menus.retainAll(List.of("首页", "网站地图", "联系我们", "设为首页", "政务公开", "机构职能"));
    assertEquals(List.of(), menus);
    assertFalse(report.leftOut().isEmpty());
  }

  private static Source source(Path page) {
    return new Source(null, page.getFileName().toString(), "0".repeat(64), Instant.EPOCH, null);
  }

  private static String hash(Paragraph paragraph) throws Exception {
    String key = LiteralTokens.of(paragraph.text()).key().replace(" ", "");
    String words = key.substring(0, Math.min(WORDS, key.length()));
    return Sha256.hex(words).substring(0, 8);
  }
}
