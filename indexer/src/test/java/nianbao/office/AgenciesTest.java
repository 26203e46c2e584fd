package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {

  @Test
  void theWordsOfAKindBearNoSigns() {
    Agency township = Agencies.byKey("township").orElseThrow();

    assertEquals(List.of("镇人民政府", "乡人民政府"), Agencies.words(township).subList(0, 2));
    for (Agency agency : Agencies.all()) {
      assertFalse(Agencies.words(agency).isEmpty(), agency.key());
      assertTrue(Agencies.words(agency).stream().noneMatch(word -> word.matches(".*[!$].*")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "市商务局, commerce",
    "衡阳市商务和粮食局, commerce",
    "北京市商務委員會, commerce",
    "新区商务局, commerce",
    "云麓县教育体育局, education",
    "广州市公安局增城区分局, public-security",
    "市公安局交通管理局, public-security",
    "区卫生和计划生育委员会, health",
    "县食品药品监督管理局, market-regulation",
    "市市场监督管理局, market-regulation",
    "国家税务总局云溪市税务局, taxation",
    "区住房和城乡建设局, housing",
    "市规划和自然资源委员会海淀分局, natural-resources",
    "市城市管理委员会, urban-management",
    "县人民政府信访局, petitions",
    "云溪市人民政府, government",
    "云溪市人民政府办公室, government-office",
    "区政府办, government-office",
    "禾丰市人民政府体育路街道办事处, subdistrict",
    "亭子镇人民政府, township",
    "旅游度假区管理委员会, development-zone",
    "景宁畲族自治县民族宗教事务局, religion-ethnic",
    "张家川回族自治县水务局, water",
    "北麓盟行政公署, government",
    "市退役军人事务局, veterans",
    "市市政工程管理处, housing",
    "江海大学, school",
    "滨湖师范学院, school",
    "云溪市实验小学, school",
    "云溪市教育局, education",
    "云溪市人民医院, hospital",
    "丰林镇中心卫生院, hospital",
    "云溪市医疗保障局, medical-insurance",
    "云溪市供水有限公司, utility",
    "云溪市公共交通集团, utility",
    "云溪市水务局, water",
    "云溪市烟草公司, tobacco",
    "中国科学院, science",
    "云溪海关, customs",
    "国家外汇管理局云溪市中心支局, local-finance",
    "云溪经济开发区, development-zone",
    "双岭旅游度假区, development-zone",
    "云溪市旅游局, culture-tourism",
  })
  void kindByFunction(String issuer, String key) {
    assertEquals(key, Agencies.of(issuer).orElseThrow().key());
  }

  @Test
  void aNameThatDoesNotTellHasNoKind() {
    assertTrue(Agencies.of("本站").isEmpty());
    assertTrue(Agencies.of("").isEmpty());
  }

  @Test
  void keysAndLabelsAreDistinctAndComplete() {
    List<Agency> all = Agencies.all();
    Set<String> keys = new HashSet<>();
    for (Agency agency : all) {
      assertTrue(keys.add(agency.key()), agency.key());
      assertFalse(agency.label().isEmpty(), agency.key());
      assertFalse(agency.labelEnglish().isEmpty(), agency.key());
      assertEquals(agency, Agencies.byKey(agency.key()).orElseThrow());
    }
    assertTrue(all.size() >= 40, "kinds: " + all.size());
  }
}
