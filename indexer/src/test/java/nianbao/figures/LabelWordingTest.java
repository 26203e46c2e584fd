package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelWordingTest {

  @ParameterizedTest
  @CsvSource({
    "本年（2023）制发件数, 本年制发件数",
    "本年度制发件数, 本年制发件数",
    "本年度(2022年度)制发件数, 本年制发件数",
    "2021年制发件数, 本年制发件数",
    "2021年度 制发件数, 本年制发件数",
    "三、本年度办理结果, 三、本年办理结果",
    "三、本年度辦理結(jié)果, 三、本年办理结果",
    "本年度制(zhì)發(fā)件數(shù), 本年制发件数",
    "2021年製(zhì)發件數, 本年制发件数",
    "上一年(2019)项目数量, 上一年项目数量",
    "2012年度, 2012年度",
    "2012年累计, 本年累计",
    "本年（2012）累计, 本年累计",
    "本年度(2012年)累计, 本年累计",
    "本年度, 本年度",
    "本年, 本年",
    "本年增/减, 本年增/减",
    "12021年制发件数, 12021年制发件数",
    "3021年制发件数, 3021年制发件数",
    "(2021)年制发件数, (2021)年制发件数",
    "資訊內容, 信息内容",
    "上一年專案數量, 上一年项目数量",
    "行政規(guī)范性檔案, 行政规范性文件",
    "公(gong)(gong)开, 公开",
    "(xiang)项, (xiang)项",
    "第(1)项, 第(1)项"
  })
  void labelsPrintedDifferentlyAreTheSame(String printed, String written) {
    assertEquals(written, LabelWording.of(printed));
  }
}
