package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.report.Figure;
import nianbao.report.StatTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of invented tables, cells parted by bars, a row a line. */
final class FigureReaderTest {

  private static final String LIST_HEAD = "统计指标|单位|统计数\n一、主动公开情况||\n（一）主动公开政府信息数|条|30\n";

  private static final String REQUESTS_HEAD =
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况\n" + "自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n";

  private static Form form(String id) {
    return Objects.requireNonNull(Forms.STANDARD.byId(id), id);
  }

  private static FigureReader.Reading read(Form form, String... tables) {
    List<StatTable> printed = new ArrayList<>();
    for (String table : tables) {
      List<List<StatTable.Cell>> rows = new ArrayList<>();
      for (String line : table.split("\n")) {
        String id = (printed.size() + 1) + "-" + rows.size();
        List<StatTable.Cell> row = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
          row.add(new StatTable.Cell(cell, 1, 1, id));
        }
        rows.add(row);
      }
      printed.add(new StatTable(printed.size() + 1, null, rows));
    }
    return FigureReader.read(printed, form);
  }

  /** {@code natural=3 total=blank}, in the order of the form. */
  private static String row(FigureReader.Reading reading, String indicator) {
    List<String> said = new ArrayList<>();
    for (Figure figure : reading.figures().all()) {
      if (figure.indicator().equals(indicator)) {
        said.add(figure.value() == null ? figure.kind().name() : figure.value().toPlainString());
      }
    }
    return String.join(" ", said);
  }

  private static String requests(String row) {
    return row(read(form("D"), REQUESTS_HEAD + "一、本年新收政府信息公开申请数量" + row), "req_new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|1|2|0|0|0|0|3; 1 2 0 0 0 0 3",
        "|1||0|0|0|0|1; 1 BLANK 0 0 0 0 1",
        "|1|2|0|0|0|0|3||; 1 2 0 0 0 0 3",
        "|||1|2|0|0|0|0|3; 1 2 0 0 0 0 3",
        "|1 2 0 0 0 0 3; 1 2 0 0 0 0 3",
        "|0000000; 0 0 0 0 0 0 0",
        "|54011011; 5 4 0 1 1 0 11",
        "|10000001; UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR",
        "|1|2|0|0|0|0|3|4; UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR UNCLEAR",
        "|||||||; BLANK BLANK BLANK BLANK BLANK BLANK BLANK",
        "''; BLANK BLANK BLANK BLANK BLANK BLANK BLANK",
        "|-|/|无|—|0|0|0; DASH DASH DASH DASH 0 0 0",
        "|2018年|0|0|0|0|0|0; UNCLEAR 0 0 0 0 0 0",
        "|-3|0|0|0|0|0|0; UNCLEAR 0 0 0 0 0 0",
      })
  void theColumnsOfRequestsStandInAFixedOrder(String cells, String expected) {
    assertEquals(expected, requests(cells));
  }
}
