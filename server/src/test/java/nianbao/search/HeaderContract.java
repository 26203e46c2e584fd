package nianbao.search;

import static nianbao.report.TestReports.CAPITAL;
import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Place;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units that every {@link ReportIndex} also looks for in the headers of reports. */
public abstract class HeaderContract extends IndexContract {

  private static final TestReports AUDIT =
      report("audit").of(CLOUD_CITY, 2018).by("audit").office("云溪市审计局").text("收到投诉四件");

  private static final TestReports COUNTY_AUDIT =
      report("county").of(CLOUD_COUNTY, 2018).by("audit").office("云麓县审计局").text("收到申请两件");

  private static final TestReports COMMERCE =
      report("commerce")
          .of(CLOUD_CITY, 2013)
          .by("commerce")
          .office("云溪市商务委员会")
          .index("11330100MB1234567P/2014-00321")
          .text("发放消费券");

  private static final TestReports TOWN =
      report("town").of(CLOUD_COUNTY, 2020).by("subdistrict").office("云麓县清河街道办事处").text("修缮古桥一座");

  private static final TestReports GOVERNMENT =
      report("government").of(HAZE_CITY, 2019).by("government").office("临岚市人民政府").text("办结提案");

  /** Mentions in its text what the others are. */
  private static final TestReports MENTIONS =
      report("mentions")
          .of(CAPITAL, 2021)
          .by("health")
          .office("示范市卫生健康委员会")
          .text(
              "与云溪市审计局、市商务委员会、商务局座谈，2018年起与样例省临岚市人民政府互访",
              "二〇一八年云溪市清河街道来访，转来11330100MB1234567P/2014-00321号一件，投诉");

