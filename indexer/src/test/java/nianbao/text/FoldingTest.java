package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // CJK radicals, as PDFs of Chromium and macOS print them.
        "⻓沙市⼈⺠政府 | 长沙市人民政府",
        "⻔户⽹站 | 门户网站",
        "⻅证⼈ | 见证人",
        "⻢鞍⼭市 | 马鞍山市",
        "⻬⻬哈尔市 | 齐齐哈尔市",
        "⻰岩市⻥塘镇 | 龙岩市鱼塘镇",
        "⻛险与⻝品 | 风险与食品",
        "⻘岛⻄岸 | 青岛西岸",
        "⻩⻨⻦⻋⻉⻚ | 黄麦鸟车贝页",
        "⼀、⼆〇⼀⼋年⼗⼆⽉⼋⽇ | 一、二〇一八年十二月八日",
        // Variant forms.
        "政策硏究 | 政策研究",
        "民囯档案 | 民国档案",
        "戸籍登记 | 户籍登记",
        "通吿 | 通告",
        "靑海省 | 青海省",
        "尙未受理 | 尚未受理",
        "検査 | 检查",
        "徃来 | 往来",
        "岀台 | 出台",
        "淸单 | 清单",
        "眞实値 | 真实值",
        "鄕镇、郞木 | 乡镇、郎木",
        "幷入 | 并入",
        "即卽旣 | 即即既",
        // Compatibility ideographs.
        "\uF90A\uF98A\uF9B5\uFA08 | 金力例行",
        "\uFA0A\uFA12\uF96B\uF967 | 见晴参不",
        // Traditional forms of radicals and variants.
        "⻑沙⾧⻆ | 长沙长角",
        "產産 | 产产",
        "說説 | 说说",
        // Private use characters of GBK: a wide space, and marks of vertical text.
        "公\uE5E5开\uE78D\uE78E | 公 开,。",
        "\uE7C7\uE7C8 | ḿǹ",
      })
  void oddCharactersAreUsualOnes(String printed, String usual) {
    assertEquals(usual, Folding.aligned(printed));
    assertEquals(LiteralTokens.of(usual), LiteralTokens.of(printed));
  }

  @Test
  void theLengthOfATextIsThatOfWhatItFoldsTo() {
    for (int c = 0; c < 0x20000; c++) {
      String folded =
          Character.isBmpCodePoint(c) && Character.isSurrogate((char) c) ? "?" : Folding.longer(c);
      assertEquals(folded.length(), Folding.length(Character.toString(c)), Integer.toHexString(c));
    }
    assertEquals("a本\uD840\uDC0B".length() + 18, Folding.length("a本ﷺ\uD840\uDC0B"));
  }

  @Test
  void charactersThatNormalizationKnowsFoldAsWhatTheyNormalizeTo() {
    for (int c = 0x80; c < 0x10000; c++) {
      boolean plain = c >= 0x3400 && c < 0xE000;
      String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      if (!plain && normal.length() == 1 && normal.charAt(0) != c) {
        assertEquals(
            Folding.aligned(normal),
            Folding.aligned(Character.toString(c)),
            Integer.toHexString(c));
      } else if (!plain && normal.length() > 1) {
        assertEquals(c, Folding.aligned((char) c), "as printed: " + Integer.toHexString(c));
      }
    }
  }

  @Test
  void charactersOfEveryKindOfBlankAreBlank() {
    for (int c = 0; c < 0x10000; c++) {
      boolean blank =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT;
      if (blank) {
        assertTrue(Folding.isBlank(c), Integer.toHexString(c));
      }
    }
  }

  /** Words of Mainland spelling of their own, or odd characters that may stand for several. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "己已巳",
        "土士",
        "未末",
        "日曰",
        "堃坤",
        "喆哲",
        "钜巨",
        "镕熔",
        "疋匹",
        "妳你奶",
        "勅敕",
        "讐仇",
        "陜陕",
        "甽畎",
        "亻人",
        "扌手",
        "氵水",
        "\uF0B7\u2022",
        "\uE000"
      })
  void differentCharactersStayDifferent(String characters) {
    assertEquals(characters, Folding.aligned(characters));
  }

  @Test
  void foldingAgainChangesNothing() {
    List<String> changed = new ArrayList<>();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      char folded = Folding.aligned(c);
      if (Folding.aligned(folded) != folded) {
        changed.add(c + "→" + folded + "→" + Folding.aligned(folded));
      }
    }

    // 苧 is the Simplified form of 薴 and the Traditional one of 苎.
    assertEquals(List.of("薴→苧→苎"), changed);
  }

  @Test
  void radicalsFoldToIdeographs() {
    StringBuilder left = new StringBuilder();
    for (char c = 0x2E80; c < 0x2FD6; c++) {
      if (Character.isDefined(c) && Folding.aligned(c) == c) {
        left.append(c);
      }
    }

    // Unicode gives the first one no ideograph, the others one outside the basic plane.
    assertEquals("⺀⺇⺑⺕⺪⺮⺵⺷⺸⺽⻇⻊⻕⻞⻡", left.toString());
  }

  @Test
  void aBlankOfPrivateUseIsBlank() {
    assertTrue(Folding.isBlank('\uE5E5'));
    assertEquals("索引号", Folding.compact("索\uE5E5引\uE5E5号"));
    assertEquals("公开", Folding.trim("\uE5E5\uE5E5公开"));
  }

  @Test
  void oddCharactersAreOfNoScript() {
    for (char c : "⻓⻑⾧硏囯戸吿靑".toCharArray()) {
      assertFalse(Folding.isTraditional(c), String.valueOf(c));
    }
    for (char c : "長國開戶說產".toCharArray()) {
      assertTrue(Folding.isTraditional(c), String.valueOf(c));
    }
    assertFalse(Folding.isTraditional('著'));
  }

  /** Texts are compared folded, so a word of a data file in other characters would never match. */
  @Test
  void dataFilesAreWrittenInUsualCharacters() throws IOException, URISyntaxException {
    Set<String> ofAllCharacters = Set.of("traditional.tsv", "variants.tsv", "readings.tsv");
    Set<String> odd = Set.copyOf(oddCharacters());
    Path root = Path.of(Folding.class.getResource("variants.tsv").toURI()).resolve("../..");
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root.normalize())) {
      for (Path file : files.filter(FoldingTest::isData).toList()) {
        String name = file.getFileName().toString();
        if (!ofAllCharacters.contains(name)) {
          String text = Files.readString(file);
          text.chars()
              .mapToObj(Character::toString)
              .filter(odd::contains)
              .forEach(c -> found.merge(name, c, String::concat));
        }
      }
    }

    assertEquals(Map.of(), found);
  }

  private static List<String> oddCharacters() {
    return Resources.rows(Folding.class, "variants.tsv").stream().map(List::getFirst).toList();
  }

  private static boolean isData(Path file) {
    return file.toString().matches(".*\\.(tsv|txt|json)");
  }
}
