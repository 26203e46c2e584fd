package nianbao.extract.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.extract.tables.FormLabels.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "ARTICLE, 第二十条第（五）项",
    "COLUMN, 统 计 指 标",
    "COLUMN, 其他",
    "ROW, 3.其他",
    "COLUMN, 总计",
    "ROW, （七）总计",
    "GROUP, 三、本年度办理结果",
    "ROW, 其中：涉及国家秘密",
    "ROW, 專職人員數（不包括政府公报及政府网站人员数）",
    "COLUMN, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'",
    "UNIT, 万元",
    "VALUE, 1.25",
    "VALUE, '1,368'",
    "VALUE, -3",
    "VALUE, —",
    "VALUE, 251000元",
    "VALUE, １４",
    "VALUE, ''",
    "OTHER, 一、总体情况",
    "OTHER, 全年平稳",
  })
  void cellsHaveTheirRoles(Role role, String cell) {
    assertEquals(role, FormLabels.role(cell));
  }

  @Test
  void theBeginningOfALabelMayGoOn() {
    assertTrue(FormLabels.mayGoOn("商业"));
    assertTrue(FormLabels.mayGoOn("（二）部分公开（区分处理的，只计这一情形，"));
    assertFalse(FormLabels.mayGoOn("全年平稳"));
  }
}
