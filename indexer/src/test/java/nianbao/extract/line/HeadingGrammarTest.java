package nianbao.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadingGrammarTest {

  @ParameterizedTest
  @CsvSource({
    "1, 一、总体情况",
    "1, 十一、收费情况",
    "1, 二．主要做法",
    "1, 三 存在问题",
    "1, 第二部分 主动公开",
    "2, (三)平台建设",
    "2, （四）监督保障",
    "2, ( 二)场地建设",
    "2, ㈤教育培训",
    "3, 1.加强学习",
    "3, 12、建立台账",
    "3, ３．完善制度",
    "3, ⒋督促检查",
    "4, (1)窗口值班",
    "4, 2)热线值班",
    "4, ⑶信箱值班",
    "4, ④网络值班",
  })
  void aNumberedNameOnItsOwnLineIsAHeading(int level, String line) {
    HeadingGrammar.Opening opening = HeadingGrammar.opening(line);

    assertNotNull(opening, line);
    assertEquals(level, opening.level());
    assertEquals(line.length(), opening.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、总体情况、",
        "二、政策解读与回应关切情况、",
        "二、政策解读及回应关切情况、",
        "三、人员与收支情况、",
        "四、收费减免及机构人员情况、",
        "五、存在问题与改进措施、",
        "六、因学校信息公开工作受到举报的情况、",
        "七、附件、",
        "八、附表、",
      })
  void aNameOfASectionMayEndInAnEnumerationMark(String line) {
    HeadingGrammar.Opening opening = HeadingGrammar.opening(line);

    assertNotNull(opening, line);
    assertEquals(1, opening.level());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5万人次到馆查阅",
        "2019.1.16",
        "12345热线受理",
        "第一季度受理三件",
        "第三条 本办法自印发之日起执行",
        "(一)项所列信息",
        "1.收到申请12件",
        "(二)办理信访事项；",
        "1.坚持例会制度。",
        "一是抓好落实",
        "一",
        "",
      })
  void whatOnlyLooksNumberedIsNone(String line) {
    assertNull(HeadingGrammar.opening(line));
  }

  @ParameterizedTest
  @CsvSource({
    "(一)健全机制, (一)健全机制。每季度调度一次",
    "1.抓培训, 1.抓培训。办班三期",
    "（二）公开渠道, （二）公开渠道：网站、公众号、公告栏等。",
    "三、收费情况, 三、收费情况。全年未收费。",
  })
  void aHeadingRunsIntoItsText(String heading, String line) {
    HeadingGrammar.Opening opening = HeadingGrammar.opening(line);

    assertNotNull(opening, line);
    assertEquals(heading, line.substring(0, opening.end()));
  }

  @Test
  void aLongFirstSentenceIsNoHeading() {
    assertNull(HeadingGrammar.opening("(一)" + "逐条逐项梳理清单".repeat(8) + "。随后公布。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"总体情况", "總體情況", "存在的主要问题及改进情况", " 概 述 "})
  void knownNamesAreKnownInBothScripts(String name) {
    assertEquals(true, HeadingGrammar.isName(name));
  }
}
