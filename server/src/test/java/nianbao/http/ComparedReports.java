package nianbao.http;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;

import java.util.List;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import nianbao.report.TestReports;

/** Three years of an office and a report of another one, to be compared. */
final class ComparedReports {
  static final String HOSTILE = "<img src=x onerror=alert(1)> & </p><del>2018年</del>";

  private static final String[] UNCHANGED = {
    "通过政府网站主动公开政府信息。", "公开指南和公开目录已经更新。", "依申请公开的受理点设在一楼大厅。"
  };

  static final Report EARLIER =
      of(2013)
          .section(1, "一、概况")
          .text("2013年全年收到投诉12件，均已办结。")
          .text(UNCHANGED)
          .text("全年组织业务培训两次，参加人员一百人次。")
          .section(1, "二、问题")
          .text("存在的问题是目录更新不够及时。", HOSTILE)
          .table(
              "指标名称|单位|数量",
              "一、主动公开数量|条|1368",
              "二、依申请公开数量|件|0",
              "1.同意公开答复数|件|",
              "（一）政府信息公开工作机构数|个|3",
              "1.专门机构数|个|1",
              "2.兼职机构数|个|1")
          .build();

  /**
   * The heading and one number of the year are changed, one sentence is gone, one is new, one is
   * moved.
   */
  static final Report LATER =
      of(2014)
          .section(1, "一、概况")
          .text("存在的问题是目录更新不够及时。")
          .text("2014年全年收到投诉15件，均已办结。")
          .text(UNCHANGED)
          .section(1, "二、问题")
          .text(HOSTILE.replace("2018", "2019"), "信访接待日每月公布，市民可以预约。")
          .table(
              "指标名称|单位|数量",
              "一、主动公开数量|条|1026",
              "二、依申请公开数量|件|3",
              "1.同意公开答复数|件|2",
              "（一）政府信息公开工作机构数|个|2",
              "1.专门机构数|个|1",
              "2.兼职机构数|个|1")
          .build();

  static final Report LATEST = of(2016).text("2016年没有收到投诉。").build();

  static final Report ELSEWHERE =
      report("elsewhere.txt").of(HAZE_CITY, 2014).by("water").text(UNCHANGED).carried(5, 0).build();

  private ComparedReports() {}

  private static TestReports of(int year) {
    return report(year + ".txt").of(CLOUD_CITY, year).by("commerce").form("A");
  }

  static List<Report> all() {
    return List.of(EARLIER, LATER, LATEST, ELSEWHERE).stream().map(ReportFindings::addTo).toList();
  }

  /** The address of two of them side by side. */
  static String page(Report a, Report b) {
    return "/compare?a=" + a.id() + "&b=" + b.id();
  }
}
