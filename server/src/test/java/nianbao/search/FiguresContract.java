package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.AskedFigure;
import nianbao.search.SearchResult.Count;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FigureFilter.Itself;
import nianbao.search.filter.FigureFilter.Quantity;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of figures and findings. */
public abstract class FiguresContract extends IndexContract {

  private static SearchRequest having(FigureFilter... figures) {
    return request("", Filters.ofFigures(List.of(figures)), Scope.REPORT, Sort.RELEVANCE);
  }

  private static FigureFilter figure(String name, Operator operator, String value) {
    return figure(new Itself(name), operator, value);
  }

  private static FigureFilter figure(Quantity quantity, Operator operator, String value) {
    return new FigureFilter(quantity, operator, new BigDecimal(value));
  }

  private Set<String> withFigures(ReportIndex index, FigureFilter... figures) throws IOException {
    return new TreeSet<>(paths(index, index.search(having(figures))));
  }

  @Test
  void figuresAreComparedAsNumbersAndABlankIsNone() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("nine").form("D").text("一").figure("req_new", "total", "9"),
            report("ten").form("D").text("二").figure("req_new", "total", "10"),
            report("hundred").form("B").text("三").figure("requests_total", "value", "100"),
            report("tenth").form("D").text("四").figure("admin_fees", "amount", "0.1"),
            report("blank").form("D").text("五").figure("req_new", "total", null),
            report("none").text("六"))) {
      assertEquals(
          Set.of("ten", "hundred"), withFigures(index, figure("requests", Operator.MORE, "9")));
      assertEquals(Set.of("nine"), withFigures(index, figure("requests", Operator.LESS, "10")));
      assertEquals(
          Set.of("ten"), withFigures(index, figure("req_new[total]", Operator.EQUAL, "10.0")));
      assertEquals(
          Set.of("tenth"),
          withFigures(index, figure("admin_fees[amount]", Operator.AT_MOST, "0.1")));
      assertEquals(
          Set.of("ten"),
          withFigures(
              index,
              figure("requests", Operator.AT_LEAST, "10"),
              figure("requests", Operator.LESS, "100")));
    }
  }

  @Test
  void reportsThatCouldNotBeComparedAreCounted() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("none came").form("D").text("一，公开").figure("req_new", "total", "0"),
            report("some came").form("D").text("二，公开").figure("req_new", "total", "4"),
            report("blank").form("D").text("三，公开").figure("req_new", "total", null),
            report("no form").text("四，公开"),
            report("other text").text("五"))) {
      assertEquals(List.of(new AskedFigure("requests", 3)), asked(index, "requests=0"));
      assertEquals(List.of(new AskedFigure("requests", 2)), asked(index, "公开 requests=0"));
      assertEquals(List.of(new AskedFigure("requests", 2)), asked(index, "公开 2<requests<=20"));
      assertEquals(
          List.of(new AskedFigure("refused", 4), new AskedFigure("requests", 2)),
          asked(index, "公开 refused/requests>0.3"));
      assertEquals(
          List.of(new AskedFigure("requests", 3)),
          index.search(having(figure("requests", Operator.EQUAL, "0"))).query().figures());
      assertEquals(List.of(), asked(index, "公开"));
    }
  }

  private static List<AskedFigure> asked(ReportIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).query().figures();
  }

  @Test
  void aRatioIsKnownWhereBothFiguresAreAndItIsNotTakenOfNothing() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("third")
                .form("B")
                .text("一")
                .figure("requests_total", "value", "10")
                .figure("reply_refused", "value", "3"),
            report("half")
                .form("B")
                .text("二")
                .figure("requests_total", "value", "10")
                .figure("reply_refused", "value", "5"),
            report("none refused")
                .form("B")
                .text("三")
                .figure("requests_total", "value", "10")
                .figure("reply_refused", "value", "0"),
            report("none came")
                .form("B")
                .text("四")
                .figure("requests_total", "value", "0")
                .figure("reply_refused", "value", "3"),
            report("nothing at all")
                .form("B")
                .text("五")
                .figure("requests_total", "value", "0")
                .figure("reply_refused", "value", "0"),
            report("blank")
                .form("B")
                .text("六")
                .figure("requests_total", "value", null)
                .figure("reply_refused", "value", "3"),
            report("unanswered").form("B").text("七").figure("requests_total", "value", "10"),
            report("no form").text("八"))) {
      assertEquals(Set.of("half"), found(index, "refused/requests>0.3"));
      assertEquals(Set.of("third", "half"), found(index, "refused/requests>=30%"));
      assertEquals(Set.of("third"), found(index, "refused/requests=0.3"));
      assertEquals(Set.of("third", "none refused"), found(index, "refused/requests<0.5"));
      assertEquals(Set.of("third"), found(index, "refused/requests:0.1..0.4"));
      assertEquals(Set.of("half"), found(index, "(八 | refused/requests>0.3) -八"));
    }
  }

  private static TestReports decided(String path, @Nullable String refused, @Nullable String all) {
    return report(path)
        .form("B")
        .text(path + "，公开")
        .figure("reply_refused", "value", refused)
        .figure("replies_total", "value", all);
  }

  @Test
  void aRateIsTheShareOfAllThatWasDecidedInEveryForm() throws IOException {
    TestReports formC =
        report("C, 3 of 8").form("C").text("新，公开").figure("res_total", "total", "8");
    List<String> grounds =
        List.of(
            "state_secret",
            "other_law",
            "safety_stability",
            "third_party",
            "internal_affairs",
            "process_info",
            "enforcement_file",
            "admin_inquiry");
    for (String ground : grounds) {
      boolean some = List.of("other_law", "process_info", "admin_inquiry").contains(ground);
      formC.figure("ref_" + ground, "total", some ? "1" : "0");
    }
    try (ReportIndex index =
        indexOf(
            formC,
            report("A, 1 of 2")
                .form("A")
                .text("旧，公开")
                .figure("reply_refused", "value", "1")
                .figure("replies_total", "value", "2")
                .figure("requests_total", "value", "100"),
            decided("B, 3 of 10", "3", "10"),
            decided("B, none of 10", "0", "10"),
            decided("B, blank of 10", null, "10"),
            decided("B, 3 of blank", "3", null),
            decided("B, 3 of none", "3", "0"),
            decided("B, none of none", "0", "0"),
            report("B, 3 of unasked").form("B").text("缺").figure("reply_refused", "value", "3"),
            report("no form").text("无"))) {
      assertEquals(Set.of("A, 1 of 2", "C, 3 of 8"), found(index, "rate(refused)>30%"));
      assertEquals(Set.of("A, 1 of 2", "C, 3 of 8", "B, 3 of 10"), found(index, "不予公开率>=0.3"));
      assertEquals(Set.of("C, 3 of 8"), found(index, "率（不予公開）=37.5%"));
      assertEquals(Set.of("B, none of 10"), found(index, "拒绝率=0"));
      assertEquals(Set.of("B, 3 of 10", "C, 3 of 8"), found(index, "rate(refused):0.1..0.4"));
      assertEquals(Set.of("A, 1 of 2"), found(index, "旧 rate(refused)>30%"));
      assertEquals(found(index, "公开 refused/decided<50%"), found(index, "公开 rate(refused)<50%"));
      assertEquals(
          List.of(new AskedFigure("refused", 2), new AskedFigure("decided", 3)),
          asked(index, "rate(refused)>30%"));
    }
  }

  @Test
  void correctionsAreSharesOfReviewsAndOfLawsuits() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("A, 3 of 4")
                .form("A")
                .text("一")
                .figure("review_found_unlawful", "value", "1")
                .figure("review_other_correction", "value", "2")
                .figure("review_total", "value", "4")
                .figure("litigation_found_unlawful", "value", "1")
                .figure("litigation_other_correction", "value", null)
                .figure("litigation_total", "value", "1"),
            report("B, none of none")
                .form("B")
                .text("二")
                .figure("review_corrected", "value", "0")
                .figure("review_total", "value", "0")
                .figure("litigation_corrected", "value", "1")
                .figure("litigation_total", "value", "5"),
            report("C, 1 of 10, 2 of 4")
                .form("C")
                .text("三")
                .figure("review", "corrected", "1")
                .figure("review", "total", "10")
                .figure("litigation_direct", "corrected", "0")
                .figure("litigation_direct", "total", "1")
                .figure("litigation_after_review", "corrected", "2")
                .figure("litigation_after_review", "total", "3"))) {
      assertEquals(
          Set.of("A, 3 of 4", "C, 1 of 10, 2 of 4"), found(index, "rate(review_corrections)>0"));
      assertEquals(Set.of("A, 3 of 4"), found(index, "复议纠错率=75%"));
      assertEquals(Set.of("B, none of none", "C, 1 of 10, 2 of 4"), found(index, "诉讼纠错率>0"));
      assertEquals(Set.of("C, 1 of 10, 2 of 4"), found(index, "败诉率=50%"));
    }
  }

  private static TestReports requests(
      String path, int year, String office, @Nullable String value) {
    return report(path)
        .of(CLOUD_CITY, year)
        .by("audit")
        .office(office)
        .form("D")
        .text(path)
        .figure("req_new", "total", value);
  }

  @Test
  void aChangeIsFromTheYearBeforeOfTheSameOffice() throws IOException {
    try (ReportIndex index =
        indexOf(
            requests("a2018", 2018, "audit", "10"),
            requests("a2019", 2019, "audit", "21"),
            requests("a2020", 2020, "audit", "0"),
            requests("a2021", 2021, "audit", "5"),
            requests("b2018", 2018, "commerce", "8"),
            requests("b2019", 2019, "commerce", "12"),
            requests("b2021", 2021, "commerce", "99"),
            requests("c2018", 2018, "finance", null),
            requests("c2019", 2019, "finance", "3"),
            requests("c2020", 2020, "finance", null))) {
      assertEquals(Set.of("a2019"), found(index, "change(requests)>50%"));
      assertEquals(Set.of("a2019", "b2019"), found(index, "增长（申请）>=50%"));
      assertEquals(Set.of("a2020"), found(index, "change(req_new[total])<-0.9"));
      assertEquals(Set.of("b2019"), found(index, "change(requests):0..1"));
      assertEquals(Set.of("b2019"), found(index, "0<change(requests)<1"));
      assertEquals(List.of(new AskedFigure("requests", 2)), asked(index, "change(requests)>50%"));
    }
  }

  private static TestReports written(String path, int year, String agency, String... texts) {
    return report(path).of(CLOUD_CITY, year).by(agency).text(texts).row("收到申请", "12");
  }

  @Test
  void whatAReportRepeatsOfTheYearBeforeIsAShareOfItsParagraphs() throws IOException {
    try (ReportIndex index =
        indexOf(
            written("a2018", 2018, "audit", "甲一。", "乙二。", "丙三。", "丁四。", "戊五。"),
            written("a2019", 2019, "audit", "甲一。", "乙二。", "丙三。", "丁四。", "今年不同。"),
            written("a2020", 2020, "audit", "甲一。", "全新一。", "全新二。", "全新三。", "全新四。", "戊五。"),
            written("b2018", 2018, "commerce", "甲一。", "乙二。", "丙三。", "丁四。"),
            written("b2019", 2019, "commerce", "甲一。", "乙二。", "丙三。", "丁四。"),
            written("c2019", 2019, "finance", "甲一。", "乙二。", "丙三。", "丁四。", "戊五。"))) {
      assertEquals(Set.of("a2019"), found(index, "repeated>=80%"));
      assertEquals(Set.of(), found(index, "照抄>80%"));
      assertEquals(Set.of("a2019", "a2020"), found(index, "照抄上年>0"));
      assertEquals(Set.of("a2020"), found(index, "全新一 repeated<0.2"));
    }
  }

  @Test
  void figuresGiveAnOrderWithReportsWithoutThemLast() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("old").form("D").of(CLOUD_CITY, 2021).text("公开").figure("req_new", "total", "9"),
            report("none").of(CLOUD_CITY, 2023).text("公开"),
            report("many")
                .form("D")
                .of(CLOUD_CITY, 2022)
                .text("公开")
                .figure("req_new", "total", "10"),
            report("new")
                .form("D")
                .of(CLOUD_CITY, 2022)
                .text("公开")
                .figure("req_new", "total", "9"))) {
      SearchRequest up = request("公开", ALL, Scope.REPORT, new FigureSort("requests", false));
      SearchRequest down = request("", ALL, Scope.REPORT, new FigureSort("req_new[total]", true));

      assertEquals(List.of("new", "old", "many", "none"), paths(index, index.search(up)));
      assertEquals(List.of("many", "new", "old", "none"), paths(index, index.search(down)));
    }
  }

  @Test
  void findingsAreCountedByGradeAndCanBeAskedFor() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("both").text("公开").finding("X", Grade.ARITHMETIC).finding("Y", Grade.SOFT),
            report("twice").text("公开").finding("X", Grade.SOFT).finding("Y", Grade.SOFT),
            report("none").text("公开"))) {
      Filters arithmetic = Filters.of(FilterField.FINDING, "arithmetic");
      SearchResult result = index.search(request("公开", arithmetic, Scope.REPORT, Sort.RELEVANCE));

      assertEquals(List.of("both"), paths(index, result));
      assertEquals(Map.of("arithmetic", 1, "soft", 2), counts(result.facets().finding()));
      assertEquals(
          List.of(true, false), result.facets().finding().stream().map(Count::selected).toList());
      Filters any = Filters.of(FilterField.FINDING, Filters.ANY);
      assertEquals(2, index.search(request("", any, Scope.REPORT, Sort.RELEVANCE)).total());
    }
  }

  private static TestReports carried(String path, int year, int in, int out) {
    return report(path).of(CLOUD_CITY, year).by("commerce").text(path).carried(in, out);
  }

  /** The grades of a report's findings, each as often as it has it. */
  private static List<Grade> grades(ReportIndex index, String path) throws IOException {
    return index
        .report(ReportId.ofKey("reports/" + path))
        .orElseThrow()
        .report()
        .findings()
        .stream()
        .map(Finding::grade)
        .toList();
  }

  private static Map<String, Integer> findingCounts(ReportIndex index) throws IOException {
    return counts(index.search(SearchRequest.of("")).facets().finding());
  }

  @Test
  void twoYearsOfAnOfficeAreComparedInWhateverOrderTheyCome() throws IOException {
    Report earlier = carried("earlier", 2021, 0, 3).build();
    Report later = carried("later", 2022, 5, 0).build();
    for (List<Report> order : List.of(List.of(earlier, later), List.of(later, earlier))) {
      try (ReportIndex index = indexOf(order)) {
        assertEquals(
            List.of(Grade.CARRY_OVER, Grade.CARRY_OVER), grades(index, "later"), "two columns");
        assertEquals(List.of(), grades(index, "earlier"));
        assertEquals(Map.of("carry-over", 1), findingCounts(index));
        assertEquals(earlier.id(), index.report(later.id()).orElseThrow().yearBefore());
        assertNull(index.report(earlier.id()).orElseThrow().yearBefore());
        assertEquals(List.of(later.id()), index.withFindings(Filters.NONE));
      }
    }
  }

  @Test
  void onlyOneReportAYearSpeaksForAnOffice() throws IOException {
    try (ReportIndex index =
        indexOf(
            carried("earlier", 2021, 0, 3),
            carried("other", 2021, 0, 4),
            carried("later", 2022, 5, 2),
            carried("last", 2024, 9, 0),
            report("elsewhere").of(HAZE_CITY, 2022).by("commerce").carried(8, 0),
            report("another").of(CLOUD_CITY, 2023).by("water").carried(8, 0))) {
      assertEquals(Map.of(), findingCounts(index));
      assertEquals(List.of(), grades(index, "later"));
    }
  }

  @Test
  void findingsAcrossYearsAreCountedExactlyWhereTheyAreShown() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      List<Report> reports = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        reports.add(
            report("r" + i)
                .of(random.nextBoolean() ? CLOUD_CITY : HAZE_CITY, 2021 + random.nextInt(4))
                .by(random.nextBoolean() ? "commerce" : "water")
                .text("报告" + i)
                .carried(random.nextInt(2), random.nextInt(2))
                .build());
      }
      try (ReportIndex index = indexOf(reports)) {
        Set<ReportId> shown = new TreeSet<>(Comparator.comparing(ReportId::value));
        for (Report report : reports) {
          if (!index.report(report.id()).orElseThrow().report().findings().isEmpty()) {
            shown.add(report.id());
          }
        }
        assertEquals(shown.size(), index.withFindings(Filters.NONE).size(), "seed " + seed);
        assertTrue(shown.containsAll(index.withFindings(Filters.NONE)), "seed " + seed);
        assertEquals(
            shown.size(), findingCounts(index).getOrDefault("carry-over", 0), "seed " + seed);
      }
    }
  }
}
