package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.report.Paragraph;
import nianbao.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be found in another writing, and what may be. */
final class PlainRulesTest {

  private static Paragraph paragraph(String text, Paragraph.Kind kind) {
    return new Paragraph("1-000000", 1, null, kind, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1368件             | 申请1,368件。
          1,368件            | 申请1368件。
          1368件             | 申请１，３６８件。
          12345678元         | 拨付12,345,678元。
          1368.5万元          | 拨付1,368.5万元。
          三公经费              | 压减“三公”经费。
          谁报送谁负责            | 落实谁报送、谁负责。
          谁报送、谁负责           | 落实谁报送谁负责。
          垵头村               | 滨江垵（ǎn）头村。
          溪东新城分局            | 溪东（新城）分局。
          溪政办发[2018]24号     | 依据溪政办发〔2018〕24号。
          二〇一八年             | 二○一八年印发。
          二〇一八年             | 2018年印发。
          张〇〇               | 申请人张○○。
          阿迪力·依明            | 联系人阿迪力•依明。
          0570-8888123      | 电话0570—8888123。
          3-5日              | 答复3～5日。
          2019年1月5日         | 于2019-01-05公布。
          2019.1.5          | 于二〇一九年一月五日公布。
          2019/1/5          | 于2019 年 1 月 5 日公布。
          第三十六条             | 依照第36条答复。
          第2款               | 依照第二款答复。
          十二家企业             | 走访12家企业。
          满意率95%            | 满意率百分之九十五。
          95.6%             | 合格率百分之九十五点六。
          噪声…扰民             | 反映噪声……扰民。
          东线—西线             | 公示东线——西线改造。
          """)
  void anotherWritingMustBeFound(String string, String text) {
    assertEquals(true, new Wanted(string).mustBeFoundIn(paragraph(text, Paragraph.Kind.TEXT)));
    assertEquals(true, new Wanted(string).mayBeFoundIn(paragraph(text, Paragraph.Kind.TEXT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          368件     | 申请1,368件。
          1368件    | 申请11,368件。
          1368件    | 申请1,368.5件。
          三公       | 三、公两项。
          三公经费     | 三、公经费。
          6条       | 第三十六条。
          36条      | 一百三十六条。
          2家       | 十二家。
          二〇一八年    | 二〇一九年。
          2019年1月5日 | 2019年1月15日。
          95%      | 百分之九十五点六。
          12000元   | 1.2万元。
          一般       | 全部。
          垵头村      | 垵（此处）头村。
          """)
  void somethingElseMustNotBeFound(String string, String text) {
    assertEquals(false, new Wanted(string).mustBeFoundIn(paragraph(text, Paragraph.Kind.TEXT)));
    assertEquals(false, new Wanted(string).mayBeFoundIn(paragraph(text, Paragraph.Kind.TEXT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2      | 依照第二款答复。
          36条    | 依照第三十六条答复。
          二家     | 2家未到。
          01-05  | 于2019-1-5公布。
          """)
  void aPieceOfAnExpressionNeedNotBeFoundInAnotherWriting(String string, String text) {
    assertEquals(false, new Wanted(string).mustBeFoundIn(paragraph(text, Paragraph.Kind.TEXT)));
  }

  @ParameterizedTest
  @CsvSource({"TEXT, true", "ROW, false"})
  void aSpaceBetweenTwoCellsIsNotInsideANumber(Paragraph.Kind kind, boolean found) {
    assertEquals(found, new Wanted("1368").mustBeFoundIn(paragraph("申请1 368件", kind)));
    assertEquals(true, new Wanted("1368").mustBeFoundIn(paragraph("申请1\u2009368件", kind)));
  }

  @ParameterizedTest
  @CsvSource({"三公经费, 2, 7", "公经费, 3, 7", "经费, 5, 7"})
  void theSignsAroundMayBelongToIt(String string, int start, int end) {
    Paragraph paragraph = paragraph("压“三公”经费表", Paragraph.Kind.TEXT);
    Range wide = new Wanted(string).any(paragraph).getFirst();

    assertEquals(
        List.of(new Range(start, end)),
        new PlainText(paragraph.text(), paragraph.kind(), PlainRules.MARKS)
            .ranges(new PlainText(string, Paragraph.Kind.TEXT, PlainRules.MARKS), false));
    assertEquals(start == 2 ? 1 : start == 5 ? 4 : start, wide.start());
  }
}