  private List<String> order(String query) throws IOException {
    try (ReportIndex index = indexOf(MENTIONS, AUDIT, COUNTY_AUDIT, COMMERCE, TOWN, GOVERNMENT)) {
      return paths(index, index.search(SearchRequest.of(query)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // places
    "样例省, town government audit county commerce mentions",
    "云溪市, town audit county commerce mentions",
    "云溪, town audit county commerce mentions",
    "雲溪市, town audit county commerce mentions",
    "样例省云溪市, town audit county commerce",
    "云麓县, town county",
    "云溪市云麓县, town county",
    "臨嵐市, government mentions",
    // years
    "2018, audit county mentions",
    "２０１８, audit county mentions",
    "2018年, audit county mentions",
    "2018年度, audit county",
    "二〇一八年, audit county mentions",
    "二零一八年度, audit county",
    "2013-2018, audit county commerce",
    "2013—2018年, audit county commerce",
    "2013年至2018年, audit county commerce",
    "2018年和2013年, audit county commerce",
    "二〇一三年、二〇二〇年, town commerce",
    "2019年以来, mentions town government",
    "云溪市2013～2018年, audit county commerce",
    "云溪审计局2013至2018, audit",
    // kinds of offices and offices
    "审计局, audit county mentions",
    "審計局, audit county mentions",
    "市审计局, audit mentions",
    "县审计局, county",
    "云溪市审计局, audit mentions",
    "云溪审计局, audit mentions",
    "云麓县审计局, county",
    "商务局, commerce mentions",
    "云溪市商务局, commerce",
    // offices under other names they have had
    "市商务局, commerce mentions",
    "市商务委, commerce mentions",
    "云溪市商务委, commerce mentions",
    "市商务局2013, commerce",
    "市卫健委, mentions",
    "市卫生健康局2021年, mentions",
    "清河街道, town mentions",
    "清河街道办事处, town",
    "云麓县清河街道, town",
    "临岚市政府, government",
    "人民政府, government mentions",
    // index numbers
    "11330100MB1234567P/2014-00321, commerce mentions",
    "11330100mb1234567p/2014-00321, commerce mentions",
    "１１３３０１００ＭＢ１２３４５６７Ｐ／２０１４－００３２１, commerce mentions",
    "11330100MB1234567P, commerce mentions",
    "11330100MB, commerce mentions",
    // several together
    "云溪市审计局2018年, audit",
    "云溪审计局2018, audit",
    "2018年云溪市审计局, audit",
    "云溪市商务局2013年政府信息公开工作年度报告, commerce",
    "云溪市2018年政府信息公开年报, audit county",
    "2018年度政府信息公开工作年度报告, audit county",
    "清河街道2020, town",
  })
  void aUnitMeansTheHeaderToo(String unit, String found) throws IOException {
    assertEquals(List.of(found.split(" ")), order(unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云溪市 审计局",
        "云溪市 审计局 2018",
        "审计局 云溪市 2018年",
        "2018年 云溪市",
        "云溪市 投诉",
        "审计局 投诉",
        "云溪市审计局 投诉",
        "2018 投诉",
        "(云溪市 OR 望汐市) 投诉",
        "云溪市 -发放消费券 -古桥 -申请"
      })
  void reportsOfItComeBeforeThoseThatMentionIt(String query) throws IOException {
    List<String> order = order(query);

    assertEquals("audit", order.getFirst());
    assertEquals("mentions", order.getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云溪市 审计局",
        "审计局 云溪市",
        "云溪 审计局",
        "云溪市 审计局 2018",
        "2018年 云溪市 审计局",
        "审计局 样例省云溪市",
        "云溪市 审计局 收到",
        "雲溪市 審計局",
      })
  void theOfficeOfTheCityItselfComesBeforeThoseOfItsCounties(String query) throws IOException {
    TestReports county =
        report("county")
            .of(CLOUD_COUNTY, 2018)
            .by("audit")
            .office("云麓县审计局")
            .text("2018年云溪市审计局在样例省云溪市审计局收到", "云溪市审计局2018年收到");
    try (ReportIndex index =
        indexOf(county, report("city").of(CLOUD_CITY, 2018).by("audit").text("全年共收到四件"))) {
      assertEquals(List.of("city", "county"), paths(index, index.search(SearchRequest.of(query))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"“云溪市”", "=云溪市", "\"2018\"", "=审计局", "“11330100MB1234567P/2014-00321”"})
  void quotationMarksMeanTheTextOnly(String unit) throws IOException {
    assertEquals(List.of("mentions"), order(unit));
  }

  @Test
  void anExclusionIsOfTheTextOnly() throws IOException {
    assertEquals(
        List.of("town", "government", "audit", "county", "commerce"), order("样例省 -示范市 -座谈"));
    assertEquals(Set.of("audit", "mentions"), new TreeSet<>(order("投诉 -云麓县")));
    assertEquals(List.of("audit"), order("投诉 -云溪市"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018*", "云溪市 NEAR 审计局", "18", "208", "审计整改局", "政府", "办公室", "街道", "公安", "330100"})
  void whatIsNoWholeNameMeansNoHeader(String query) throws IOException {
    List<String> order = order(query);

    assertEquals(order.contains("mentions") ? List.of("mentions") : List.of(), order);
  }

  @Test
  void aShortNameThatIsAWordIsNoPlace() throws IOException {
    Place where = new Place("湖北省", "荆州市", "公安县", "421022", "421000");
    try (ReportIndex index = indexOf(report("place").of(where, 2018).text("无"))) {
      assertEquals(Set.of(), found(index, "公安"));
      assertEquals(Set.of("place"), found(index, "公安县"));
      assertEquals(Set.of("place"), found(index, "荆州"));
    }
  }

  @Test
  void inOneParagraphTheHeaderCountsAsHad() throws IOException {
    try (ReportIndex index =
        indexOf(AUDIT, report("apart").of(HAZE_CITY, 2018).text("云溪市", "投诉"), COMMERCE, MENTIONS)) {
      assertEquals(Set.of("audit"), found(index, "云溪市 投诉 收到", Scope.PARAGRAPH));
      assertEquals(Set.of("audit", "mentions"), found(index, "云溪市 投诉", Scope.PARAGRAPH));
      assertEquals(Set.of("audit", "commerce", "apart", "mentions"), found(index, "云溪市"));
      assertEquals(Set.of("audit"), found(index, "云溪市 2018 收到", Scope.PARAGRAPH));
    }
  }

  @Test
  void paragraphsThatMeetTheRestComeFirstAndOnlyTextIsMarked() throws IOException {
    try (ReportIndex index =
        indexOf(report("one").of(CLOUD_CITY, 2018).text("云溪市云溪市", "接到投诉", "别的"))) {
      assertEquals(List.of("接到[投诉]", "[云溪市][云溪市]"), marks(index, "云溪市 投诉"));
      assertEquals(List.of("[云溪市][云溪市]"), marks(index, "云溪市"));
      assertEquals(List.of(), marks(index, "样例省"));
      assertEquals(0, index.search(SearchRequest.of("样例省")).hits().getFirst().matchingParagraphs());
    }
  }

  @Test
  void aSectionMustStillBeThere() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("with").of(CLOUD_CITY, 2018).section(1, "一、问题").text("人手不足"),
            report("without").of(CLOUD_CITY, 2018).section(1, "一、概况").text("人手不足"))) {
      assertEquals(Set.of("with"), found(index, "section:问题 云溪市"));
      assertEquals(Set.of("with"), found(index, "section:问题 云溪市 人手"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "云溪市, place, 云溪市, city=990100, '', 4",
    "云溪, place, 云溪市, city=990100, '', 4",
    "2018, year, 2018年, year=2018, '', 2",
    "审计局, agency, 审计, agency=audit, '', 2",
    "市审计局, agency, 市审计局, office=市审计局, '', 1",
    "市商务局, agency, 市商务局, office=市商务委员会, '', 1",
    "清河街道, office, 清河街道, office=清河街道, '', 1",
    "云溪审计局, place agency, 云溪市 审计, city=990100 county=unknown agency=audit, '', 1",
    "云溪市2018, place year, 云溪市 2018年, city=990100 year=2018, '', 2",
    "2013-2018, year, 2013–2018年, year=2013..2018, '', 3",
    "2019年以来, year, 2019年以来, year=2019.., '', 3",
    "2013年、2018年 申请, year, 2013年、2018年, year=2013 year=2018, 申请, 1",
    "云溪市 申请, place, 云溪市, city=990100, 申请, 1",
    "申请 2018, year, 2018年, year=2018, 申请, 1",
    "11330100mb, index, 11330100MB, index=11330100MB, '', 1",
    "“云溪市” 投诉, , , , ,",
    "投诉 -云溪市, , , , ,",
    "投诉, , , , ,",
    "望汐市, , , , ,",
  })
  void theAnswerSaysWhatAUnitMeans(
      String query, String by, String label, String filters, String rest, Integer count)
      throws IOException {
    try (ReportIndex index = indexOf(MENTIONS, AUDIT, COUNTY_AUDIT, COMMERCE, TOWN, GOVERNMENT)) {
      List<HeaderChoice> choices =
          index.search(SearchRequest.of(query)).query().units().stream()
              .flatMap(unit -> unit.header().stream())
              .toList();

      if (by == null) {
        assertEquals(List.of(), choices);
        return;
      }
      HeaderChoice only = choices.getFirst();
      assertEquals(1, choices.size());
      assertEquals(List.of(by.split(" ")), only.by());
      assertEquals(label, only.label());
      assertEquals(
          Set.of(filters.split(" ")),
          Set.copyOf(only.filters().stream().map(f -> f.name() + '=' + f.value()).toList()));
      assertEquals(rest, only.q());
      assertEquals(count, only.count());
    }
  }

  @Test
  void theFiltersFindWhatIsCounted() throws IOException {
    try (ReportIndex index = indexOf(MENTIONS, AUDIT, COUNTY_AUDIT, COMMERCE, TOWN, GOVERNMENT)) {
      for (String query :
          List.of("云溪市", "2013-2018", "2019年以来", "云溪审计局", "2018 申请", "县审计局", "清河街道", "样例省 收到")) {
        HeaderChoice choice =
            index.search(SearchRequest.of(query)).query().units().getFirst().header().getFirst();
        Filters filters = Filters.NONE;
        for (Suggestion.Filter filter : choice.filters()) {
          FilterField field = Objects.requireNonNull(FilterField.named(filter.name()));
          filters = filters.and(field.parse(filter.value()));
        }
        String rest = Objects.requireNonNull(choice.q());

        assertEquals(choice.count(), index.search(SearchRequest.of(rest, filters)).total(), query);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // whole titles, in any width, script and spacing
    "云溪市审计局关于2018年政务公开的汇报, one two",
    "雲溪市審計局關於２０１８年政務公開的匯報, one two",
    "《云溪市审计局关于2018年政务公开的汇报》, one two",
    "溪边小学校务公开情况, two",
    // their beginnings, when they have words of titles of reports
    "云溪市第三中学二〇一八年信息公开年度报告, three",
    "云溪市第三中学二〇一八年信息公开年报, ''",
    "云溪市第三中学2018年信息公开, ''",
    // days of writing and publication
    "2019-03-14, one three two",
    "2019年3月14日, one three two",
    "2019.3.14, one three two",
    "2019/03/14, one three two",
    "二〇一九年三月十四日, one three two",
    "2019-03-15, ''",
    // document numbers
    "云审〔2019〕3号, one two",
    "云审[2019]3号, one two",
    "云审（２０１９）３号, one two",
    "雲審【2019】3號, one two",
    "云审﹝2019﹞3号, one two",
    "云审〔2019〕13号, ''",
  })
  void titlesDaysAndDocumentNumbersAreLookedForToo(String unit, String found) throws IOException {
    try (ReportIndex index =
        indexOf(
            report("two")
                .of(HAZE_CITY, 2017)
                .titled("溪边小学校务公开情况")
                .text("见《云溪市审计局关于2018年政务公开的汇报》", "依云审〔2019〕3号，2019年3月14日办结"),
            report("one")
                .of(CLOUD_CITY, 2018)
                .titled("云溪市审计局关于2018年政务公开的汇报")
                .document("云审〔2019〕3号")
                .published("2019-03-14")
                .text("无"),
            report("three")
                .of(CLOUD_COUNTY, 2016)
                .titled("云溪市第三中学二〇一八年信息公开年度报告（续）")
                .written("2019-03-14")
                .text("无"))) {
      SearchResult result = index.search(SearchRequest.of(unit));
      List<String> wanted = found.isEmpty() ? List.of() : List.of(found.split(" "));

      assertEquals(
          wanted.contains("one") || wanted.contains("three") || unit.startsWith("溪边"),
          !result.query().units().getFirst().header().isEmpty());
      if (!result.query().relaxed()) {
        assertEquals(
            wanted.stream().limit(1).toList(), paths(index, result).stream().limit(1).toList());
        assertTrue(Set.copyOf(wanted).containsAll(paths(index, result)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018年政府信息公开工作年度报告", "政府信息公开工作年度报告", "二〇一八年度政府信息公开年报", "政府信息公开", "信息公开工作年度报告"})
  void whatManyTitlesAreNamesNoReport(String unit) throws IOException {
    try (ReportIndex index =
        indexOf(report("bare").of(CLOUD_CITY, 2018).titled("2018年政府信息公开工作年度报告").text("政府信息公开"))) {
      for (SearchResult.Unit asked : index.search(SearchRequest.of(unit)).query().units()) {
        for (HeaderChoice choice : asked.header()) {
          assertEquals(List.of("year"), choice.by());
        }
      }
    }
  }

  /** 国土资源局 became 自然资源局: both are found, and those that are called as was asked come first. */
  @ParameterizedTest
  @CsvSource({
    "国土资源局, 云溪市国土资源局, 云溪市自然资源局, natural-resources",
    "云溪市国土资源局, 云溪市国土资源局, 云溪市自然资源局, natural-resources",
    "云溪市 国土资源局, 云溪市国土资源局, 云溪市自然资源局, natural-resources",
    "國土資源局, 云溪市国土资源局, 云溪市自然资源局, natural-resources",
    "自然资源局, 云溪市自然资源局, 云溪市国土资源局, natural-resources",
    "卫生局, 云溪市卫生局, 云溪市卫生健康委员会, health",
    "卫生健康委员会, 云溪市卫生健康委员会, 云溪市卫生和计划生育委员会, health",
    "环保局, 云溪市环保局, 云溪市生态环境局, ecology",
  })
  void whatIsCalledAsTypedComesBeforeOthersOfTheSameKind(
      String query, String called, String other, String agency) throws IOException {
    try (ReportIndex index =
        indexOf(
            report("newer").of(CLOUD_CITY, 2022).by(agency).office(other).text("甲"),
            report("called").of(CLOUD_CITY, 2016).by(agency).office(called).text("乙"),
            report("newest").of(CLOUD_CITY, 2023).by(agency).office(other).text("丙"))) {
      SearchResult result = index.search(SearchRequest.of(query));

      assertEquals(List.of("called", "newest", "newer"), paths(index, result), query);
    }
  }

  @Test
  void theReportWithTheTitleComesBeforeOthersOfItsOffice() throws IOException {
    try (ReportIndex index =
        indexOf(
            AUDIT,
            report("other").of(CLOUD_CITY, 2018).by("audit").office("云溪市审计局").text("另一份"),
            report("titled")
                .of(CLOUD_CITY, 2018)
                .by("audit")
                .office("云溪市审计局")
                .titled("云溪市审计局2018年政府信息公开年度报告")
                .text("正题"))) {
      SearchResult result = index.search(SearchRequest.of("云溪市审计局2018年政府信息公开年度报告"));

      assertEquals(3, result.total());
      assertEquals("titled", paths(index, result).getFirst());
      assertEquals(
          List.of("title", "place"),
          result.query().units().getFirst().header().stream().map(c -> c.by().getFirst()).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "国家税务总局, organ branch",
    "税务总局, organ branch",
    "国家税务总局云溪市税务局, branch",
    "云溪市公安局溪东分局, part",
    "税务局, branch organ",
    "国家民族事务委员会, ''",
    "国家林草局, ''",
  })
  void organsOfTheCountryAndBranchesAreKnownByTheirNames(String unit, String found)
      throws IOException {
    Place nowhere = Place.UNKNOWN;
    try (ReportIndex index =
        indexOf(
            report("organ").of(nowhere, 2020).by("taxation").office("国家税务总局").text("无"),
            report("branch").of(CLOUD_CITY, 2019).by("taxation").office("国家税务总局云溪市税务局").text("无"),
            report("part").of(CLOUD_CITY, 2018).by("public-security").office("云溪市公安局溪东分局"))) {
      assertEquals(
          found.isEmpty() ? List.of() : List.of(found.split(" ")),
          paths(index, index.search(SearchRequest.of(unit))));
    }
  }

  @Test
  void aNameOfSeveralPlacesMeansEach() throws IOException {
    Place province = new Place("吉林省", "长春市", null, "220100", "220100");
    Place city = new Place("吉林省", "吉林市", null, "220200", "220200");
    try (ReportIndex index =
        indexOf(report("province").of(province, 2018), report("city").of(city, 2018))) {
      SearchResult result = index.search(SearchRequest.of("吉林"));

      assertEquals(2, result.total());
      assertEquals(
          List.of("吉林省 2", "吉林市 1"),
          result.query().units().getFirst().header().stream()
              .map(choice -> choice.label() + ' ' + choice.count())
              .toList());
    }
  }

  @Test
  void amongAlternativesNothingIsOfferedAsAFilter() throws IOException {
    try (ReportIndex index = indexOf(AUDIT, GOVERNMENT)) {
      SearchResult result = index.search(SearchRequest.of("云溪市 OR 临岚市"));

      assertEquals(2, result.total());
      for (SearchResult.Unit unit : result.query().units()) {
        assertNull(unit.header().getFirst().q());
      }
    }
  }

  @Test
  void aHitSaysWhichUnitsItsHeaderHas() throws IOException {
    try (ReportIndex index = indexOf(AUDIT, MENTIONS)) {
      assertEquals(
          List.of(List.of("云溪市", "2018"), List.of()),
          index.search(SearchRequest.of("云溪市 投诉 2018")).hits().stream()
              .map(SearchResult.Hit::byHeader)
              .toList());
    }
  }

  @Test
  void anAreaIsNotTheCityThatItLiesIn() throws IOException {
    Place city = new Place("河北省", "保定市", null, "130600", "130600");
    try (ReportIndex index = indexOf(report("city").of(city, 2018).text("无"))) {
      assertEquals(Set.of("city"), found(index, "保定"));
      assertEquals(Set.of(), found(index, "雄安新区"));
      assertEquals(Set.of(), found(index, "河北雄安新区"));
    }
  }

  @Test
  void facetsCountWhatIsFound() throws IOException {
    try (ReportIndex index = indexOf(MENTIONS, AUDIT, COUNTY_AUDIT, COMMERCE, TOWN, GOVERNMENT)) {
      SearchResult result =
          index.search(SearchRequest.of("云溪市", Filters.of(FilterField.AGENCY, "audit")));

      assertEquals(2, result.total());
      assertEquals(
          Map.of("audit", 2, "health", 1, "commerce", 1, "subdistrict", 1),
          counts(result.facets().agency()));
      assertEquals(Map.of("云溪市", 2), counts(result.facets().city()));
    }
  }

  @Test
  void anotherOrderThanRelevanceKnowsNoLevels() throws IOException {
    try (ReportIndex index = indexOf(AUDIT, MENTIONS)) {
      assertEquals(
          List.of("mentions", "audit"),
          paths(index, index.search(request("云溪市", ALL, Scope.REPORT, Sort.NEWEST_YEAR))));
    }
  }
}
