package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.TestReports;
import nianbao.search.filter.Filters;
import nianbao.search.passage.SharedPassages;
import nianbao.search.passage.SharedPassages.SharedPassage;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of the passages that several offices have. */
public abstract class PassagesContract extends IndexContract {

  private static final String FERRY = "渡口两岸的告示牌去年冬天被风吹倒了三回，值班的老船工每回都连夜把它们扶正。";
  private static final String BRIDGE = "石桥的栏杆上缺了两块青砖，过路的人说了好几年，今年终于找来师傅照着老样子补上了。";
  private static final String WELL = "村口那眼老井的水位一天比一天低，管井的人家在井台边立了块木牌，请大家少打一桶。";

  private static SharedPassages passages(ReportIndex index, Filters filters) throws IOException {
    return index.sharedPassages(new SharedPassages.Request(filters, 1, 20));
  }

  /** Each passage as its first four characters, where it stands first, and the numbers of all. */
  private static List<String> listed(SharedPassages passages) {
    return passages.passages().stream().map(PassagesContract::listed).toList();
  }

  private static String listed(SharedPassage one) {
    return "%s %s#%d %d/%d %d-%d"
        .formatted(
            one.paragraph().text().substring(0, 4),
            one.source().path(),
            one.paragraph().ordinal(),
            one.offices(),
            one.reports(),
            one.firstYear(),
            one.lastYear());
  }

  private static TestReports of(String path, String office, int year, String... texts) {
    return report(path).of(CLOUD_CITY, year).by("audit").office(office).text(texts);
  }

  @Test
  void thoseThatMostOfficesHaveComeFirst() throws IOException {
    try (ReportIndex index =
        indexOf(
            of("a18", "云溪市审计局", 2018, "短", BRIDGE),
            of("a19", "云溪市审计局", 2019, BRIDGE, "其他的事。"),
            of("a20", "云溪市审计局", 2020, BRIDGE),
            of("b20", "云溪市渡口管理中心", 2020, FERRY, BRIDGE),
            of("c17", "云溪市老井管理中心", 2017, "一", "二", FERRY),
            of("d21", "云溪市石桥管理中心", 2021, FERRY))) {
      SharedPassages passages = passages(index, ALL);

      assertEquals(
          List.of("渡口两岸 c17#3 3/3 2017-2021", "石桥的栏 a18#2 2/4 2018-2020"), listed(passages));
      assertEquals(2, passages.total());
      assertFalse(passages.hasMore());
      assertEquals(0, passages.common());
    }
  }

  @Test
  void whatOneOfficeRepeatsIsNotShared() throws IOException {
    try (ReportIndex index =
        indexOf(
            of("a18", "云溪市审计局", 2018, FERRY),
            of("a19", "云溪市审计局", 2019, FERRY),
            of("b19", "云溪市渡口管理中心", 2019, BRIDGE, BRIDGE))) {
      assertEquals(List.of(), listed(passages(index, ALL)));
    }
  }

  @Test
  void numbersMarksWidthAndScriptMakeNoDifference() throws IOException {
    try (ReportIndex index =
        indexOf(
            of("a", "云溪市审计局", 2018, "2018年" + FERRY + "共12块。"),
            of("b", "云溪市渡口管理中心", 2019, "2019 年" + FERRY.replace("，", ", ") + "共7块！"),
            of("c", "云溪市老井管理中心", 2020, "2020年渡口兩岸的告示牌去年冬天被風吹倒了三回，值班的老船工每回都連夜把它們扶正。共九塊"))) {
      assertEquals(List.of("2018 a#1 2/2 2018-2019"), listed(passages(index, ALL)));
    }
  }

  @Test
  void aTextThatSaysTooLittleIsNoPassage() throws IOException {
    String figures = "2019 年 1 月 1 日至 12 月 31 日 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
    String short23 = "渡口两岸的告示牌去年冬天被风吹倒了三回又被扶起";
    try (ReportIndex index =
        indexOf(
            of("a", "云溪市审计局", 2018, figures, short23, short23 + "来"),
            of("b", "云溪市渡口管理中心", 2019, figures, short23, short23 + "来"))) {
      assertEquals(List.of("渡口两岸 a#3 2/2 2018-2019"), listed(passages(index, ALL)));
    }
  }

  @Test
  void onlyReportsThatPassTheFiltersAreCounted() throws IOException {
    try (ReportIndex index =
        indexOf(
            of("a", "云溪市审计局", 2018, FERRY, WELL),
            of("b", "云溪市渡口管理中心", 2019, FERRY, WELL),
            of("c", "云溪市老井管理中心", 2020, WELL),
            report("d").of(HAZE_CITY, 2019).by("audit").office("临岚市审计局").text(FERRY))) {
      assertEquals(List.of("渡口两岸 b#1 2/2 2019-2019"), listed(passages(index, years(2019, 2019))));
      assertEquals(
          List.of("村口那眼 a#2 3/3 2018-2020", "渡口两岸 a#1 2/2 2018-2019"),
          listed(passages(index, cities("990100"))));
    }
  }

  @Test
  void wordingThatStandsEverywhereIsLeftOutWhateverTheFiltersLeave() throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      reports.add(
          of(
              "r" + i,
              "云溪市第" + (char) ('甲' + i) + "管理中心",
              2010 + i % 10,
              i % 3 == 0 ? BRIDGE : WELL,
              "别的"));
    }
    reports.add(of("x", "云溪市审计局", 2010, FERRY));
    reports.add(of("y", "云溪市渡口管理中心", 2011, FERRY));
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      SharedPassages all = passages(index, ALL);
      assertEquals(List.of("渡口两岸 x#1 2/2 2010-2011"), listed(all));
      // The bridge 14 of the 42 offices have, the well 26.
      assertEquals(2, all.common());

      SharedPassages some = passages(index, years(2011, 2012));
      assertEquals(List.of(), listed(some));
      assertEquals(2, some.common());
    }
  }

  /** Ten offices that wrote the same for years may have copied it from each other. */
  @Test
  void howOftenFewOfficesRepeatItMakesItNobodysWording() throws IOException {
    List<TestReports> reports = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int year = 2015; year < 2020; year++) {
        String own = "云溪市" + "甲乙丙丁戊己庚辛壬癸".charAt(i) + "字管理中心";
        reports.add(of(i + "/" + year, own, year, FERRY, own + year));
      }
    }
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      assertEquals(List.of("渡口两岸 0/2015#1 10/50 2015-2019"), listed(passages(index, ALL)));
    }
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      texts.add((char) ('甲' + i) + FERRY);
    }
    try (ReportIndex index =
        indexOf(
            of("a", "云溪市审计局", 2018, texts.toArray(String[]::new)),
            of("b", "云溪市渡口管理中心", 2019, texts.reversed().toArray(String[]::new)))) {
      List<Integer> seen = new ArrayList<>();
      for (int page = 1; page <= 4; page++) {
        SharedPassages part = index.sharedPassages(new SharedPassages.Request(ALL, page, 3));
        assertEquals(7, part.total());
        part.passages().forEach(one -> seen.add(one.paragraph().ordinal()));
      }
      assertEquals(7, seen.size());
      assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), seen.stream().sorted().toList());
    }
  }
}
