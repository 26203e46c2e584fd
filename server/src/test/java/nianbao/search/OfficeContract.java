package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.figures.Concept;
import nianbao.report.Figure;
import nianbao.report.Finding.Grade;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.TestReports;
import nianbao.search.IndexedOffice.Group;
import nianbao.search.IndexedOffice.Name;
import nianbao.search.OfficeReport.MainFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ReportIndex} promises of offices and their reports of several years. */
public abstract class OfficeContract extends IndexContract {

  private static final String COMMERCE = "990100-commerce";
  private static final String LONG_TEXT = "本局办结油烟噪声来信,件件有回音,并于网上公布结果。".repeat(6);

  private static TestReports commerce(String office, int year) {
    return report(office + year)
        .of(CLOUD_CITY, year)
        .by("commerce")
        .office(office)
        .text("无" + year);
  }

  private static IndexedOffice office(ReportIndex index, String key) throws IOException {
    return index.office(key).orElseThrow();
  }

  private static List<String> titles(Group group) {
    return group.reports().stream().map(report -> report.header().title()).toList();
  }

  private static Optional<MainFigure> figure(OfficeReport report, String concept) {
    return report.figures().stream().filter(one -> one.concept().equals(concept)).findFirst();
  }

  @Test
  void anOfficeHasItsReportsNewestFirstUnderAllItsNames() throws IOException {
    try (ReportIndex index =
        indexOf(
            commerce("云溪市商务局", 2019),
            commerce("云溪市商务委员会", 2016),
            report("elsewhere").of(HAZE_CITY, 2019).by("commerce").office("临岚市商务局").text("无"),
            commerce("云溪市商务局", 2021),
            commerce("云溪市商务委员会", 2014))) {
      IndexedOffice office = office(index, COMMERCE);

      assertEquals(4, office.total());
      assertEquals(COMMERCE, office.key());
      assertEquals(1, office.named().size());
      Group only = office.named().getFirst();
      assertEquals(
          List.of(
              new Name("云溪市商务局", List.of(2019, 2021)), new Name("云溪市商务委员会", List.of(2014, 2016))),
          only.names());
      assertEquals(
          List.of("云溪市商务局2021年报告", "云溪市商务局2019年报告", "云溪市商务委员会2016年报告", "云溪市商务委员会2014年报告"),
          titles(only));
      assertEquals(List.of(2015, 2017, 2018, 2020), only.missingYears());
    }
  }

  @Test
  void officesThatShareAKeyAreListedApart() throws IOException {
    try (ReportIndex index =
        indexOf(
            commerce("云溪市商务局", 2019),
            commerce("云溪市招商局", 2019),
            commerce("云溪市招商局", 2020),
            commerce("云溪市商务局", 2021))) {
      List<Group> apart = office(index, COMMERCE).named();

      assertEquals(List.of("云溪市商务局2021年报告", "云溪市商务局2019年报告"), titles(apart.get(0)));
      assertEquals(List.of("云溪市招商局2020年报告", "云溪市招商局2019年报告"), titles(apart.get(1)));
      assertEquals(List.of(new Name("云溪市招商局", List.of(2019, 2020))), apart.get(1).names());
    }
  }

  @Test
  void oneNameInTwoWritingsIsOneName() throws IOException {
    try (ReportIndex index = indexOf(commerce("云溪市商务局", 2019), commerce("雲溪市 商務局", 2019))) {
      List<Group> groups = office(index, COMMERCE).named();

      assertEquals(1, groups.size());
      assertEquals(2, groups.getFirst().reports().size());
    }
  }

