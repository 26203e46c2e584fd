package nianbao.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.report.RealFiles;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

/** Our words are smartcn's words. */
class WordSegmenterTest {

  private final WordSegmenter ours = new WordSegmenter();

  private void assertSameWords(String text, String about) throws IOException {
    List<String> words = new ArrayList<>();
    int[] bounds = ours.segment(text);
    for (int i = 0; i < bounds.length; i += 2) {
      words.add(bounds[i] + "-" + bounds[i + 1]);
    }
    assertEquals(smartcn(text), words, () -> about + ": " + text);
  }

  private static List<String> smartcn(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (Tokenizer tokenizer = new HMMChineseTokenizer()) {
      OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(offsets.startOffset() + "-" + offsets.endOffset());
      }
      tokenizer.end();
    }
    return words;
  }

  @Test
  void ordinarySentences() throws IOException {
    for (String text :
        List.of(
            "",
            "我局全年办理餐饮油烟投诉12件,均已答复。",
            "高质量发展、微博和WeChat公众号共推送1,368条!",
            "ＡＢＣ１２３　全角 与 空格 之 间",
            "\uD840\uDC00字𠮷野家 \uD800单",
            "信 息 公 开",
            "《条例》第二十条第(一)项……“一网通办”",
            "かな조선abcдеф§®°μ")) {
      assertSameWords(text, "given");
    }
  }

  @Test
  void randomText() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String common =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
            + "公开信息政府申请报告条件网站平台市县局委员会商务部门,。;!?:()《》“” \n　12 3aB";
    for (int round = 0; round < 100_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 40);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(8) == 0
                ? (char) (0x4E00 + random.nextInt(0x51A6))
                : common.charAt(random.nextInt(common.length())));
      }
      assertSameWords(text.toString(), "seed " + seed);
    }
  }

  /** The real reports and articles of law, where they are at hand. */
  @Test
  void realTexts() throws IOException, InterruptedException {
    Path laws = RealFiles.at("eval/retrieval/paragraphs.national.jsonl.xz");
    try (Stream<Path> seeds = Files.list(RealFiles.at("seeds"))) {
      for (Path seed : seeds.sorted().toList()) {
        assertSameWords(Files.readString(seed), seed.toString());
      }
    }
    Process xz = new ProcessBuilder("xz", "-dc", laws.toString()).start();
    int articles = 0;
    try (BufferedReader lines = xz.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int start = line.indexOf("\"text\": \"") + 9;
        assertSameWords(line.substring(start, line.lastIndexOf('"')), "article " + ++articles);
      }
    }
    assertEquals(0, xz.waitFor());
    assertTrue(articles > 50_000, articles + " articles");
  }

  @Test
  void textBeyondTheTokenizersBuffer() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      int length = 900 + random.nextInt(2600);
      while (text.length() < length) {
        text.append(
            switch (random.nextInt(12)) {
              case 0 -> "。";
              case 1 -> random.nextInt(20) == 0 ? "\n" : ",";
              default -> "政府信息公开工作年度报告".substring(random.nextInt(8), 8 + random.nextInt(5));
            });
      }
      assertSameWords(text.toString(), "seed " + seed);
    }
  }
}
