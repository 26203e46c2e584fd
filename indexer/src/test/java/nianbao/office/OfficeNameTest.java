package nianbao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.place.Divisions;
import nianbao.place.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeNameTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "衢州市商务局, -, 商务局",
        "市商务局, 市, 商务局",
        "国家税务总局衢州市税务局, -, 税务局",
        "中国共产党衢州市委员会, -, 委员会",
        "市场监督管理局, -, 市场监督管理局",
        "高新区管委会, 高新区, 管委会",
        "市府东路街道, -, 市府东路街道",
        "南华大学, -, 南华大学",
      })
  void partsOfAName(String name, @Nullable String level, String core) {
    OfficeName office = OfficeName.of(name);

    assertEquals(level, office.level());
    assertEquals(core, office.core());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "商务局在2019年, 3",
        "发展和改革委员会主任, 8",
        "发展改革委的通知, 5",
        "发展改革委员, -",
        "商务、教育局, -",
        "商务局政务公开领导小组办公室联系, 14",
        "高新区(科技城)管委会在, 11",
        "人力资源和社会保障局推进, 10",
        "应急管理局局长, 5",
        "水利局政府网站, 3",
        "人民政府信息公开, 4",
        "一二三四五六七八九十一二三四五局, -",
        "局, -",
      })
  void aNameEndsInRunningText(String text, @Nullable Integer end) {
    assertEquals(end == null ? -1 : end, OfficeEndings.endInText(text, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "云溪市教育局办公室, 云溪市教育局",
    "丰林镇党政综合办公室, 丰林镇",
    "丰林乡人民政府政务公开领导小组办公室, 丰林乡人民政府",
    "云溪市城市管理局政府政务公开办公室, 云溪市城市管理局",
    "清河街道党群服务中心, 清河街道",
    "南平市人民政府信息公开办公室, 南平市人民政府",
    "公安部政府信息公开办公室, 公安部",
    "海关总署办公厅政务公开处, 海关总署",
    "江海大学学校办公室, 江海大学",
    "云溪县公安局指挥中心办公室, 云溪县公安局",
    "丰林镇人民政府办公室, 丰林镇人民政府",
    "云溪市人民政府办公室, 云溪市人民政府办公室",
    "云溪市扶贫开发领导小组办公室, 云溪市扶贫开发领导小组办公室",
    "云溪市教育局, 云溪市教育局",
  })
  void aUnitBelongsToAnOffice(String name, String body) {
    assertEquals(body, OfficeName.body(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"办公室", "党政办公室", "综合科", "区政务公开办公室", "领导小组办公室", "学校", "管委会"})
  void aUnitAloneDoesNotSayWhose(String name) {
    assertTrue(OfficeName.isRoom(name));
  }

  @ParameterizedTest
  @CsvSource({
    "市商务局, 衢州市商务局, true",
    "衢江区水利局, 衢州市衢江区水利局, true",
    "市税务局, 国家税务总局衢州市税务局, true",
    "北岭镇, 遂溪县北岭镇人民政府, true",
    "清河街道, 广州市越秀区人民政府清河街道办事处, true",
    "市商务局, 衢州市教育局, false",
    "县商务局, 衢州市商务局, false",
    "衢江区水利局, 丽水市莲都区水利局, false",
    "衢州市商务局, 市商务局, false",
    "北岭镇, 遂溪县城南镇, false",
    "遂溪县北岭镇, 北岭镇人民政府党委, false",
    "质检总局, 国家质量监督检验检疫总局, true",
    "国家卫生健康委, 国家卫生健康委员会, true",
    "安监总局, 国家安全监管总局, true",
    "证监会, 中国证券监督管理委员会, true",
    "海关总署, 中华人民共和国海关总署, true",
    "税务总局, 国家税务总局衢州市税务局, false",
    "国家卫生计生委, 国家卫生健康委员会, false",
    "国家统计局, 国家质量监督检验检疫总局, false",
  })
  void aFullerNameIsOfTheSameOffice(String name, String other, boolean fuller) {
    assertEquals(fuller, OfficeName.of(name).isFuller(OfficeName.of(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "国家税务总局, true",
    "中华人民共和国海关总署, true",
    "公安部, true",
    "质检总局, true",
    "安监总局办公厅, true",
    "国家卫计委, true",
    "国家高山气象总局, true",
    "国家湖泊管理局, true",
    "国家远洋海关总署, true",
    "国家湖泊署, true",
    "国家沙漠治理委员会, true",
    "国家沙漠治理委, true",
    "国家湖泊管理局办公室, true",
    "国家海岛事务办公室, true",
    "国家高新技术产业开发区管理委员会, false",
    "国家湖泊管理局衢州分局, false",
    "国家森林公园, false",
    "国家级开发区管委会, false",
    "国家电网公司, false",
    "食品药品监管总局, true",
    "住建部, true",
    "银保监会, true",
    "税务总局衢州市税务局, false",
    "公安部门, false",
    "教育部门, false",
    "公安部队医院, false",
    "国家税务总局衢州市税务局, false",
    "中华人民共和国杭州海关, false",
    "衢州市公安局, false",
  })
  void anOrganOfTheCountryHasNoPlace(String name, boolean national) {
    assertEquals(national, OfficeName.of(name).isNational());
  }

  @Test
  void whatMayBeAnOfficeIsOneWhenItsPlaceOrFunctionIsKnown() {
    assertTrue(OfficeName.isOffice("衢州市商务局"));
    assertTrue(OfficeName.isOffice("商务局"));
    assertTrue(OfficeName.mayBeOffice("某某局"));
    assertFalse(OfficeName.isOffice("某某局"));
    assertFalse(OfficeName.mayBeOffice("来源:衢州市商务局"));
    assertFalse(OfficeName.mayBeOffice("局"));
    assertFalse(OfficeName.mayBeOffice("衢州市政府网站"));
    assertFalse(OfficeName.mayBeOffice("衢州市政务大厅"));
    assertFalse(OfficeName.mayBeOffice("商".repeat(50) + "局"));
  }

  @Test
  void aNameInFullBeginsWithItsPlace() {
    var city = Divisions.standard().resolve("衢州市", Level.PREFECTURE).orElseThrow();

    assertEquals("衢州市商务局", OfficeName.of("市商务局").inFull(city, true));
    assertEquals(null, OfficeName.of("市商务局").inFull(city, false));
    assertEquals(null, OfficeName.of("县商务局").inFull(city, true));
    assertEquals("莫干山镇", OfficeName.of("莫干山镇").inFull(city, true));
    assertEquals("南华大学", OfficeName.of("南华大学").inFull(null, false));
    assertEquals("衢州市人民政府", OfficeName.of("衢州市").inFull(null, false));
    assertEquals("锡林郭勒盟商务局", OfficeName.of("锡盟商务局").inFull(null, false));
  }
}
