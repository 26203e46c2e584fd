package nianbao.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.TestReports;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.search.ReportHits;
import nianbao.text.Folding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables on the page: every figure stands under its headings, in every layout of the samples. */
class TablesOfReportsTest {
  private static final int SAMPLES = 150;
  private static final int MOST_SHOWN = 20;

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of("common", SampleReports.generate(17, SAMPLES).toList(), 5_000, 0),
        Arguments.of("varied", SampleReports.varied(17, SAMPLES).toList(), 5_000, 300),
        Arguments.of("tabulated", SampleReports.tabulated(17, SAMPLES).toList(), 10_000, 300));
  }

  /**
   * @param figures least number of figures under a heading that names their column
   * @param spans least number of cells that span others in the source
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void figuresStandUnderTheirHeadings(
      String kind, List<SampleReport> samples, int figures, int spans) throws Exception {
    Tables tables = new Tables();
    for (SampleReport sample : samples) {
      tables.compare(kind + " " + sample.path(), WordingOfReportsTest.read(sample));
    }
    assertEquals(List.of(), tables.wrong.stream().limit(MOST_SHOWN).toList(), tables::summary);
    assertTrue(tables.figures >= figures && tables.spans >= spans, tables::summary);
  }

  @Test
  void figuresOfRealReportsStandUnderTheirHeadings() throws Exception {
    Tables tables = new Tables();
    try (Stream<Path> files = Files.list(RealFiles.at("seeds"))) {
      for (Path file : files.sorted().toList()) {
        Source source = new Source(null, file.getFileName().toString(), "", Instant.EPOCH, null);
        Report report = ReportExtractor.read(source, Files.readAllBytes(file));
        tables.compare(source.path(), report);
      }
    }
    assertEquals(List.of(), tables.wrong, tables::summary);
    assertTrue(tables.figures > 0, tables::summary);
  }

  @Test
  void labelsOfSeveralRowsSpanThemAgain() {
    Element table =
        table(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况||",
            "自然人|法人或其他组织|总计||||||||",
            "商业企业|科研机构|社会公益组织|法律服务机构|其他",
            "一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81||",
            "二、上年结转政府信息公开申请数量|21|22|23|24|25|26|141||",
            "三、本年度办理结果|（一）予以公开|31|32|33|34|35|36|201|",
            "（二）部分公开|41|42|43|44|45|46|261",
            "（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0",
            "2.其他法律行政法规禁止公开|0|0|0|0|0|0|0",
            "3.危及“三安全一稳定”|0|0|0|0|0|0|0",
            "（七）总计|72|74|76|78|80|82|462",
            "四、结转下年度继续办理|0|0|0|0|0|0|0");

    assertEquals("3 3", spans(table, "本列数据"));
    assertEquals("7 1", spans(table, "申请人情况"));
    assertEquals("1 2", spans(table, "自然人"));
    assertEquals("5 1", spans(table, "法人或其他组织"));
    assertEquals("3 1", spans(table, "一、"));
    assertEquals("1 6", spans(table, "三、本年度"));
    assertEquals("2 1", spans(table, "（一）予以公开"));
    assertEquals("1 3", spans(table, "（三）不予公开"));
    assertEquals("1 1", spans(table, "2.其他"));
    assertEquals("2 1", spans(table, "（七）总计"));
    assertEquals("3 1", spans(table, "四、"));
    assertEquals(3, table.select("thead > tr.head").size());
    assertTrue(table.hasClass("headed"));
    assertEquals(List.of(), table.select(".skipped"));
    assertEquals(9, table.select("tr:contains(一、) > :is(th, td)").size(), "number, label, figures");
  }

  @Test
  void rowsPrintedSideBySideAreHeadedAgain() {
    String figures = "1|2|3|4|10|0|0|0|0|0|5|6|7|8|26";
    Element table =
        table(
            "行政复议|行政诉讼",
            "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉",
            "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
            figures);

    assertEquals(List.of(), table.select(".label, tbody th"), "no figure is a label");
    assertEquals("5 1", spans(table, "行政复议"));
    assertEquals("10 1", spans(table, "行政诉讼"));
    assertEquals("1 2", spans(table, "结果维持"));
    assertEquals("5 1", spans(table, "复议后起诉"));
    assertEquals(3, table.select("thead > tr.head").size());
    assertEquals(List.of(), table.select(".skipped"));
  }

  @Test
  void aSecondHeadBelowEndsTheFirst() {
    Element table =
        table(
            "第二十条第（一）项",
            "信息内容|本年制发件数|本年废止件数|现行有效件数",
            "规章|1|0|5",
            "行政规范性文件|2|1|9",
            "第二十条第（五）项",
            "信息内容|本年处理决定数量",
            "行政许可|77");

    assertEquals("4 1", spans(table, "第二十条第（一）项"));
    assertEquals("4 1", spans(table, "第二十条第（五）项"));
    assertEquals(4, table.select("tr.head").size());
    assertFalse(table.hasClass("headed"), "a head that stays would stand over others' figures");
  }

  @Test
  void labelsThatTheFormDoesNotHaveReachUpToTheFigures() {
    Element table =
        table(
            "自然人|法人或其他组织|总计",
            "商业企业|科研机构|社会公益组织|法律服务机构|其他",
            "一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81",
            "本年结果如下|（一）予以公开|31|32|33|34|35|36|201",
            "（二）部分公开|41|42|43|44|45|46|261");

    assertEquals("2 1", spans(table, "一、"));
    assertEquals("1 1", spans(table, "本年结果如下"));
    assertEquals("2 1", spans(table, "（二）部分公开"));
  }

  private static Element table(String... rows) {
    Report report =
        TestReports.report("flat.txt")
            .of(TestReports.CLOUD_CITY, 2022)
            .form("D")
            .table(rows)
            .build();
    return page(report).expectFirst("#text table");
  }

  /** Columns and rows of the first cell that contains a text. */
  private static String spans(Element table, String text) {
    Element cell = table.expectFirst(":is(th, td):contains(" + text + ")");
    return span(cell, "colspan") + " " + span(cell, "rowspan");
  }

  /** What was compared. */
  private static final class Tables {
    private final List<String> wrong = new ArrayList<>();
    private int figures;
    private int spans;

    void compare(String name, Report report) {
      Element page = page(report);
      for (StatTable table : report.tables()) {
        table.rows().forEach(row -> compareSpans(name, row, page));
      }
      if (report.header().form() == null) {
        return;
      }
      Map<String, Grid> grids = grids(report, page);
      Map<String, Long> inCell =
          report.figures().all().stream()
              .collect(
                  Collectors.groupingBy(
                      figure -> TablePart.cellId(figure.place()), Collectors.counting()));
      for (Figure figure : report.figures().all()) {
        String id = TablePart.cellId(figure.place());
        Grid grid = grids.get(id);
        // Figures that ran together into one cell can't stand under several headings.
        boolean alone = figure.place().cell() != null && inCell.getOrDefault(id, 0L) == 1;
        if (alone && grid != null && grid.names(figure)) {
          figures++;
          if (!grid.above(id).contains(figure.column())) {
            wrong.add(name + " " + figure.name() + " under " + grid.textAbove(id));
          }
        }
      }
    }

    private void compareSpans(String name, List<StatTable.Cell> row, Element page) {
      for (int i = 0; i < row.size(); i++) {
        StatTable.Cell cell = row.get(i);
        if (cell.colspan() > 1 || cell.rowspan() > 1) {
          spans++;
          Element shown = page.getElementById(cell.paragraph() + '-' + (i + 1));
          if (shown == null
              || span(shown, "colspan") != cell.colspan()
              || span(shown, "rowspan") != cell.rowspan()) {
            wrong.add(name + " " + cell + " is " + shown);
          }
        }
      }
    }

    String summary() {
      return "%d wrong of %d figures and %d cells with spans"
          .formatted(wrong.size(), figures, spans);
    }
  }

  private static int span(Element cell, String name) {
    return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
  }

  private static Element page(Report report) {
    ReportView view =
        new ReportView(
            report,
            new ReportHits(Map.of()),
            "",
            null,
            null,
            false,
            List.of(),
            null,
            List.of(),
            ReportView.History.NONE);
    return Jsoup.parse(new ReportPage().render(view, ReportFixture.CHINESE));
  }

  /** The tables of a report as a browser lays them out, by the ids of their cells. */
  private static Map<String, Grid> grids(Report report, Element page) {
    Form form = Objects.requireNonNull(Forms.STANDARD.byId(report.header().form()));
    Map<String, String> headings =
        form.headings().entrySet().stream()
            .filter(heading -> !heading.getValue().isEmpty())
            .collect(
                Collectors.toMap(
                    heading -> Folding.compact(heading.getKey()),
                    Map.Entry::getValue,
                    (a, b) -> a));
    Map<String, Grid> grids = new HashMap<>();
    for (Element table : page.select("#text table")) {
      Grid grid = Grid.of(table, headings);
      grid.cells.keySet().forEach(id -> grids.put(id, grid));
    }
    return grids;
  }

  /**
   * Where the cells of a table stand.
   *
   * @param cells by id
   * @param headings printed text to column
   */
  private record Grid(Map<String, Box> cells, Map<String, String> headings) {

    /** A cell: its first row and column, and those behind its last ones. */
    private record Box(int top, int left, int bottom, int right, String text) {}

    static Grid of(Element table, Map<String, String> headings) {
      Map<String, Box> cells = new HashMap<>();
      Set<List<Integer>> taken = new HashSet<>();
      int top = 0;
      for (Element row : table.select("tr")) {
        int left = 0;
        for (Element cell : row.select("> th, > td:not(.row-number)")) {
          while (taken.contains(List.of(top, left))) {
            left++;
          }
          Box box =
              new Box(
                  top,
                  left,
                  top + span(cell, "rowspan"),
                  left + span(cell, "colspan"),
                  Folding.compact(cell.text()));
          for (int y = box.top; y < box.bottom; y++) {
            for (int x = box.left; x < box.right; x++) {
              assertTrue(taken.add(List.of(y, x)), "two cells at one place: " + cell.text());
            }
          }
          if (!cell.id().isEmpty()) {
            cells.put(cell.id(), box);
          }
          left = box.right;
        }
        top++;
      }
      return new Grid(cells, headings);
    }

    /** Whether the table prints a heading for the column of a figure. */
    boolean names(Figure figure) {
      return cells.values().stream()
          .anyMatch(cell -> figure.column().equals(headings.get(cell.text)));
    }

    /** The columns that the lowest headings above a cell name. */
    Set<String> above(String id) {
      return textAbove(id).stream()
          .map(text -> headings.getOrDefault(text, ""))
          .collect(Collectors.toSet());
    }

    Set<String> textAbove(String id) {
      Box cell = Objects.requireNonNull(cells.get(id));
      return cells.values().stream()
          .filter(other -> other.bottom <= cell.top)
          .filter(other -> other.left < cell.right && cell.left < other.right)
          .filter(other -> headings.containsKey(other.text))
          .map(Box::text)
          .collect(Collectors.toSet());
    }
  }
}
