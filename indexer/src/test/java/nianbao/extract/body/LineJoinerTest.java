package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
