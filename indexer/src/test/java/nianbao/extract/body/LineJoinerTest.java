package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.extract.line.BlockText;
import nianbao.read.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineJoinerTest {

  /** Lines are written with a bar between them, in the expectation with a bar where they part. */
  @ParameterizedTest
  @CsvSource({
    "全年共公开各类信息九百条，其中网站公开|六百条。, 全年共公开各类信息九百条，其中网站公开六百条。",
    "办结率为百分之百|，无一超期。, 办结率为百分之百，无一超期。",
    "涉及道路、|桥梁。, 涉及道路、桥梁。",
    "来信三封。|来访五次。, 来信三封。|来访五次。",
    "全年共公开各类信息九百条，其中网站公开||六百条。, 全年共公开各类信息九百条，其中网站公开||六百条。",
    "全年共公开各类信息九百条，其中网站公开|　　六百条。, 全年共公开各类信息九百条，其中网站公开|　　六百条。",
    "全年共公开各类信息九百条，其中网站公开|二、主要做法, 全年共公开各类信息九百条，其中网站公开|二、主要做法",
    "全年共公开各类信息九百条，其中网站公开|2019年1月8日, 全年共公开各类信息九百条，其中网站公开|2019年1月8日",
    "主要渠道|门户网站, 主要渠道|门户网站",
    "地址:样例市渔港路九号，邮编999999，电话|联系电话:1234567, 地址:样例市渔港路九号，邮编999999，电话|联系电话:1234567",
    "采用的系统有三套，分别叫做甲乙丙以及 Open|Gov 平台。, 采用的系统有三套，分别叫做甲乙丙以及 Open Gov 平台。",
  })
  void onlyBrokenLinesAreJoined(String lines, String expected) {
    String[] printed = lines.split("\\|", -1);
    List<Block> blocks =
        IntStream.range(0, printed.length)
            .<Block>mapToObj(i -> new Block.Text(i + 1, printed[i]))
            .toList();

    assertEquals(
        List.of(expected.split("\\|", -1)),
        LineJoiner.join(blocks).stream().map(BlockText::of).toList());
  }

  /** In a text wrapped to the width of this line; a bar where a line of the expectation ends. */
  @ParameterizedTest
  @CsvSource({
    "'第一,组织业务测试四次,参加人员八十三人,平均得', '分九十七分。', true",
    "'第二，从渠道看，网站七百条，微信一百条，其余为', '公报和新闻媒体。', true",
    "'第三、公开水利建设项目招标、中标和验收情况，变', '更原因写明依据。', true",
    "'(一)组织业务测试,参加人员八十三人,平均得九', '十七分，逐条讲评。', true",
    "'㈡公布招标信息，变更原因写明依据，并由科室公', '布结果。', true",
    "'第一，加强公开工作的领导和统筹协调工作的机制', '全年召开会议。', false",
    "'(一)健全公开工作领导机制,落实公开工作责任制', '全年召开会议。', false",
    "'第一,组织业务测试四次,参加人员八十三人,平均得', '第二,公布结果。', false",
  })
  void aFullLineOfSeveralClausesIsNoHeading(String line, String next, boolean joined) {
    String full = "全年公开水利建设项目招标中标变更竣工验收信息九百多条其中网站公开六百条".substring(0, line.length());
    List<Block> blocks = new ArrayList<>(Collections.nCopies(6, new Block.Text(1, full)));
    blocks.addAll(
        List.of(new Block.Text(7, "完。"), new Block.Text(8, line), new Block.Text(9, next)));

    List<String> lines = LineJoiner.join(blocks).stream().map(BlockText::of).toList();

    assertEquals(
        joined ? List.of(line + next) : List.of(line, next), lines.subList(1, lines.size()));
  }
}
