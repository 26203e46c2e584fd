package nianbao.answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.RealFiles;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import org.junit.jupiter.api.Test;

/** Whatever is in a file, its answer is JSON, or there is a reason why the file can't be read. */
class DamagedReportsTest {
  private static final long SEED = 20221101;
  private static final Source SOURCE = new Source(null, "a", "0".repeat(64), Instant.EPOCH, null);

  /** Strings that break programs, where the collection of them is not at hand. */
  private static final List<String> NAUGHTY =
      List.of(
          "",
          "\u0000",
          "\uFEFF",
          "\uD800",
          "\uDC00x",
          "<script>alert(1)</script>",
          "<!--",
          "]]>",
          "../../etc/passwd",
          "1e999999999",
          "999999999999999999999999999999",
          "一、(一)1.①",
          "20201月1日至202012月31日",
          "|\t|\n|");

  private static List<byte[]> samples() {
    try (var samples = SampleReports.varied(SEED, 5)) {
      return samples.map(sample -> sample.text().getBytes(UTF_8)).toList();
    }
  }

  private static List<byte[]> realReports() throws IOException {
    List<byte[]> reports = new ArrayList<>();
    if (!RealFiles.areThere("seeds")) {
      return reports;
    }
    try (Stream<Path> files = Files.list(RealFiles.at("seeds"))) {
      for (Path file : files.sorted().toList()) {
        reports.add(Files.readAllBytes(file));
      }
    }
    return reports;
  }

  private static List<String> naughty() throws IOException {
    if (!RealFiles.areThere("eval/naughty/blns.json")) {
      return NAUGHTY;
    }
    Path file = RealFiles.at("eval/naughty/blns.json");
    List<String> strings = new ArrayList<>(NAUGHTY);
    JsonArray all = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
    all.forEach(string -> strings.add(string.getAsString()));
    return strings;
  }

  /** What the bytes give is JSON, or a reason. */
  private static void check(byte[] bytes, String round) throws IOException {
    String answer;
    try {
      answer = Json.of(ReportAnswer.of(ReportExtractor.read(SOURCE, bytes)));
    } catch (UnreadableException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 10, round);
      return;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + SEED + ", " + round, e);
    }
    JsonReader strict = new JsonReader(new StringReader(answer));
    strict.setStrictness(Strictness.STRICT);
    JsonElement parsed = JsonParser.parseReader(strict);
    assertTrue(parsed.getAsJsonObject().has("paragraphs"), round);
  }

  @Test
  void anyStringCanStandInAReport() throws IOException {
    for (String string : naughty()) {
      String page =
          "<html><head><title>%1$s</title></head><body><p>%1$s</p><table><tr><td>%1$s</td></tr></table>"
              .formatted(string);
      check(string.getBytes(UTF_8), "alone: " + string);
      check(page.getBytes(UTF_8), "page: " + string);
      String text = "一、概述\n" + string + "\n规章 | " + string + " | 0 |\n";
      check(text.getBytes(UTF_8), "text: " + string);
      check(string.getBytes(UTF_16LE), "UTF-16: " + string);
    }
  }

  @Test
  void aStringIsAnsweredAsItStands() throws Exception {
    String odd = "公开</script> \"\\ 😀 信息";
    byte[] bytes = ("一、概述\n" + odd).getBytes(UTF_8);
    String answer = Json.of(ReportAnswer.of(ReportExtractor.read(SOURCE, bytes)));
    JsonObject paragraph =
        JsonParser.parseString(answer)
            .getAsJsonObject()
            .getAsJsonArray("paragraphs")
            .get(1)
            .getAsJsonObject();

    assertEquals(odd, paragraph.get("text").getAsString());
  }

  @Test
  void filesMayEndAnywhere() throws IOException {
    cutAnywhere(samples(), 100);
    cutAnywhere(realReports(), 1_000);
  }

  private static void cutAnywhere(List<byte[]> reports, int rounds) throws IOException {
    Random random = new Random(SEED);
    for (byte[] report : reports) {
      for (int round = 0; round < rounds; round++) {
        int length = random.nextInt(report.length + 1);
        check(Arrays.copyOf(report, length), "cut at " + length);
      }
    }
  }

  private static List<byte[]> reports() throws IOException {
    List<byte[]> reports = new ArrayList<>(samples());
    reports.addAll(realReports());
    return reports;
  }

  @Test
  void bitsMayBeFlipped() throws IOException {
    Random random = new Random(SEED);
    for (byte[] report : reports()) {
      for (int round = 0; round < 200; round++) {
        byte[] damaged = report.clone();
        for (int flip = 0; flip <= round; flip++) {
          damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        check(damaged, "flipped, round " + round);
      }
    }
  }

  @Test
  void theCharsetMayBeWrong() throws IOException {
    List<Charset> charsets =
        Stream.of("GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "UTF-16BE", "UTF-32")
            .map(Charset::forName)
            .toList();
    for (byte[] report : reports()) {
      for (Charset charset : charsets) {
        check(new String(report, charset).getBytes(UTF_8), "read as " + charset);
        check(new String(report, UTF_8).getBytes(charset), "written as " + charset);
        check(new String(report, ISO_8859_1).getBytes(charset), "twice as " + charset);
      }
    }
  }
}
