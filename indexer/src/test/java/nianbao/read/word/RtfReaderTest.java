package nianbao.read.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RtfReaderTest {

  /** The lines of a document; cells are parted by bars, spans follow in brackets. */
  private static RawDocument read(String rtf) throws UnreadableException {
    return DocumentFormat.read("年报.doc", rtf.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<String> lines(String rtf) throws UnreadableException {
    List<String> lines = new ArrayList<>();
    for (Block block : read(rtf).blocks()) {
      switch (block) {
        case Block.Heading heading -> lines.add("# " + heading.text());
        case Block.Text text -> {
          if (!text.text().isEmpty()) {
            lines.add(text.text());
          }
        }
        case Block.Grid grid -> grid.rows().forEach(row -> lines.add(printed(row)));
      }
    }
    return lines;
  }

  private static String printed(List<GridCell> row) {
    StringBuilder line = new StringBuilder();
    for (GridCell cell : row) {
      line.append(line.isEmpty() ? "" : "|").append(cell.text().replace('\n', '/'));
      if (cell.colspan() > 1 || cell.rowspan() > 1) {
        line.append("(%dx%d)".formatted(cell.colspan(), cell.rowspan()));
      }
    }
    return line.toString();
  }

  /** Text as bytes of an encoding, each written \'hh. */
  private static String hex(String text, String charset) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(Charset.forName(charset))) {
      hex.append("\\'%02x".formatted(b & 0xFF));
    }
    return hex.toString();
  }

  private static String gbk(String text) {
    return hex(text, "GB18030");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{\\rtf1\\ansi\\ansicpg936 %s\\par}!GB18030",
        "{\\rtf1\\ansi\\ansicpg950 %s\\par}!Big5-HKSCS",
        "{\\rtf1\\ansi\\ansicpg65001 %s\\par}!UTF-8",
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f7\\fcharset134 SimSun;}}\\f7 %s\\par}!GB18030",
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f7\\fcharset136 Ming;}}{\\f7 %s}\\par}!Big5-HKSCS",
        "{\\rtf1\\ansi{\\fonttbl{\\f3\\fcharset0 A;}{\\f7\\fcharset134 S;}}\\f3\\hich\\af3\\dbch\\af7\\loch\\f3 %s}!GB18030",
      })
  void bytesAreDecodedByFileOrFont(String rtf, String charset) throws Exception {
    String printed = "主動公開政府信息12件";

    assertEquals(List.of(printed), lines(rtf.formatted(hex(printed, charset))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\uc1\\u24180?\\u25253?",
        "\\u24180?\\u25253?",
        "\\uc0\\u24180\\u25253",
        "\\uc2\\u24180\\'c4\\'ea\\u25253\\'b1\\'a8",
        "{\\uc0\\u24180}\\u25253?",
        "\\u24180 ?\\u25253 ?",
        "\\uc1\\u24180\\'3f\\u25253{\\b ?}",
      })
  void unicodeCharactersReplaceWhatFollows(String text) throws Exception {
    assertEquals(
        text.contains("{\\b ?}") ? List.of("年报?") : List.of("年报"),
        lines("{\\rtf1\\ansi " + text + "\\par}"));
  }

  @Test
  void negativeNumbersAndPairsAreCharactersToo() throws Exception {
    assertEquals(
        List.of("\uFF1A\uD840\uDC0B"), lines("{\\rtf1\\ansi \\u-230?\\u-10176?\\u-9205?\\par}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\header \\u24180?\\par}",
        "{\\footer\\pard 1\\par}",
        "{\\info{\\title a}{\\author b}}",
        "{\\pict\\pngblip 89504e47}",
        "{\\*\\shppict{\\pict 89504e47}}{\\nonshppict{\\pict 00}}",
        "{\\*\\unknown{text \\par}}",
        "{\\v hidden}",
        "{\\deleted gone}",
        "{\\*\\bkmkstart a}",
        "{\\pict\\bin4 }}{{}",
        "{\\colortbl;\\red0\\green0\\blue0;}",
        "{\\stylesheet{\\s1 Heading;}}",
        "{\\sp{\\sn name}{\\sv value}}",
        "{\\*\\listtable{\\list x}}",
        "{\\xe index}",
      })
  void whatIsNotPrintedIsNotRead(String group) throws Exception {
    assertEquals(List.of("ab"), lines("{\\rtf1\\ansi a" + group + "b\\par}"));
  }

  @Test
  void fieldsShowTheirResultAndListsTheirNumbers() throws Exception {
    assertEquals(
        List.of("1.\ta", "b c"),
        lines(
            "{\\rtf1{\\listtext\\pard 1.\\tab}a\\par\\pard b"
                + "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt { c}}}\\par}"));
  }

  @Test
  void headingsAreMarkedByStyleOrLevel() throws Exception {
    assertEquals(
        List.of("# a", "# b", "c"),
        lines(
            "{\\rtf1{\\stylesheet{\\s0 n;}{\\s3\\outlinelevel0 h;}}\\pard\\s3 a\\par"
                + "\\pard\\outlinelevel1 b\\par\\pard c\\par}"));
  }

  @Test
  void notesFollowAndBoxesPrecede() throws Exception {
    assertEquals(
        List.of("box", "ab", "note"),
        lines(
            "{\\rtf1 a{\\footnote\\pard note}b"
                + "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt x}}"
                + "\\par}"));
  }

  @Test
  void cellsSpanRowsAndColumns() throws Exception {
    String table =
        ("\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000"
                + "\\pard\\intbl %s\\cell %s\\cell %s\\cell\\row"
                + "\\trowd\\clvmrg\\cellx1000\\cellx3000"
                + "\\pard\\intbl\\cell %s\\par %s\\cell\\row\\pard")
            .formatted(gbk("结果"), gbk("予以公开"), "5", gbk("不予"), gbk("公开"));

    assertEquals(
        List.of("表", "结果(1x2)|予以公开|5", "不予/公开(2x1)", "注"),
        lines("{\\rtf1\\ansicpg936 " + gbk("表") + "\\par " + table + " " + gbk("注") + "\\par}"));
  }

  @Test
  void blankCellsStayInTheirPlace() throws Exception {
    String row = "\\trowd\\cellx9\\cellx99\\cellx999 a\\intbl\\cell\\cell 0\\cell\\row";

    assertEquals(List.of("a||0", "a||0"), lines("{\\rtf1 " + row + row + "}"));
  }

  @Test
  void rowsDefinedBehindTheirCellsAndMergedOnes() throws Exception {
    assertEquals(
        List.of("a|b/c(2x1)", "d|e|f"),
        lines(
            "{\\rtf1{\\intbl a\\cell b\\cell c\\cell}{\\trowd\\cellx500\\clmgf\\cellx1500\\clmrg\\cellx2500\\row}"
                + "{\\intbl d\\cell e\\cell f\\cell}{\\trowd\\cellx500\\cellx1500\\cellx2500\\row}}"));
  }

  @Test
  void aTableInACellBecomesItsLines() throws Exception {
    assertEquals(
        List.of("a/b|c", "d|e"),
        lines(
            "{\\rtf1\\trowd\\cellx500\\cellx1500\\pard\\intbl\\itap2 a\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx300\\nestrow}{\\nonesttables\\par}"
                + "\\pard\\intbl b\\cell c\\cell\\row\\intbl d\\cell e\\cell\\row}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1\\ansi a\\par b",
        "{\\rtf1 a\\par b\\",
        "{\\rtf1 a\\par b\\par",
        "{\\rtf1 a\\par b\\'",
        "{\\rtf1{a\\par b",
        "{\\rtf1{a\\par b}"
      })
  void whatBreaksOffIsReadAsFarAsItGoesAndSaysSo(String rtf) throws Exception {
    assertEquals(List.of("a", "b"), lines(rtf));
    assertTrue(read(rtf).breaksOff());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\\rtf1 a\\par b}", "{\\rtf1 a\\par b}}}}", "{\\rtf1 a\\par b}\0"})
  void whatIsWholeDoesNotBreakOff(String rtf) throws Exception {
    assertEquals(List.of("a", "b"), lines(rtf));
    assertFalse(read(rtf).breaksOff());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\\rtf1}", "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\pard }", "{\\rtf1{\\pict 00}}"})
  void withoutTextIsRefused(String rtf) {
    assertThrows(UnreadableException.class, () -> lines(rtf));
  }
}
