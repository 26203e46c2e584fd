package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Paragraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PicturedTablesTest {

  /** The lines that are warned of as pictures of tables. */
  private static List<String> warned(String text) throws UnreadableException {
    byte[] bytes = text.replace('/', '\n').getBytes(StandardCharsets.UTF_8);
    Body body = BodyReader.read(List.of(), DocumentFormat.read("a.txt", bytes).blocks());
    return body.warnings().stream()
        .filter(warning -> warning.kind().equals(PicturedTables.KIND))
        .map(
            warning ->
                body.paragraphs().stream()
                    .filter(paragraph -> paragraph.id().equals(warning.paragraph()))
                    .map(Paragraph::text)
                    .findFirst()
                    .orElse(""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "捕获2.PNG",
        "捕获3.PNG捕获4.PNG",
        "微信图片_20220118093012.jpg",
        "QQ截图20210112.png　QQ截图20210113.png",
        "主动公开表1.JPEG 主动公开表2.jpeg",
        "2021.1.18表.gif",
        "图片",
        "[图片]",
        "【图片1】",
        "image001.bmp",
        "未标题－1．ＪＰＧ"
      })
  void namesOfPicturesInPlaceOfATable(String line) throws UnreadableException {
    assertEquals(List.of(line), warned("二、主动公开政府信息情况/" + line + "/五、存在的主要问题及改进情况/无。"));
  }

  @ParameterizedTest
  @CsvSource({
    "三、收到和处理政府信息公开申请情况/1.png/2.png, 1.png",
    "四、政府信息公开行政复议、行政诉讼情况/复议诉讼.jpg, 复议诉讼.jpg",
    "附件/2016年政府信息公开情况统计表/附件1.png, 附件1.png",
    "六、其他需要报告的事项/无。/政府信息公开统计表.jpg, 政府信息公开统计表.jpg",
    "三、收到和处理政府信息公开申请情况/收到和处理政府信息公开申请情况/1.png, 1.png"
  })
  void onceForEachPartOfTheReport(String text, String line) throws UnreadableException {
    assertEquals(List.of(line), warned(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、总体情况/培训现场.jpg/二、主动公开政府信息情况/无。",
        "二、主动公开政府信息情况/规章 | 0 | 0 | 0 |/行政许可 | 1 | | |/公开栏.jpg",
        "二、主动公开政府信息情况/网站以图片.jpg形式发布,群众可下载。",
        "二、主动公开政府信息情况/以.png为后缀的文件"
      })
  void notOfOtherPictures(String text) throws UnreadableException {
    assertEquals(List.of(), warned(text));
  }
}
