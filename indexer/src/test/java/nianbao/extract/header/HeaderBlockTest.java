package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.Furniture;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderBlockTest {

  private static HeaderBlock read(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      blocks.add(new Block.Text(i + 1, lines[i]));
    }
    return HeaderBlock.of(blocks);
  }

  private static String fields(HeaderBlock block) {
    return block.fields().stream()
        .map(field -> field.name() + "=" + field.value())
        .toList()
        .toString();
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(block -> BlockText.of(block).strip()).toList();
  }

  @Test
  void everyLineEndsUpInOnePlace() {
    HeaderBlock block =
        read(
            "首页 > 政务公开 > 年报",
            "索 引 号：510600-2019-000777　　文　号:",
            "云溪市水利局",
            "云溪市水利局",
            "2018年政府信息公开工作年度报告",
            "(2019年1月30日)",
            "分享:",
            "一、概述",
            "来源:河道管理所的数据。");

    assertEquals(List.of("云溪市水利局", "2018年政府信息公开工作年度报告"), texts(block.titles()));
    assertEquals(List.of("首页 > 政务公开 > 年报", "一、概述", "来源:河道管理所的数据。"), texts(block.body()));
    assertEquals(
        List.of("索 引 号：510600-2019-000777　　文　号:", "云溪市水利局", "(2019年1月30日)", "分享:"),
        block.leftOut());
    assertEquals(
        "[INDEX_NUMBER=510600-2019-000777, DOCUMENT_NUMBER=, WRITTEN=(2019年1月30日), OTHER=]",
        fields(block));
  }

  @Test
  void severalFieldsAreCutAtTheNextLabel() {
    assertEquals(
        "[PUBLISHED=2019-02-14 10:00, SOURCE=云溪市水利局, OTHER=12]",
        fields(read("发布时间: 2019-02-14 10:00 来源:云溪市水利局 浏览次数:12")));
    assertEquals(
        "[SOURCE=云溪市, OTHER=1024 次, OTHER=大 中 小]", fields(read("来源：云溪市 | 浏览：1024 次 | 字号：大 中 小")));
    assertEquals("[MODE=主动公开, PUBLISHED=2019-02-14]", fields(read("公开方式:主动公开发布日期:2019-02-14")));
    assertEquals("[ISSUER=县水利局, WRITTEN=]", fields(read("【发布机构】：县水利局 【成文日期】：")));
  }

  @Test
  void aLabelNeverTakesALabelOrTheTitleForItsValue() {
    HeaderBlock block = read("发布机构:", "文号:", "2018年县水利局政府信息公开工作年度报告");

    assertEquals("[ISSUER=, DOCUMENT_NUMBER=]", fields(block));
    assertEquals(1, block.titles().size());
  }

  /** How many entries the menu above the report has. */
  @ParameterizedTest
  @ValueSource(ints = {0, 30, 79, 80, 81, 200, 900})
  void aReportIsFoundBeneathAMenuOfAnyLength(int entries) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      lines.add(List.of("走进云溪", "政务公开", "政府信息公开年报", "办事服务").get(i % 4));
    }
    lines.addAll(List.of("索引号：510600-2019-000777", "云溪市水利局2018年政府信息公开工作年度报告", "一、概述", "全年平稳。"));

    HeaderBlock block = read(lines.toArray(String[]::new));

    assertEquals(List.of("云溪市水利局2018年政府信息公开工作年度报告"), texts(block.titles()));
    assertEquals("[INDEX_NUMBER=510600-2019-000777]", fields(block));
    assertEquals(List.of("一、概述", "全年平稳。"), texts(block.body()));
    assertEquals(entries + 1, block.leftOut().size());
  }

  /** A menu, what stands below it, and what is read: title / fields / text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A column of the menu reads like a title, but the report has none.
        "首页 政务公开 政府信息公开年报 办事服务 | 现就市水利局2018年公开工作报告如下。 | [] / [] / [现就市水利局2018年公开工作报告如下。]",
        "首页 政务公开 办事服务 政府信息公开年报 | 现就市水利局2018年公开工作报告如下。 | [] / [] / [现就市水利局2018年公开工作报告如下。]",
        "金冠娱乐_投注官网 首页 政务公开 政府信息公开年报 | 一、概述 | [] / [] / [一、概述]",
        "政府信息公开年报 网站地图 联系我们 | 云溪市水利局 2018年度政务公开工作总结 一、概述"
            + " | [云溪市水利局, 2018年度政务公开工作总结] / [] / [一、概述]",
        "首页 | 云溪市水利局 政府信息公开年度报告 一、概述 | [云溪市水利局, 政府信息公开年度报告] / [] / [一、概述]",
        "首页 走进我们 | 水利局政府信息公开年报 一、概述 | [水利局政府信息公开年报] / [] / [一、概述]",
        "首页 县审计局 县民政局 县教育局 | 云溪县水利局2018年度政务公开工作总结 一、概述" + " | [云溪县水利局2018年度政务公开工作总结] / [] / [一、概述]",
        "首页 县审计局 县民政局 县教育局 | 云溪县水利局 2018年度政务公开工作总结 一、概述"
            + " | [云溪县水利局, 2018年度政务公开工作总结] / [] / [一、概述]",
        "首页 政府信息公开年报 | 索引号 510600-2019-000777 发布机构 云溪市水利局 公开方式 主动公开 一、概述"
            + " | [] / [INDEX_NUMBER=510600-2019-000777, ISSUER=云溪市水利局, MODE=主动公开] / [一、概述]",
        "云溪市水利局2018年度政务公开工作总结 首页 政府信息公开年报 | 一、概述" + " | [云溪市水利局2018年度政务公开工作总结] / [] / [一、概述]",
      })
  void nothingInAMenuIsTakenForTheReport(String menu, String below, String expected) {
    List<String> lines = new ArrayList<>(List.of(menu.split(" ")));
    // In the middle, so that its first and last entries stay where they are.
    lines.addAll(1, Collections.nCopies(14, "新闻中心"));
    lines.addAll(1, List.of("通知公告", "", "互动交流", "", "部门动态", "首页 > 政务公开 > 年报"));
    lines.addAll(List.of(below.split(" ")));

    HeaderBlock block = read(lines.toArray(String[]::new));

    List<String> text =
        texts(block.body()).stream()
            .filter(line -> !line.isEmpty() && !Furniture.isFurniture(line))
            .toList();
    assertEquals(expected, texts(block.titles()) + " / " + fields(block) + " / " + text);
  }

  /**
   * The names of cells and headings that begin a text are too few for a menu, or between others.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "总体情况 主动公开情况 依申请公开情况 存在问题 改进措施",
        "信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 1 行政规范性文件 0 0 2 行政许可 处理决定数量 3",
        "指标名称 单位 数量 一、主动公开数量 条 12",
      })
  void aTextOfShortLinesIsNoMenu(String lines) {
    assertEquals(List.of(lines.split(" ")), texts(read(lines.split(" ")).body()));
  }

  @Test
  void textIsNoHeader() {
    HeaderBlock block = read("2019年,本局收到申请,来源:网络申请三件。其余为信函申请,均已按时答复申请人。");

    assertTrue(block.fields().isEmpty());
    assertEquals(1, block.body().size());
  }

  @Test
  void aTableOfFiguresIsNoHeader() {
    Block table =
        new Block.Grid(
            1,
            List.of(
                List.of(new GridCell("名称"), new GridCell("时间"), new GridCell("数量")),
                List.of(new GridCell("规章"), new GridCell("2019年"), new GridCell("0"))));
    HeaderBlock block = HeaderBlock.of(List.of(table));

    assertEquals(List.of(table), block.body());
    assertTrue(block.leftOut().isEmpty());
  }

  @Test
  void rowsBehindAHeaderInTheSameGridStayText() {
    Block grid =
        new Block.Grid(
            3,
            List.of(
                List.of(new GridCell("索引号:"), new GridCell("510600-2019-000777")),
                List.of(new GridCell("发布机构:"), new GridCell("")),
                List.of(new GridCell("正文"), new GridCell("河道整治"))));
    HeaderBlock block = HeaderBlock.of(List.of(grid));

    assertEquals("[INDEX_NUMBER=510600-2019-000777, ISSUER=]", fields(block));
    assertEquals(List.of("索引号:\t510600-2019-000777", "发布机构:"), block.leftOut());
    assertEquals(5, block.body().getFirst().line());
  }

  private static Block grid(String... rows) {
    List<List<GridCell>> cells = new ArrayList<>();
    for (String row : rows) {
      List<GridCell> line = new ArrayList<>();
      for (String cell : row.split("\\|", -1)) {
        line.add(new GridCell(cell));
      }
      cells.add(line);
    }
    return new Block.Grid(1, cells);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "索引号|AB12/2024-00002;挂接栏目|;时效|",
        "索引号|AB12/2024-00002;挂接栏目|",
        "索引号|AB12/2024-00002;挂接栏目|农业;发布日期|2024-01-05",
        "发布机构|县水利局;推送对象|社会;办理科室|办公室;成文日期|2024-01-05",
        "索引号|AB12/2024-00002|分类|报告;挂接栏目||失效标记|;时效|",
        "成文日期|2024-01-05;附件名称：|无;文号|",
      })
  void rowsWithAnUnknownLabelBelongToTheHeader(String rows) {
    HeaderBlock block = HeaderBlock.of(List.of(grid(rows.split(";", -1))));

    assertTrue(block.body().isEmpty(), block.body().toString());
    assertEquals(rows.split(";", -1).length, block.leftOut().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "索引号|AB12/2024-00002;规章|0",
        "索引号|AB12/2024-00002;总体情况|",
        "索引号|AB12/2024-00002;县水利局|",
        "索引号|AB12/2024-00002;公开信息12条|",
        "挂接栏目|农业;推送对象|社会",
      })
  void otherRowsBehindAHeaderStayText(String rows) {
    HeaderBlock block = HeaderBlock.of(List.of(grid(rows.split(";", -1))));

    assertEquals(1, block.body().size());
  }

  @Test
  void theLineThatNamesTheOfficeIsTheTitle() {
    HeaderBlock block = read("政府信息公开年度报告", "云溪市水利局2018年政府信息公开工作年度报告", "一、概述");

    assertEquals(List.of("云溪市水利局2018年政府信息公开工作年度报告"), texts(block.titles()));
    assertEquals(List.of("政府信息公开年度报告"), block.leftOut());
  }

  /** A title beside which the site prints its name or a spammer his, above or below the fields. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "云溪市水利局2018年度政务公开工作总结|某某娱乐【官网】;索引号|AB12/2024-00002;文号|",
        "索引号|AB12/2024-00002|文号|;云溪市水利局2018年度政务公开工作总结|云溪市政府网",
        "云溪市水利局2018年度政务公开工作总结|政府信息公开年报;索引号|文号|公开方式;AB12/2024-00002||主动公开",
        "索引号|文号;AB12/2024-00002|;云溪市水利局2018年度政务公开工作总结|【打印】",
        "云溪市水利局2018年度政务公开工作总结||云溪市政府网|;索引号:|AB12/2024-00002",
        "云溪市水利局2018年度政务公开工作总结|2019-01-14;索引号:|AB12/2024-00002",
      })
  void aTitleInARowKeepsItsYearAndOffice(String rows) {
    HeaderBlock block = HeaderBlock.of(List.of(grid(rows.split(";", -1))));

    assertEquals(List.of("云溪市水利局2018年度政务公开工作总结"), texts(block.titles()));
    assertTrue(fields(block).contains("INDEX_NUMBER=AB12/2024-00002"), fields(block));
    assertTrue(block.body().isEmpty(), block.body().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "信息名称|公开方式;云溪市水利局2018年度政务公开工作总结|主动公开",
        "政府信息公开年度报告|1;规章|0",
        "2018年政府信息公开年度报告|份;规章|0",
        "云溪市水利局2018年度政务公开工作总结|字数|3200",
      })
  void aTitleAmongCellsIsNone(String rows) {
    assertEquals(List.of(), texts(HeaderBlock.of(List.of(grid(rows.split(";", -1)))).titles()));
  }
}
