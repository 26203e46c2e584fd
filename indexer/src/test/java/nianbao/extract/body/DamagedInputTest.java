package nianbao.extract.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, there is a body or an {@link UnreadableException}, and soon. */
final class DamagedInputTest {

  private static final long SEED = 20221101;

  private static List<byte[]> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fixtures"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("source."))
          .sorted()
          .map(DamagedInputTest::bytes)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The count of paragraphs, -1 when the bytes are refused. */
  private static int read(byte[] bytes) {
    try {
      return BodyReader.read(List.of(), DocumentFormat.read("x", bytes).blocks())
          .paragraphs()
          .size();
    } catch (UnreadableException e) {
      return -1;
    }
  }

  @Test
  void truncatedFilesAreRead() throws IOException {
    Random random = new Random(SEED);
    for (byte[] source : sources()) {
      for (int round = 0; round < 20; round++) {
        int length = 1 + random.nextInt(source.length);
        assertTrue(read(Arrays.copyOf(source, length)) >= -1, "seed " + SEED + " at " + length);
      }
    }
  }

  @Test
  void flippedBitsAreReadOrRefused() throws IOException {
    Random random = new Random(SEED);
    for (byte[] source : sources()) {
      for (int round = 0; round < 20; round++) {
        byte[] damaged = source.clone();
        for (int flip = 0; flip < 1 + round; flip++) {
          damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        assertTrue(read(damaged) >= -1, "seed " + SEED + " round " + round);
      }
    }
  }

  @Test
  void wronglyDecodedFilesAreReadOrRefused() throws IOException {
    Charset gbk = Charset.forName("GBK");
    for (byte[] source : sources()) {
      String text = new String(source, UTF_8);
      assertTrue(read(new String(source, gbk).getBytes(UTF_8)) >= -1);
      assertTrue(read(new String(source, StandardCharsets.ISO_8859_1).getBytes(UTF_8)) >= -1);
      assertTrue(read(text.getBytes(gbk)) >= 0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我局公开信息",
        "我局公开信息。",
        "(",
        "。《",
        "。(一)",
        "。一、",
        "一 ",
        "。   ",
        "2011日至",
        "|",
        "\t",
        "一、总体情况\n",
        "规章\n0\n0\n",
        "商业\n",
        "第二十条第（一）项\n\n",
        "我局，\n",
        "\ta\n\t\n\n",
        "a|b|\n\n",
        "<div>",
        "<table><tr><td>a<td>b",
        "<b><p>",
      })
  void theSameOverAndOverEndsSoon(String unit) {
    byte[] bytes =
        ("<".equals(unit.substring(0, 1)) ? "<html>" + repeated(unit) : repeated(unit))
            .getBytes(UTF_8);

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertTrue(read(bytes) >= 0));
  }

  private static String repeated(String unit) {
    return unit.repeat(150_000 / unit.length());
  }

  @Test
  void linesOfNothingButBarsAreNoContent() {
    assertEquals(2, read("县水利局2020年年度报告\n|\n|||||\n2020年，我局推进公开。\n".getBytes(UTF_8)));
  }

  @Test
  void aLongLineIsOneParagraph() {
    assertEquals(1, read("我局公开信息".repeat(160_000).getBytes(UTF_8)));
  }
}
