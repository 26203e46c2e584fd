package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParagraphSplitterTest {

  /** Expectations are written with a bar at each cut. */
  @ParameterizedTest
  @CsvSource({
    "全部办结。|　　二是改版网站。",
    "全部办结。|  二是改版网站。",
    "现将有关情况报告如下：|　　一是改版网站",
    "一、总体情况|　　全年平稳。",
    "办理完毕。|二、主动公开情况",
    "办理完毕。|二、主动公开情况|2020年，共公开九条。",
    "一、概述| 推进公开，成效明显。",
    "包括：|(一)机构职能；|(二)办事指南。",
    "一、主要做法|（一）抓学习。集中学习两次。",
    "她说“好。”|二、存在问题",
  })
  void runOnLinesAreCut(String line) {
    List<String> expected = List.of(line.split("\\|")).stream().map(Folding::trim).toList();

    assertEquals(expected, ParagraphSplitter.split(line.replace("|", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "依照第二十条第(一)项、第二十一条第（二）款办理。",
        "见《样例办法：(一)总则》第三条。",
        "开展“学法：(一)课堂、(二)讲堂”活动。",
        "联系电话：  0999-1234567",
        "填报单位：水务局　　　　填报日期：2019.1.16",
        "一是抓学习。二是抓落实。",
        "第一，完善清单。第二，压实责任。",
        "改进措施：1.增加人手。2.改版网站。",
        "一、认真总结2017年工作,谋划2018年任务",
        "全年收到 3 件，办结 3 件。",
        "”一、概述",
      })
  void otherLinesStayWhole(String line) {
    assertEquals(List.of(line), ParagraphSplitter.split(line));
  }

  @Test
  void aBlankLineGivesNothing() {
    assertEquals(List.of(), ParagraphSplitter.split(" 　\t\u00A0"));
  }

  @Test
  void manyHeadingsInOneLineAreCutWithoutRecursion() {
    assertEquals(40_000, ParagraphSplitter.split("一、概述 (一)主动公开 ".repeat(20_000)).size());
  }
}
