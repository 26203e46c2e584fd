package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;

import java.util.ArrayList;
import java.util.List;
import nianbao.findings.ReportFindings;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.TestReports;

/** Reports of several offices over the years, to be shown on their pages. */
final class OfficeReports {
  private static final int FIRST_YEAR = 2012;
  private static final int LAST_YEAR = 2022;
  private static final int RENAMED = 2016;
  private static final int MISSING = 2018;

  static final String HOSTILE_NAME = "<img src=x onerror=alert(1)>/../局";
  static final Report HOSTILE =
      report("hostile").of(Place.UNKNOWN, 2020).office(HOSTILE_NAME).text("名称可疑的机构").build();

  private OfficeReports() {}

  /** Ten years of an office that was renamed, with a year missing; and others. */
  static List<Report> all() {
    List<Report> reports = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      if (year != MISSING) {
        reports.add(ofRenamed(year));
      }
    }
    reports.add(shared("临岚市商务局", 2019));
    reports.add(shared("临岚市招商局", 2019));
    reports.add(shared("临岚市招商局", 2020));
    reports.add(shared("临岚市商务局", 2021));
    for (int year : new int[] {2019, 2021}) {
      reports.add(
          report("unknown" + year)
              .of(Place.UNKNOWN, year)
              .office("市商务局")
              .text("无处可考的机构" + year)
              .build());
      reports.add(
          report("national" + year)
              .of(Place.UNKNOWN, year)
              .office("国家税务总局")
              .text("全国的机构" + year)
              .build());
    }
    reports.add(
        report("doubted")
            .of(CLOUD_COUNTY, 2014)
            .by("water")
            .office("云麓县水利局")
            .form("A")
            .table("指标名称|单位|数量", "二、依申请公开数量|件|3", "(二)依申请受理数|件|5", "三、因政府信息公开申请行政复议数量|件|0 0 0")
            .build());
    reports.add(HOSTILE);
    return reports.stream().map(ReportFindings::addTo).toList();
  }

  private static Report ofRenamed(int year) {
    String name = year < RENAMED ? "云溪市商务委员会" : "云溪市商务局";
    TestReports report =
        report("renamed" + year).of(CLOUD_CITY, year).by("commerce").office(name).text("本年" + year);
    return switch (year) {
      case 2022 -> report.carried(5, 0).build();
      case 2021 -> report.carried(0, 3).build();
      case 2015 ->
          report
              .form("A")
              .table(
                  "指标名称|单位|数量",
                  "一、主动公开数量|条|12345",
                  "二、依申请公开数量|件|",
                  "1.同意公开答复数|件|/",
                  "三、因政府信息公开申请行政复议数量|件|0")
              .build();
      default -> report.build();
    };
  }

  private static Report shared(String name, int year) {
    return report(name + year)
        .of(HAZE_CITY, year)
        .by("commerce")
        .office(name)
        .text("本年" + name + year)
        .build();
  }
}
