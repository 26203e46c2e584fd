package nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.report.Evidence;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes were, the header rules give a header and take linear time. */
class RobustnessTest {

  private static final String TEXT =
      """
      索引号: | 510600-2019-001045 | 成文日期: | 2019-02-01 |
      发布机构: | 市水务局 | 发布日期: | 2019年2月14日 |
      德阳市水务局
      2018年政府信息公开工作年度报告
      发布时间:2019-02-14 来源:德阳市水务局 浏览次数:12
      按照要求,现公布《德阳市水务局值班办法》等制度,详见“德阳水务”微信公众号。
      一、概述
      2018年,我局公开信息一百条,川办发〔2018〕7号已落实。
      德阳市水务局
      二〇一九年二月一日
      """;

  private static final Source SOURCE = new Source(null, "a", "0".repeat(64), Instant.EPOCH, null);

  private static Report extract(String text) {
    List<String> lines = text.lines().toList();
    List<Block> blocks = new java.util.ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      blocks.add(new Block.Text(i + 1, lines.get(i)));
    }
    return ReportExtractor.extract(SOURCE, new RawDocument(blocks, Map.of()));
  }

  @Test
  void truncatedAnywhere() {
    for (int end = 0; end <= TEXT.length(); end++) {
      Report report = extract(TEXT.substring(0, end));
      assertFalse(report.header().title().isEmpty());
      assertAtMostOneChosen(report.header().evidence());
    }
  }

  @Test
  void flippedBits() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
      for (int flips = 0; flips < 20; flips++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Report report = extract(new String(bytes, StandardCharsets.UTF_8));
      assertFalse(report.header().title().isEmpty(), "seed " + seed);
      assertAtMostOneChosen(report.header().evidence());
    }
  }

  private static void assertAtMostOneChosen(List<Evidence> evidence) {
    Map<String, Long> chosen =
        evidence.stream()
            .filter(Evidence::chosen)
            .collect(
                java.util.stream.Collectors.groupingBy(
                    Evidence::field, java.util.stream.Collectors.counting()));
    assertTrue(chosen.values().stream().allMatch(count -> count == 1), chosen.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "《",
        "2019年",
        "索引号:",
        "德阳市",
        "一",
        "(gong)",
        "2019年1月1日至",
        "市商务局",
        "\t",
        "〔2019〕",
        "请与",
        "二〇",
        "关于",
        "浙政办发",
        "发布日期 ",
        "主办:",
        "_"
      })
  void oneHugeLineTakesLinearTime(String part) {
    String line = part.repeat(200_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(line));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(line + "\n一、概述"));
  }

  @Test
  void manyShortLinesTakeLinearTime() {
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract("市教育局\n".repeat(20_000)));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract("索引号:\n\n".repeat(20_000)));
  }
}
