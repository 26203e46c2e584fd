package nianbao.search;

import static nianbao.report.TestReports.CAPITAL;
import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import nianbao.report.Place;
import nianbao.report.TestReports;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Rows;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.YearCounts.Cell;
import nianbao.search.YearCounts.Row;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of counts by year. */
public abstract class YearCountsContract extends IndexContract {

  private static YearCounts years(ReportIndex index, String query, Filters filters, Rows rows)
      throws IOException {
    return index.years(new YearCountsRequest(query, filters, Scope.REPORT, rows));
  }

  /** {@code 2019 1/2} for one of two reports, {@code ?} for the unknown year. */
  private static String shown(Row row) {
    return row.cells().stream()
        .map(
            cell ->
                (cell.year() == null ? "?" : cell.year().toString())
                    + ' '
                    + cell.matching()
                    + '/'
                    + cell.reports())
        .collect(Collectors.joining(", "));
  }

  private static String name(RowGroup group) {
    return switch (group) {
      case Everything all -> "all";
      case OfPlace place -> place.path().getLast().name() + (place.isItself() ? " itself" : "");
      case OfOffice office -> office.name();
      case Unknown unknown -> "unknown";
    };
  }

  private static List<String> shown(YearCounts counts) {
    return counts.rows().stream().map(row -> name(row.group()) + ": " + shown(row)).toList();
  }