  @Test
  void aReportWithoutPlaceIsFoundByItsName() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(Place.UNKNOWN, 2018).office("市商务局").text("甲"),
            report("b").of(Place.UNKNOWN, 2020).office("市商务局").text("乙"),
            report("c").of(Place.UNKNOWN, 2019).office("市商务局").text("丙"),
            report("d").of(Place.UNKNOWN, 2019).office("市教育局").text("丁"))) {
      IndexedOffice office = office(index, "issuer-市商务局");

      assertEquals(3, office.total());
      assertEquals(
          List.of(new Name("市商务局", List.of(2018, 2019, 2020))), office.named().getFirst().names());
      assertEquals(List.of(), office.named().getFirst().missingYears());
      ReportId id = ReportId.ofKey("reports/b");
      assertNull(index.report(id).orElseThrow().yearBefore());
    }
  }

  @Test
  void anOrganOfTheCountryIsAnOfficeWhoseYearsCompare() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(Place.UNKNOWN, 2020).office("国家税务总局").text("甲").carried(0, 3),
            report("b").of(Place.UNKNOWN, 2021).office("国家税务总局").text("乙").carried(5, 0))) {
      IndexedOffice office = office(index, "national-国家税务总局");

      assertEquals(2, office.total());
      assertEquals(
          Map.of(Grade.CARRY_OVER, 2), office.named().getFirst().reports().getFirst().findings());
    }
  }

  @Test
  void itsFindingsAreCountedByGradeThoseAcrossYearsToo() throws IOException {
    try (ReportIndex index =
        indexOf(
            commerce("云溪市商务局", 2020).carried(0, 3),
            commerce("云溪市商务局", 2021)
                .carried(5, 0)
                .finding("x", Grade.SOFT)
                .finding("y", Grade.SOFT))) {
      List<OfficeReport> reports = office(index, COMMERCE).named().getFirst().reports();

      assertEquals(Map.of(Grade.SOFT, 2, Grade.CARRY_OVER, 2), reports.get(0).findings());
      assertEquals(Map.of(), reports.get(1).findings());
    }
  }

  @Test
  void aBlankIsNoZeroAndAMissingFigureNeither() throws IOException {
    Report given =
        commerce("云溪市商务局", 2018)
            .form("A")
            .text("收到申请12件")
            .figure("requests_total", Figure.SINGLE_COLUMN, "12")
            .text("予以公开")
            .figure("reply_granted", Figure.SINGLE_COLUMN, null)
            .text("不予公开0件")
            .figure("reply_refused", Figure.SINGLE_COLUMN, "0")
            .build();
    OfficeReport report = OfficeReport.of(given);

    MainFigure requests = figure(report, "requests").orElseThrow();
    assertEquals(Figure.Kind.NUMBER, requests.kind());
    assertEquals("12", String.valueOf(requests.value()));
    assertEquals(given.paragraphs().get(1).id(), requests.paragraph());
    assertFalse(requests.doubted());
    MainFigure granted = figure(report, "granted").orElseThrow();
    assertEquals(Figure.Kind.BLANK, granted.kind());
    assertNull(granted.value());
    assertEquals(given.paragraphs().get(2).id(), granted.paragraph());
    assertEquals("0", String.valueOf(figure(report, "refused").orElseThrow().value()));
    assertTrue(figure(report, "reviews").isEmpty());
  }

  @Test
  void itsMainFiguresAreReadFromItsTables() throws IOException {
    try (ReportIndex index =
        indexOf(commerce("云溪市商务局", 2020).carried(0, 3), commerce("云溪市商务局", 2021).text("没有表格"))) {
      List<OfficeReport> reports = office(index, COMMERCE).named().getFirst().reports();

      assertEquals(List.of(), reports.get(0).figures());
      MainFigure requests = figure(reports.get(1), "requests").orElseThrow();
      assertEquals("0", String.valueOf(requests.value()));
      assertEquals(List.of("req_new[total]"), requests.cells());
      assertTrue(
          Concept.all().stream().anyMatch(concept -> concept.key().equals(requests.concept())));
    }
  }

  @Test
  void ofDuplicatesOnlyThePreferredOneIsShown() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("b").of(CLOUD_CITY, 2019).by("commerce").text(LONG_TEXT),
            report("a").of(CLOUD_CITY, 2019).by("commerce").text(LONG_TEXT),
            report("c").of(CLOUD_CITY, 2019).by("commerce").text("无"))) {
      List<OfficeReport> reports = new ArrayList<>();
      office(index, COMMERCE).named().forEach(one -> reports.addAll(one.reports()));

      assertEquals(2, reports.size());
      assertTrue(reports.stream().noneMatch(one -> one.id().equals(ReportId.ofKey("reports/b"))));
    }
  }

  @Test
  void aReportKnowsTheOthersOfItsOffice() throws IOException {
    try (ReportIndex index =
        indexOf(
            commerce("云溪市商务局", 2019),
            commerce("云溪市商务委员会", 2016),
            report("other").of(CLOUD_CITY, 2019).by("education").office("云溪市教育局").text("无"))) {
      IndexedReport report = index.report(ReportId.ofKey("reports/云溪市商务局2019")).orElseThrow();

      assertEquals(
          List.of(
              new DatedReport(report.report().id(), 2019, "云溪市商务局"),
              new DatedReport(ReportId.ofKey("reports/云溪市商务委员会2016"), 2016, "云溪市商务委员会")),
          report.ofOffice());
    }
  }

  @Test
  void anOfficeWithMoreReportsThanYearsShowsTheNewest() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < IndexedOffice.MOST_REPORTS + 5; i++) {
      reports.add(
          report("r" + i).of(Place.UNKNOWN, i < 5 ? 2009 : 2010).office("商务局").text("无").build());
    }
    try (ReportIndex index = indexOf(reports)) {
      IndexedOffice office = office(index, "issuer-商务局");

      assertEquals(IndexedOffice.MOST_REPORTS + 5, office.total());
      Group group = office.named().getFirst();
      assertEquals(IndexedOffice.MOST_REPORTS, group.reports().size());
      assertEquals(List.of(new Name("商务局", List.of(2010))), group.names());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "990100", "990100-commerce_", "990100/commerce", "issuer-", "..", "无"})
  void noOtherKeyIsAnOffice(String key) throws IOException {
    try (ReportIndex index = indexOf(commerce("云溪市商务局", 2019))) {
      assertTrue(index.office(key).isEmpty());
    }
  }
}
