package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindNamesTest {

  @ParameterizedTest
  @CsvSource({
    "商务局, commerce",
    "商务委员会, commerce",
    "商务和粮食局, commerce",
    "审计厅, audit",
    "市场监管局, market-regulation",
    "市场监督管理局, market-regulation",
    "质量技术监督局, market-regulation",
    "卫健委, health",
    "卫生健康委员会, health",
    "卫生和计划生育局, health",
    "人力资源和社会保障局, human-resources",
    "人社局, human-resources",
    "住房和城乡建设局, housing",
    "经济和信息化局, industry-it",
    "文化广电和旅游局, culture-tourism",
    "文化广电新闻出版局, culture-tourism",
    "综合行政执法局, urban-management",
    "国有资产监督管理委员会, state-assets",
    "政务服务数据管理局, government-services",
    "退役军人事务局, veterans",
    "机关事务管理局, affairs-administration",
    "国土规划局, natural-resources",
    "交通局, transport",
    "发改委, development-reform",
    "公安局, public-security",
    "人民政府, government",
    "政府办公室, government-office",
    "街道办事处, subdistrict",
    "镇政府, township",
    "管委会, development-zone",
  })
  void theNameOfAllOfficesOfAKindSaysTheKind(String name, String kind) {
    assertEquals(kind, KindNames.named(name).map(Agency::key).orElse("none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "审计",
        "商务",
        "审计整改局",
        "商务局执法支队",
        "公安局交警大队",
        "派出所",
        "政府",
        "办公室",
        "学校",
        "医院",
        "街道",
        "审计发现问题整改办公室",
        "数据局长",
        "海淀分局",
        "局",
        "委员会",
        "教育公开委员会"
      })
  void wordsAndOtherNamesDoNot(String name) {
    assertEquals("none", KindNames.named(name).map(Agency::key).orElse("none"));
  }
}