  @Test
  void countsReportsOfEachYearAndThoseThereAre() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2018).text("收到申请一件", "又收到申请一件"),
            report("b").of(HAZE_CITY, 2018).text("别的"),
            report("c").of(CLOUD_CITY, 2020).text("申请"),
            report("d").text("未收到申请"))) {
      YearCounts counts = years(index, "申请", ALL, Rows.ALL);

      assertEquals("2018 1/2, 2019 0/0, 2020 1/1, ? 1/1", shown(counts.all()));
      assertEquals(3, counts.all().matching());
      assertEquals(4, counts.all().reports());
      assertEquals(List.of(), counts.rows());
    }
  }

  @Test
  void placesHaveRowsInTheOrderOfTheirCodesTheUnknownLast() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(HAZE_CITY, 2019).text("公开"),
            report("b").of(CLOUD_COUNTY, 2019).text("公开"),
            report("c").of(CLOUD_CITY, 2020).text("别的"),
            report("d").of(CAPITAL, 2020).text("公开"),
            report("e").text("公开"))) {
      assertEquals(
          List.of(
              "示范市: 2019 0/0, 2020 1/1, ? 0/0",
              "样例省: 2019 2/2, 2020 0/1, ? 0/0",
              "unknown: 2019 0/0, 2020 0/0, ? 1/1"),
          shown(years(index, "公开", ALL, Rows.PROVINCE)));
      assertEquals(
          List.of(
              "示范市: 2019 0/0, 2020 1/1, ? 0/0",
              "云溪市: 2019 1/1, 2020 0/1, ? 0/0",
              "临岚市: 2019 1/1, 2020 0/0, ? 0/0",
              "unknown: 2019 0/0, 2020 0/0, ? 1/1"),
          shown(years(index, "公开", ALL, Rows.CITY)));
      assertEquals(
          List.of(
              "云溪市 itself: 2019 0/0, 2020 0/1",
              "云麓县: 2019 1/1, 2020 0/0",
              "临岚市 itself: 2019 1/1, 2020 0/0"),
          shown(years(index, "公开", Filters.of(FilterField.PROVINCE, "990000"), Rows.COUNTY)));
    }
  }

  /** Which offices of one city published nothing for 2019? */
  @Test
  void anOfficeWithoutAReportOfTheYearHasARow() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2018).by("commerce").office("云溪市商务委员会").text("一"),
            report("b").of(CLOUD_CITY, 2020).by("commerce").office("云溪市商务局").text("二"),
            report("c").of(CLOUD_CITY, 2019).by("audit").office("云溪市审计局").text("三"),
            report("d").of(HAZE_CITY, 2019).by("audit").office("临岚市审计局").text("四"))) {
      Filters city = cities("990100");

      YearCounts all = years(index, "", city, Rows.OFFICE);
      YearCounts one = years(index, "", city.and(years(2019, 2019)), Rows.OFFICE);

      assertEquals(
          List.of("云溪市商务局: 2018 1/1, 2019 0/0, 2020 1/1", "云溪市审计局: 2018 0/0, 2019 1/1, 2020 0/0"),
          shown(all));
      assertEquals(List.of("云溪市商务局: 2019 0/0", "云溪市审计局: 2019 1/1"), shown(one));
      List<Cell> commerce = all.rows().getFirst().cells();
      assertNotNull(commerce.getFirst().only());
      assertNull(commerce.get(1).only());
      OfOffice office = (OfOffice) all.rows().getFirst().group();
      assertEquals("990100-commerce", office.key());
      assertEquals(
          List.of("990000", "990100"), office.path().stream().map(RowGroup.Place::code).toList());
    }
  }

  @Test
  void anOfficeKnownByItsPrintedNameOnlyIsCalledThat() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").of(CLOUD_CITY, 2019).officeAsPrinted("本局（市民中心）").text("一"))) {
      assertEquals(List.of("本局市民中心…: 2019 0/1"), shown(years(index, "二", ALL, Rows.OFFICE)));
    }
  }

  @Test
  void reportsOfNoKnownOfficeAreARowOfTheirOwn() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).officeAsPrinted("").text("一"),
            report("b").of(HAZE_CITY, 2019).officeAsPrinted("").text("二"))) {
      assertEquals(List.of("unknown: 2019 1/2"), shown(years(index, "一", ALL, Rows.OFFICE)));
    }
  }

  @Test
  void conditionsOfOriginNarrowTheReportsThereAreOthersDoNot() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").of(CLOUD_CITY, 2019).by("audit").text("公开"),
            report("b").of(CLOUD_CITY, 2019).by("commerce").text("公开"),
            report("c").of(CLOUD_CITY, 2020).by("audit").text("保密").table("一 | 二"),
            report("d").of(HAZE_CITY, 2020).by("audit").text("公开"))) {
      String audits = "2019 1/1, 2020 1/2";
      assertEquals(audits, shown(years(index, "公开 agency:audit", ALL, Rows.ALL).all()));
      assertEquals(
          audits,
          shown(years(index, "公开", Filters.of(FilterField.AGENCY, "audit"), Rows.ALL).all()));
      assertEquals(audits, shown(years(index, "公开 -agency:commerce", ALL, Rows.ALL).all()));
      assertEquals("2019 0/2, 2020 1/2", shown(years(index, "has:table", ALL, Rows.ALL).all()));
      assertEquals("2020 1/2", shown(years(index, "公开 year:2020", ALL, Rows.ALL).all()));
      assertEquals(
          "2020 1/2", shown(years(index, "公开 year:2020..", years(2004, 2020), Rows.ALL).all()));
    }
  }

  @Test
  void aQueryIsNeverRelaxed() throws IOException {
    try (ReportIndex index = indexOf(report("a").of(CLOUD_CITY, 2019).text("没有收到任何人的公开申请"))) {
      String question = "没有收到外国人的公开申请";

      assertEquals(1, index.search(SearchRequest.of(question)).total());
      assertEquals("2019 0/1", shown(years(index, question, ALL, Rows.ALL).all()));
    }
  }

  @Test
  void anEmptyIndexHasNoYears() throws IOException {
    try (ReportIndex index = indexOf()) {
      YearCounts counts = years(index, "公开", ALL, Rows.CITY);

      assertEquals(List.of(), counts.all().cells());
      assertEquals(List.of(), counts.rows());
    }
  }

  /** Every number is the total of the search that it stands for. */
  @Test
  void eachCountIsTheTotalOfASearch() throws IOException {
    long seed = 20261130;
    Random random = new Random(seed);
    List<Place> places = List.of(CLOUD_CITY, CLOUD_COUNTY, HAZE_CITY, CAPITAL);
    List<String> names = List.of("云溪市", "云麓县", "临岚市", "示范市");
    List<TestReports> reports = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int place = random.nextInt(places.size());
      reports.add(
          report("r" + i)
              .of(places.get(place), 2015 + random.nextInt(5))
              .office(names.get(place) + (random.nextBoolean() ? "审计局" : "商务局"))
              .text(random.nextInt(3) == 0 ? "收到申请" + i : "公开" + i));
    }
    try (ReportIndex index = indexOf(reports.toArray(TestReports[]::new))) {
      for (Rows rows : Rows.values()) {
        YearCounts counts = years(index, "申请", ALL, rows);
        List<Row> all = new ArrayList<>(counts.rows());
        all.add(counts.all());
        for (Row row : all) {
          for (Cell cell : row.cells()) {
            int year = Objects.requireNonNull(cell.year());
            Filters filters = years(year, year).and(selecting(row.group()));
            String where = "seed " + seed + ": " + name(row.group()) + " " + cell;
            assertEquals(total(index, "申请", filters), cell.matching(), where);
            assertEquals(total(index, "", filters), cell.reports(), where);
          }
        }
      }
    }
  }

  private static Filters selecting(RowGroup group) {
    Filters filters = ALL;
    for (Suggestion.Filter filter : group.filters()) {
      FilterField field = Objects.requireNonNull(FilterField.named(filter.name()));
      filters = filters.and(Filters.of(field, filter.value()));
    }
    return filters;
  }

  private static int total(ReportIndex index, String query, Filters filters) throws IOException {
    return index.search(request(query, filters, Scope.REPORT, Sort.RELEVANCE)).total();
  }
}
