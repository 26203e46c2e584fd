package nianbao.place;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.report.Place;
import nianbao.text.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

  @Test
  void addingTheSameRowsAgainLeavesWhatWasMadeOfThem() throws IOException {
    Path rows =
        Path.of(
            System.getProperty("nianbao.root", ".."),
            "indexer/samples/src/main/resources/nianbao/sample/divisions.tsv");
    Divisions before = Divisions.standard();

    Divisions.add(Resources.rows(rows, Divisions.ADDED_COLUMNS));
    assertSame(before, Divisions.standard(), "the listener of the tests added these");
  }

  @Test
  void someShortNamesAreOrdinaryWords() {
    assertTrue(Divisions.standard().byCode("421022").orElseThrow().hasOrdinaryShortName());
    assertFalse(Divisions.standard().byCode("110108").orElseThrow().hasOrdinaryShortName());
  }

  private final Divisions divisions = Divisions.standard();

  @ParameterizedTest
  @CsvSource({
    "330800, 衢州市",
    "622301, 凉州区",
    "332500, 丽水市",
    "330682, 上虞区",
    "420600, 襄阳市",
    "110100, 北京市",
    "500200, 重庆市",
    "429000, 湖北省",
    "370284, 黄岛区",
    "511200, 万州区",
    "992521, 麓川旗",
  })
  void byCode(String code, String name) {
    assertEquals(name, divisions.byCode(code).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource({"000000", "341703", "999999", "''", "3308"})
  void anUnknownCodeIsNoDivision(String code) {
    assertTrue(divisions.byCode(code).isEmpty());
  }

  @Test
  void severalSuccessorsGiveWhatTheyHaveInCommon() {
    assertEquals("石家庄市", divisions.byCode("130103").orElseThrow().name());
  }

  @Test
  void everyAbolishedCodeLeadsSomewhere() {
    DivisionTable table = new DivisionTable(List.of());
    assertTrue(table.abolished.size() > 1_000, "abolished: " + table.abolished.size());
    table.abolished.keySet().forEach(code -> assertTrue(divisions.byCode(code).isPresent(), code));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "330800, 浙江省, 衢州市, -, 330800",
        "330782, 浙江省, 金华市, 义乌市, 330700",
        "110108, 北京市, 北京市, 海淀区, 110000",
        "500235, 重庆市, 重庆市, 云阳县, 110000",
        "419001, 河南省, -, 济源市, -",
        "659001, 新疆维吾尔自治区, -, 石河子市, -",
        "370000, 山东省, -, -, -",
        "990181, 样例省, 云溪市, 麓泉市, 990100",
      })
  void place(String code, String province, String city, String county, String cityCode) {
    Place place = divisions.byCode(code).orElseThrow().place();
    String expectedCityCode = code.startsWith("50") ? "500000" : cityCode;

    assertEquals(new Place(province, city, county, code, expectedCityCode), place);
  }

  @ParameterizedTest
  @CsvSource({
    "海淀区, 海淀",
    "阿坝藏族羌族自治州, 阿坝",
    "内蒙古自治区, 内蒙古",
    "新疆维吾尔自治区, 新疆",
    "博尔塔拉蒙古自治州, 博尔塔拉",
    "前郭尔罗斯蒙古族自治县, 前郭尔罗斯",
    "东乡族自治县, 东乡",
    "三都水族自治县, 三都",
    "双江拉祜族佤族布朗族傣族自治县, 双江",
    "神农架林区, 神农架",
    "碑林区, 碑林",
    "万柏林区, 万柏林",
    "清新区, 清新",
    "浦东新区, 浦东",
    "锡林郭勒盟, 锡林郭勒",
    "和县, 和县",
    "样例省, 样例",
  })
  void shortName(String name, String shortName) {
    assertEquals(shortName, DivisionNames.shortName(name));
  }

  @Test
  void anAmbiguousNameGivesAllItMayMean() {
    List<Division> drumTowers = divisions.named("鼓楼区");

    assertEquals(4, drumTowers.size());
    assertTrue(divisions.resolve("鼓楼区", Level.COUNTY).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "quzhou, 330800 130435",
    "quzhoushi, 330800",
    "QU ZHOU, 330800 130435",
    "ＱＵＺＨＯＵＳＨＩ, 330800",
    "chongqing, 500000",
    "chengdu, 510100",
    "xi’an, 610100 220403 231005",
    "xian, 610100 220403 231005",
    "lvliang, 141100",
    "Lüliang, 141100",
    "Lu\u0308liang, 141100",
    "luliang, 141100 530322",
    "suzhoushi, 320500 341300",
    "xiangfanshi, 420600",
    "laoling, 371481",
    "xihaianxinqu, 370211",
    "qz, ''",
    "quzho, ''",
    "quzhou1, ''",
    "衢zhou, ''",
    "’, ''",
    "'', ''",
  })
  void spelled(String pinyin, String codes) {
    assertEquals(
        codes, divisions.spelled(pinyin).stream().map(Division::code).collect(joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "衢州, PREFECTURE, 330800",
    "衢州市, PREFECTURE, 330800",
    "330800, PREFECTURE, 330800",
    "北京, PREFECTURE, 110000",
    "北京, PROVINCE, 110000",
    "海淀, COUNTY, 110108",
    "襄樊市, PREFECTURE, 420600",
    "吉林, PREFECTURE, 220200",
    "吉林, PROVINCE, 220000",
    "阿坝州, PREFECTURE, 513200",
    "西海岸新区, COUNTY, 370211",
    "云溪, PREFECTURE, 990100",
  })
  void resolve(String text, Level level, String code) {
    assertEquals(code, divisions.resolve(text, level).orElseThrow().code());
  }

  @ParameterizedTest
  @CsvSource({"330800, 衢州 衢州市", "330604, 上虞 上虞区 上虞市", "513200, 阿坝 阿坝州 阿坝藏族羌族自治州"})
  void everyNameOfADivision(String code, String names) {
    assertEquals(List.of(names.split(" ")), divisions.names(divisions.byCode(code).orElseThrow()));
  }

  @Test
  void resolveIsOfTheLevelAskedFor() {
    assertTrue(divisions.resolve("330800", Level.COUNTY).isEmpty());
    assertTrue(divisions.resolve("无此地", Level.COUNTY).isEmpty());
  }

  @Test
  void childrenAndParents() {
    Division sample = divisions.byCode("990000").orElseThrow();
    List<Division> cities = divisions.children(sample);
    assertEquals(12, cities.size());
    assertTrue(cities.stream().allMatch(city -> city.level() == Level.PREFECTURE));
    assertEquals(4, divisions.children(cities.get(0)).size());
    assertEquals(cities.get(0), divisions.parent(divisions.byCode("990102").orElseThrow()).get());

    Division beijing = divisions.byCode("110000").orElseThrow();
    assertEquals(16, divisions.children(beijing).size());
    assertTrue(divisions.parent(beijing).isEmpty());
    assertEquals("河南省", divisions.parent(divisions.byCode("419001").orElseThrow()).get().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "浙江省衢州市柯城区教育局 | 浙江省衢州市柯城区 | 330802",
        "青岛西海岸新区商务局 | 青岛西海岸新区 | 370211",
        "广州花都区人社局 | 广州花都区 | 440114",
        "佛山市场监管局 | 佛山 | 440600",
        "佛山市市场监管局 | 佛山市 | 440600",
        "第八师石河子市商务局 | 第八师石河子市 | 659001",
        "吉林省吉林市 | 吉林省吉林市 | 220200",
        "海南州 | 海南州 | 632500",
        "重庆市云阳县 | 重庆市云阳县 | 500235",
        "北京街道办事处 | - | -",
        "市和县两级 | - | -",
        "城区环境 | - | -",
        "东城区域 | 东城 | 110101",
      })
  void nameAt(String text, String name, String code) {
    int from = text.startsWith("市和") ? 1 : 0;
    PlaceName found = divisions.nameAt(text, from);
    if (name == null) {
      assertNull(found);
    } else {
      assertNotNull(found);
      assertEquals(name, text.substring(found.start(), found.end()));
      assertEquals(code, found.divisions().get(0).code());
    }
  }

  @Test
  void namesInATextDoNotOverlap() {
    List<PlaceName> names = divisions.namesIn("我省杭州市与吉林省吉林市,以及朝阳区");

    assertEquals(3, names.size());
    assertTrue(names.get(2).divisions().size() > 1);
  }

  @Test
  void noInventedNameIsARealOne() {
    for (Division division : divisions.all()) {
      if (division.code().startsWith("99")) {
        assertEquals(1, divisions.named(division.name()).size(), division.name());
      }
    }
  }

  @Test
  void commonGround() {
    List<Division> drumTowers = divisions.named("鼓楼区");
    assertTrue(divisions.common(drumTowers).isEmpty());
    assertFalse(divisions.common(drumTowers.subList(0, 1)).isEmpty());
  }
}
