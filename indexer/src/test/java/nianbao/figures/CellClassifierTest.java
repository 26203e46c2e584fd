package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellClassifierTest {

  @ParameterizedTest
  @CsvSource({
    "ARTICLE, 第二十条第（五）项",
    "HEADING, 统 计 指 标",
    "HEADING, 其他",
    "ROW, 3.其他",
    "HEADING, 总计",
    "ROW, （七）总计",
    "GROUP, 三、本年度办理结果",
    "ROW, 其中：涉及国家秘密",
    "ROW, 專職人員數（不包括政府公报及政府网站人员数）",
    "HEADING, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'",
    "UNIT, 万元",
    "VALUE, 1.25",
    "VALUE, '1,368'",
    "VALUE, -3",
    "VALUE, —",
    "VALUE, 251000元",
    "VALUE, １４",
    "BLANK, ''",
    "BLANK, '　'",
    "COLUMN, 行政复议",
    "NUMERAL, 95.2%",
    "VALUE, 000000000000",
    "TEXT, 一、总体情况",
    "TEXT, 全年平稳",
  })
  void cellsHaveTheirKinds(CellKind kind, String cell) {
    assertEquals(kind, CellClassifier.ofAnyForm().kind(cell));
  }

  @Test
  void theBeginningOfALabelMayGoOn() {
    assertTrue(CellClassifier.ofAnyForm().mayGoOn("商业"));
    assertTrue(CellClassifier.ofAnyForm().mayGoOn("（二）部分公开（区分处理的，只计这一情形，"));
    assertFalse(CellClassifier.ofAnyForm().mayGoOn("全年平稳"));
  }
}
