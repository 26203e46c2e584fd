package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "2022年,向阳镇人民政府认真贯彻条例 | 向阳镇人民政府",
        "根据要求,上饶市人民政府根据全市情况编制 | 上饶市人民政府",
        "特编制并向社会公布金水区统计局2014年度报告 | 金水区统计局",
        "由宁波国家高新区(新材料科技城)管委会办公室编制 | 宁波国家高新区(新材料科技城)管委会办公室",
        "请与国家税务总局政府信息公开办公室联系 | 国家税务总局政府信息公开办公室",
        "指导市水利和湖泊局起草,会同市林业局清理 | 市水利和湖泊局 市林业局",
        "5件市商务局,二〇一一年县审计局 | 市商务局 县审计局",
        "现将衢州市2021年情况公布 | (衢州市)",
        "结合工作实际,提高透明度,保障权益 | ''",
        "承担盐津县公安局政府信息公开工作 | 盐津县公安局",
        "局机关各股室、领导班子、委员和主任 | ''",
        "年内质检总局召开例会 | 质检总局",
        "近年来公安部门、财政部门配合 | ''",
        "依托丰林镇人民政府子网站 | 丰林镇人民政府",
        "借助市水利局公众号 | 市水利局",
        "截至目前县审计局公开信息 | 县审计局",
        "结合衢州市衢江区樟潭街道各科室的情况 | 衢州市衢江区樟潭街道",
        "一是市商务局发文 | 市商务局",
        "荷塘月路居民委员会就夜行提出建议 | ''",
        "丰林镇居民委员会换届 | 丰林镇",
      })
  void namesInRunningText(String text, String names) {
    List<String> found =
        OfficeFinder.in(text, 0, text.length()).stream()
            .map(m -> text.substring(m.start(), m.end()))
            .toList();
    List<Boolean> offices =
        OfficeFinder.in(text, 0, text.length()).stream().map(OfficeFinder.Mention::office).toList();

    assertEquals(names.replaceAll("[()]", ""), String.join(" ", found).replaceAll("[()]", ""));
    assertEquals(names.startsWith("("), offices.contains(false));
  }
}
