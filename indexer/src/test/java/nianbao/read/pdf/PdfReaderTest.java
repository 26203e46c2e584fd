package nianbao.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

  private static final String TITLE = "云溪市水利局2018年政府信息公开工作年度报告";
  private static final String SENTENCE = "全年共收到申请十七件，全部按时答复。";

  /** The unit of most Type 3 fonts; Chromium's glyphs are of one unit. */
  private static final double THOUSANDTH = 0.001;

  private static List<String> read(DrawnPdf pdf) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Block block : PdfReader.read(pdf.bytes(), new Limits()).blocks()) {
      switch (block) {
        case Block.Text text -> lines.add(text.text());
        case Block.Heading heading -> lines.add(heading.text());
        case Block.Grid table ->
            table.rows().forEach(row -> lines.add(String.join("|", texts(row))));
      }
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static List<String> texts(List<GridCell> row) {
    return row.stream().map(GridCell::text).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a frame                | 50 50 900 900 re 50 500 m 950 500 l S
          strokes                | 50 0 m 50 1000 l 0 900 m 1000 900 l 0 100 m 1000 100 l S
          thin boxes             | 0 450 1000 90 re 450 0 90 1000 re f
          closed thin boxes      | 0 450 m 1000 450 l 1000 540 l 0 540 l h f
          a filled shape         | 100 100 m 900 100 l 900 900 l 800 900 l 800 200 l 100 200 l f*
          a stroked and filled box | 100 100 800 800 re B
          curves                 | 0 0 m 500 900 500 900 1000 0 c 900 0 l 100 0 l f
          a bitmap               | 1000 0 0 1000 0 0 cm BI /W 1 /H 1 /IM true /BPC 1 ID \0 EI
          """)
  void glyphsOfType3FontsAreNotRulingLines(String name, String outline) throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, "1000 0 0 0 1000 1000 d1 " + outline);

    assertEquals(
        List.of(TITLE, SENTENCE),
        read(pdf.page(pdf.text(72, 700, TITLE) + pdf.text(110, 650, SENTENCE))),
        name);
  }

  @Test
  void aPageNumberIsLeftOut() throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, DrawnPdf.BOX);
    byte[] file = pdf.page(pdf.text(72, 700, SENTENCE) + pdf.text(300, 30, "- 1 -")).bytes();
    RawDocument document = PdfReader.read(file, new Limits());

    assertEquals(List.of("- 1 -"), document.leftOut());
    assertEquals(new Block.Text(1, SENTENCE), document.blocks().getFirst());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.01, 1.0 / 2048})
  void theUnitOfTheGlyphsDoesNotMatter(double unit) throws Exception {
    DrawnPdf pdf = new DrawnPdf(unit, DrawnPdf.BOX);

    assertEquals(List.of(SENTENCE), read(pdf.page(pdf.text(72, 700, SENTENCE))));
  }

  @Test
  void glyphsInsideFormsAreNotRulingLines() throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, DrawnPdf.BOX);

    assertEquals(List.of(SENTENCE), read(pdf.pageOfForm(pdf.text(72, 700, SENTENCE))));
  }

  /** Four cells of two columns and two rows, each border drawn in another way. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          strokes          | 72 640 m 72 700 l 172 640 m 172 700 l 272 640 m 272 700 l S
          thin boxes       | 72 640 1 60 re 172 640 1 60 re 272 640 1 60 re f
          mitred ends      | 72 640 m 72 700 l 73 699 l 73 641 l f 172 640 m 172 700 l 173 699 l 173 641 l f 272 640 m 272 700 l 273 699 l 273 641 l f
          mitred together  | 72 640 m 72 700 l 73 699 l 73 641 l 172 640 m 172 700 l 173 699 l 173 641 l 272 640 m 272 700 l 273 699 l 273 641 l f
          closed figures   | 72 640 m 72 700 l 73 700 l 73 640 l h 172 640 m 172 700 l 173 700 l 173 640 l h 272 640 m 272 700 l 273 700 l 273 640 l h f
          last side twice  | 72 640 m 72 700 l 73 700 l 73 640 l 72 640 l h 172 640 m 172 700 l 173 700 l 173 640 l 172 640 l h 272 640 m 272 700 l 273 700 l 273 640 l 272 640 l h f
          """)
  void bordersOfCellsAreReadHoweverTheyAreDrawn(String name, String columns) throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, DrawnPdf.BOX);
    String rows = "72 640 m 272 640 l 72 670 m 272 670 l 72 700 m 272 700 l S ";
    String texts =
        pdf.text(80, 680, "行政许可")
            + pdf.text(180, 680, "二一五")
            + pdf.text(80, 650, "行政处罚")
            + pdf.text(180, 650, "十七");

    assertEquals(
        List.of("行政许可|二一五", "行政处罚|十七"), read(pdf.page(rows + columns + " " + texts)), name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a scan of the page             | true  | q 612 0 0 792 0 0 cm /I Do Q
          a turned scan                  | true  | q 0 792 -612 0 612 0 cm /I Do Q
          a scan within margins          | true  | q 400 0 0 560 100 100 cm /I Do Q
          strips of a scan               | true  | q 612 0 0 200 0 0 cm /I Do Q q 612 0 0 200 0 200 cm /I Do Q
          a scan with a page number      | true  | q 612 0 0 792 0 0 cm /I Do Q 二页
          a scan with a running head     | true  | q 612 0 0 792 0 0 cm /I Do Q 云溪市水利局政府信息公开工作年度报告第二页
          nothing                        | false |
          a logo                         | false | q 60 0 0 60 100 600 cm /I Do Q
          a background behind text       | false | q 612 0 0 792 0 0 cm /I Do Q 全年共收到申请十七件，全部按时答复。全年共收到申请十七件，全部按时答复。未收到其他申请，也没有结转。
          a photograph with its caption  | false | q 400 0 0 300 100 100 cm /I Do Q 图为工作人员在政务服务中心为群众解答问题
          """)
  void pagesWithoutTextAreNamed(String name, boolean missing, String drawn) throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, DrawnPdf.BOX);
    String content = drawn == null ? "" : drawn;
    int printed = content.lastIndexOf('Q') + 1;
    String line = content.substring(printed).strip();
    pdf.page(pdf.text(72, 700, TITLE) + pdf.text(72, 650, SENTENCE));
    pdf.pageWithPicture(content.substring(0, printed) + pdf.text(72, 40, line));

    RawDocument document = PdfReader.read(pdf.bytes(), new Limits());

    assertEquals(missing ? List.of(2) : List.of(), document.pagesWithoutText(), name);
  }

  @Test
  void lettersDrawnAsCurvesAreNoText() throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, DrawnPdf.BOX);
    String letter = "72 700 m 74 705 78 705 80 700 c 78 695 74 695 72 700 c f ";
    pdf.page(letter.repeat(400)).page(letter.repeat(20));
    pdf.page(pdf.text(72, 700, TITLE));

    assertEquals(List.of(1), PdfReader.read(pdf.bytes(), new Limits()).pagesWithoutText());
  }

  /**
   * Lines at the top and at the bottom of a page; {@code #} is its number, {@code ~} a wide gap.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chromium        | true  | 1/25/22, 10:22 AM~政府信息公开 | https://www.example.gov.cn/a.html~#/2
          Chrome, Chinese | true  | 2022/1/25 上午10:22~政府信息公开 | https://www.example.gov.cn/a.html~#/2
          Edge            | true  | 2022/1/25 10:22~政府信息公开 | https://www.example.gov.cn/co…~#/2
          Firefox         | true  | 政府信息公开~https://www.example.gov.cn/a.html | 第#页/共2页~2022/1/25 10:22
          IE              | true  | 政府信息公开~第#页/共2页 | http://www.example.gov.cn/a.html~2022-1-25
          a saved file    | true  | 2022/1/25 10:22~年报 | file:///C:/report.html~#/2
          page numbers    | true  |  | — # —
          a date          | false | | 2022年1月25日
          a short date    | false | | 2022.1.25
          an address      | false | | https://www.example.gov.cn/a.html
          """)
  void marksOfBrowsersAreNoText(String name, boolean leftOut, String top, String bottom)
      throws Exception {
    DrawnPdf pdf = new DrawnPdf(THOUSANDTH, DrawnPdf.BOX);
    List<String> marks = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      String head = top == null ? "" : top.replace("#", "" + page);
      String foot = bottom.replace("#", "" + page);
      pdf.page(columns(pdf, 760, head) + pdf.text(110, 600, SENTENCE) + columns(pdf, 20, foot));
      marks.addAll(head.isEmpty() ? List.of(foot) : List.of(head, foot));
    }

    RawDocument document = PdfReader.read(pdf.bytes(), new Limits());

    List<String> shown = document.leftOut().stream().map(line -> line.replace('\t', '~')).toList();
    assertEquals(leftOut ? marks : List.of(), shown, name);
  }

  private static String columns(DrawnPdf pdf, double y, String line) {
    String[] columns = line.split("~", -1);
    double right = 20 + 12 * (columns[0].length() + 5);
    String second = columns.length == 1 ? "" : pdf.text(right, y, columns[1]);
    return pdf.text(20, y, columns[0]) + second;
  }
}
