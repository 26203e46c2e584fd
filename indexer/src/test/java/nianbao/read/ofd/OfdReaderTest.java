package nianbao.read.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nianbao.read.ofd.OfdFile.content;
import static nianbao.read.ofd.OfdFile.page0;
import static nianbao.read.ofd.OfdFile.path;
import static nianbao.read.ofd.OfdFile.root;
import static nianbao.read.ofd.OfdFile.textObject;
import static nianbao.read.ofd.OfdFile.widths;
import static nianbao.read.ofd.OfdFile.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text and tables come out of a page as they are printed, however the file describes them. */
final class OfdReaderTest {

  private static final String LINE = "2023年，本局收到申请13件，办结12件。";

  private static final String[][] TABLE = {{"信息内容", "本年制发件数", "现行有效件数"}, {"规章", "0", ""}};

  private static RawDocument read(OfdFile file) throws UnreadableException {
    return DocumentFormat.read("a.txt", file.bytes());
  }

  private static List<String> lines(RawDocument document) {
    return document.blocks().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Heading heading -> heading.text();
                  case Block.Text text -> text.text();
                  case Block.Grid grid ->
                      grid.rows().stream().map(OfdReaderTest::row).toList().toString();
                })
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String row(List<GridCell> cells) {
    return String.join("|", cells.stream().map(GridCell::text).toList());
  }

  private static OfdFile page(String... objects) {
    OfdFile.Content content = content();
    Arrays.stream(objects).forEach(content::add);
    return new OfdFile().page(content);
  }

  static Stream<Arguments> texts() {
    String delta = "DeltaX=\"" + widths(LINE) + "\"";
    String usual = "Boundary=\"30 40 150 6\" Size=\"4\"";
    StringBuilder single = new StringBuilder();
    double x = 0;
    for (int i = 0; i < LINE.length(); i++) {
      char c = LINE.charAt(i);
      single.append(textObject(30 + x, 40, String.valueOf(c)));
      x += c >= 0x2000 ? 4 : 2.2;
    }
    String runs =
        textObject(usual, "X=\"0\" Y=\"4\" " + "DeltaX=\"g 3 2.2 4\"", "2023年")
            .replace(
                "</ofd:TextObject>",
                "<ofd:TextCode X=\"12.8\" DeltaX=\""
                    + widths(LINE.substring(5))
                    + "\">"
                    + LINE.substring(5)
                    + "</ofd:TextCode></ofd:TextObject>");
    return Stream.of(
        Arguments.of(
            "a distance for each character",
            page(textObject(usual, "X=\"0\" Y=\"4\" " + delta, LINE))),
        Arguments.of("an object for each character", page(single.toString())),
        Arguments.of("distances not given", page(textObject(usual, "X=\"0\" Y=\"4\"", LINE))),
        Arguments.of(
            "equal distances",
            page(
                textObject(
                    usual,
                    "X=\"0\" Y=\"4\" DeltaX=\"g %d 4\"".formatted(LINE.length() - 1),
                    LINE.replaceAll("[0-9]", "二")))),
        Arguments.of(
            "the last distance counts on",
            page(textObject(usual, "X=\"0\" Y=\"4\" DeltaX=\"4\"", LINE.replaceAll("[0-9]", "二")))),
        Arguments.of("two runs, of which the second gives no y", page(runs)),
        Arguments.of(
            "a unit size, scaled",
            page(
                textObject(
                    "Boundary=\"30 40 150 6\" Size=\"1\" CTM=\"4 0 0 4 0 0\"",
                    "X=\"0\" Y=\"1\" DeltaX=\"" + quarter(widths(LINE)) + "\"",
                    LINE))),
        Arguments.of(
            "a scaled and moved object",
            page(
                textObject(
                    "Boundary=\"20 40 150 6\" Size=\"8\" CTM=\"0.5 0 0 0.5 10 0\"",
                    "X=\"0\" Y=\"8\" DeltaX=\"" + twice(widths(LINE)) + "\"",
                    LINE))),
        Arguments.of(
            "a page whose corner is elsewhere",
            new OfdFile()
                .page(
                    "<ofd:Area><ofd:PhysicalBox>1000 2000 210 297</ofd:PhysicalBox></ofd:Area>",
                    content().text(1030, 2040, LINE))),
        Arguments.of(
            "in a group",
            new OfdFile()
                .common("<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>")
                .part(
                    "Doc_0/DocumentRes.xml",
                    "<ofd:Res xmlns:ofd=\"o\"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"9\"><ofd:Content><ofd:PageBlock>"
                        + textObject(0, 10, LINE)
                        + "</ofd:PageBlock></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>")
                .page(
                    content()
                        .add(
                            "<ofd:CompositeObject ID=\"4\" ResourceID=\"9\" Boundary=\"30 40 150 20\"/>"))),
        Arguments.of(
            "printed twice to look bold",
            page(textObject(30, 40, LINE), textObject(30.1, 40.05, LINE))),
        Arguments.of(
            "beside what is not shown",
            page(
                textObject(
                    "Visible=\"false\" Size=\"4\" Boundary=\"30 90 9 9\"",
                    "X=\"0\" Y=\"0\"",
                    "看不见"),
                textObject(30, 40, LINE))));
  }

  private static String quarter(String numbers) {
    return scaled(numbers, 0.25);
  }

  private static String twice(String numbers) {
    return scaled(numbers, 2);
  }

  private static String scaled(String numbers, double factor) {
    return String.join(
        " ",
        Arrays.stream(numbers.split(" ", -1))
            .map(number -> String.valueOf(Double.parseDouble(number) * factor))
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aLineIsReadAsPrinted(String writing, OfdFile file) throws Exception {
    List<String> lines = lines(read(file));

    assertEquals(1, lines.size(), lines::toString);
    assertEquals(
        LINE,
        lines
            .getFirst()
            .replaceFirst("二{4}年", "2023年")
            .replace("申请二二", "申请13")
            .replace("办结二二", "办结12"));
  }

  static Stream<Arguments> tables() {
    OfdFile.Content words = content();
    String[][] cells = TABLE;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        words.text(32 + 40 * column, 45.5 + 8 * row, cells[row][column]);
      }
    }
    StringBuilder boxes = new StringBuilder();
    StringBuilder bars = new StringBuilder();
    for (int row = 0; row <= 2; row++) {
      double y = 40 + 8 * row;
      bars.append("M 30 %s L 150 %s L 150 %s L 30 %s C ".formatted(y, y, y + 0.2, y + 0.2));
      for (int column = 0; row < 2 && column < 3; column++) {
        double x = 30 + 40 * column;
        boxes.append(
            "M %s %s L %s %s L %s %s L %s %s C "
                .formatted(x, y, x + 40, y, x + 40, y + 8, x, y + 8));
      }
    }
    for (int column = 0; column <= 3; column++) {
      double x = 30 + 40 * column;
      bars.append(
          "S %s 40 L %s 40 L %s 56 L %s 56 L %s 40 C ".formatted(x, x + 0.2, x + 0.2, x, x));
    }
    OfdFile.Content lines = content();
    for (int i = 0; i <= 3; i++) {
      lines.line(30 + 40 * i, 40, 30 + 40 * i, 56);
    }
    for (int i = 0; i <= 2; i++) {
      lines.line(30, 40 + 8 * i, 150, 40 + 8 * i);
    }
    String text = words.layer().replaceAll("</?ofd:(Content|Layer)[^>]*>", "");
    String ruled = lines.layer().replaceAll("</?ofd:(Content|Layer)[^>]*>", "");
    return Stream.of(
        Arguments.of("lines", page(ruled, text)),
        Arguments.of("a box a cell", page(text, path("", boxes.toString()))),
        Arguments.of(
            "filled bars", page(path("Fill=\"true\" Stroke=\"false\"", bars.toString()), text)),
        Arguments.of(
            "scaled lines",
            page(text, path("CTM=\"0.1 0 0 0.1 0 0\"", scaledPath(boxes.toString())))),
        Arguments.of(
            "lines in a template",
            new OfdFile()
                .common("<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                .part("Doc_0/Tpls/Tpl_0/Content.xml", page0("", content().add(ruled)))
                .page(
                    "<ofd:Template TemplateID=\"7\" ZOrder=\"Background\"/>",
                    content().add(text))));
  }

  private static String scaledPath(String path) {
    StringBuilder scaled = new StringBuilder();
    for (String word : path.strip().split(" ", -1)) {
      boolean operator = Character.isLetter(word.charAt(0));
      scaled.append(operator ? word : String.valueOf(Double.parseDouble(word) * 10)).append(' ');
    }
    return scaled.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void linesMakeATable(String drawing, OfdFile file) throws Exception {
    assertEquals(List.of("[信息内容|本年制发件数|现行有效件数, 规章|0|]"), lines(read(file)));
  }

  @Test
  void columnsWithoutLinesStayColumns() throws Exception {
    OfdFile file =
        new OfdFile()
            .page(
                content()
                    .text(30, 40, "信息内容")
                    .text(70, 40, "本年制发件数")
                    .text(120, 40, "现行有效件数")
                    .text(30, 48, "规章")
                    .text(70, 48, "0")
                    .text(120, 48, "3"));

    assertEquals(List.of("[信息内容|本年制发件数|现行有效件数, 规章|0|3]"), lines(read(file)));
  }

  @Test
  void aParagraphGoesOnOverLinesAndPages() throws Exception {
    String full = "本局全年主动公开各类政府信息若干条并按时答复了全部申请没有一件超过期限";
    OfdFile.Content first = content().text(30, 30, "一、总体情况");
    for (int i = 0; i < 3; i++) {
      first.text(30, 40 + 7 * i, full);
    }
    first.text(100, 285, "- 1 -");
    OfdFile.Content second =
        content().text(30, 30, full).text(30, 37, "到此为止。").text(100, 285, "- 2 -");

    assertEquals(
        List.of("一、总体情况", full.repeat(4) + "到此为止。"),
        lines(read(new OfdFile().page(first).page(second))));
  }

  @Test
  void aTableGoesOnOnTheNextPage() throws Exception {
    OfdFile file =
        new OfdFile()
            .page(content().text(30, 200, "上表").table(30, 260, TABLE))
            .page(content().table(30, 20, new String[][] {{"规范性文件", "2", "7"}}).text(30, 90, "下文"));

    assertEquals(List.of("上表", "[信息内容|本年制发件数|现行有效件数, 规章|0|, 规范性文件|2|7]", "下文"), lines(read(file)));
  }

  @Test
  void whatATemplateRepeatsInTheMarginIsDropped() throws Exception {
    OfdFile file =
        new OfdFile()
            .common("<ofd:TemplatePage ID=\"7\" BaseLoc=\"/Doc_0/Tpl.xml\"/>")
            .part("Doc_0/Tpl.xml", page0("", content().text(30, 12, "柳溪区水务局文件")));
    for (String text : List.of("甲。", "乙。", "丙。")) {
      file.page("<ofd:Template TemplateID=\"7\"/>", content().text(30, 100, text));
    }

    assertEquals(List.of("甲。", "乙。", "丙。"), lines(read(file)));
  }

  @Test
  void aWatermarkIsLeftOutAndSaid() throws Exception {
    String slanted =
        textObject(
            "Boundary=\"40 40 90 90\" Size=\"12\" CTM=\"0.7 -0.7 0.7 0.7 0 60\"",
            "X=\"0\" Y=\"9\"",
            "内部资料");
    OfdFile file = new OfdFile();
    for (String text : List.of("甲。", "乙。")) {
      file.page(content().add(slanted).text(30, 100, text));
    }

    RawDocument document = read(file);

    assertEquals(List.of("甲。", "乙。"), lines(document));
    assertEquals(List.of("内部资料"), document.leftOut());
  }

  @Test
  void aVerticalLabelInACellIsOneWord() throws Exception {
    OfdFile.Content content = content().table(30, 40, new String[] {"", "12"});
    content.add(
        textObject(
            "Boundary=\"40 40 9 9\" Size=\"2\"", "X=\"0\" Y=\"2\" DeltaY=\"g 3 2\"", "办理结果"));

    assertEquals(List.of("[办理结果|12]"), lines(read(new OfdFile().page(content))));
  }

  @Test
  void pagesOfPicturesAreNamed() throws Exception {
    String scan =
        "<ofd:ImageObject ID=\"5\" ResourceID=\"6\" Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\"/>";
    OfdFile.Content text = content();
    for (int i = 0; i < 4; i++) {
      text.text(30, 40 + 7 * i, LINE);
    }
    OfdFile file =
        new OfdFile()
            .page(text)
            .page(content().add(scan))
            .page(content().add(scan.replaceAll(" CTM=\"[^\"]+\"", "")));

    assertEquals(List.of(2, 3), read(file).pagesWithoutText());
    assertRefused("only pictures of pages", new OfdFile().page(content().add(scan)).parts());
  }

  static Stream<Arguments> packages() {
    Map<String, byte[]> usual = new OfdFile().page(content().text(30, 40, LINE)).parts();
    Map<String, byte[]> renamed = new LinkedHashMap<>();
    usual.forEach(
        (name, bytes) -> renamed.put(name.replace("Doc_0", "DOC_0").replace('/', '\\'), bytes));
    Map<String, byte[]> plain = new LinkedHashMap<>();
    usual.forEach(
        (name, bytes) ->
            plain.put(
                name,
                new String(bytes, UTF_8)
                    .replace("ofd:", "")
                    .replace("xmlns:ofd", "xmlns")
                    .getBytes(UTF_8)));
    Map<String, byte[]> gbk = new LinkedHashMap<>();
    usual.forEach(
        (name, bytes) ->
            gbk.put(
                name,
                new String(bytes, UTF_8).replace("UTF-8", "GBK").getBytes(Charset.forName("GBK"))));
    return Stream.of(
        Arguments.of("as usual", usual),
        Arguments.of("another case and other slashes", renamed),
        Arguments.of("no prefix", plain),
        Arguments.of("another encoding", gbk),
        Arguments.of("from the root", with(usual, "OFD.xml", root("/Doc_0/Document.xml"))),
        Arguments.of("up and down", with(usual, "OFD.xml", root("./Doc_0/../Doc_0/Document.xml"))),
        Arguments.of(
            "without the slash of the root",
            with(
                usual,
                "Doc_0/Document.xml",
                text(usual, "Doc_0/Document.xml")
                    .replace("BaseLoc=\"Pages", "BaseLoc=\"Doc_0/Pages")
                    .replaceFirst("<\\?xml[^>]+>", ""))));
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(Objects.requireNonNull(parts.get(name)), UTF_8);
  }

  private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String content) {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(name, xml(content).getBytes(UTF_8));
    return changed;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void theFilesAreFound(String writing, Map<String, byte[]> parts) throws Exception {
    RawDocument document = DocumentFormat.read("a.ofd", OfdFile.zip(parts));

    assertEquals(List.of(LINE), lines(document));
  }

  @Test
  void severalDocumentsFollowEachOther() throws Exception {
    OfdFile file = new OfdFile().page(content().text(30, 40, "甲。"));
    Map<String, byte[]> parts = file.parts();
    parts.put(
        "Doc_1/Document.xml", new String(parts.get("Doc_0/Document.xml"), UTF_8).getBytes(UTF_8));
    parts.put(
        "Doc_1/Pages/Page_0/Content.xml", page0("", content().text(30, 40, "乙。")).getBytes(UTF_8));
    parts = with(parts, "OFD.xml", root("Doc_0/Document.xml", "Doc_1/Document.xml"));

    assertEquals(List.of("甲。", "乙。"), lines(DocumentFormat.read("a", OfdFile.zip(parts))));
  }

  private static void assertRefused(String reason, Map<String, byte[]> parts) {
    UnreadableException refused =
        assertThrows(
            UnreadableException.class, () -> DocumentFormat.read("a.ofd", OfdFile.zip(parts)));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }

  @Test
  void damageIsNamedWithItsPlace() {
    String page = "Doc_0/Pages/Page_0/Content.xml";
    Map<String, byte[]> usual = new OfdFile().page(content().text(30, 40, LINE)).parts();
    Map<String, byte[]> less = new LinkedHashMap<>(usual);
    less.remove(page);

    assertRefused("Pages/Page_0/Content.xml is missing", less);
    assertRefused(
        "doc_0/pages/page_0/content.xml: ParseError at [row,col]:[2,",
        with(usual, page, "<a><b></a>"));
    assertRefused(
        "content.xml: 'x' is no position",
        with(
            usual,
            page,
            page0("", content().add(textObject("Size=\"4\" Boundary=\"x\"", "", LINE)))));
    assertRefused(
        "unknown operator 'Z'", with(usual, page, page0("", content().add(path("", "M 0 0 Z")))));
    assertRefused(
        "path ends too early", with(usual, page, page0("", content().add(path("", "M 0 0 L 1")))));
    assertRefused("encrypted", with(usual, "Encryptions.xml", "<a/>"));
    assertRefused("has no text", with(usual, "OFD.xml", root()));
  }

  @Test
  void aFileMadeToCostMuchIsRefusedOrRead() throws Exception {
    String repeat =
        textObject(
            "Size=\"4\" Boundary=\"30 40 9 9\"", "X=\"0\" Y=\"4\" DeltaX=\"g 900000 0.1\"", LINE);
    assertTrue(lines(read(page(repeat))).size() > 0);
    OfdFile.Content paths = content();
    Random random = new Random(7); // so that they are not packed too well
    for (int i = 0; i < 205_000; i++) {
      paths.add("<PathObject ID=\"%x\"/>".formatted(random.nextLong()));
    }
    assertRefused("objects on one page", new OfdFile().page(paths).parts());
    StringBuilder characters = new StringBuilder();
    random.ints(150_000, 0x4E00, 0x9FA5).forEach(characters::appendCodePoint);
    assertRefused(
        "characters on one page", page(textObject(30, 40, characters.toString())).parts());
    OfdFile pages = new OfdFile();
    for (int i = 0; i < 1_100; i++) {
      pages.page(content());
    }
    assertRefused("pages", pages.parts());
  }

  @Test
  void whatContainsItselfComesToAnEnd() throws Exception {
    String group = "<ofd:CompositeObject ResourceID=\"9\" Boundary=\"0 0 9 9\"/>";
    OfdFile groups =
        new OfdFile()
            .common("<ofd:PublicRes>Res.xml</ofd:PublicRes>")
            .part(
                "Doc_0/Res.xml",
                "<ofd:Res xmlns:ofd=\"o\"><ofd:CompositeGraphicUnit ID=\"9\">"
                    + group.repeat(9)
                    + "</ofd:CompositeGraphicUnit></ofd:Res>")
            .page(content().add(group));
    assertRefused("objects on one page", groups.parts());

    String template = "<ofd:Template TemplateID=\"%d\"/>";
    OfdFile templates =
        new OfdFile()
            .common(
                "<ofd:TemplatePage ID=\"1\" BaseLoc=\"1.xml\"/><ofd:TemplatePage ID=\"2\" BaseLoc=\"2.xml\"/>")
            .part("Doc_0/1.xml", page0(template.formatted(2), content().text(30, 60, "甲。")))
            .part("Doc_0/2.xml", page0(template.formatted(1), content().text(30, 70, "乙。")))
            .page(template.formatted(1), content().text(30, 80, "丙。"));
    assertEquals(List.of("甲。", "乙。", "丙。"), lines(read(templates)));
  }

  @Test
  void anyDamageIsToldOrReadAndNothingElseIsThrown() {
    Map<String, byte[]> parts =
        new OfdFile()
            .common("<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>")
            .part("Doc_0/Tpl.xml", page0("", content().text(30, 12, "文件")))
            .page(
                "<ofd:Template TemplateID=\"7\"/>",
                content().text(30, 30, LINE).table(30, 40, TABLE))
            .parts();
    List<String> names = List.copyOf(parts.keySet());
    Random random = new Random(33190);
    for (int round = 0; round < 2_000; round++) {
      Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
      String name = names.get(random.nextInt(names.size()));
      byte[] bytes = Objects.requireNonNull(parts.get(name)).clone();
      for (int i = 0; i <= round % 4; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) (' ' + random.nextInt(95));
      }
      damaged.put(
          name, round % 9 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
      try {
        OfdReader.read(OfdFile.zip(damaged), new Limits());
      } catch (UnreadableException e) {
        assertTrue(String.valueOf(e.getMessage()).length() > 10, e.getMessage());
      } catch (RuntimeException e) {
        fail("round " + round, e);
      }
    }
  }
}
