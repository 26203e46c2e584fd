package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.CLOUD_COUNTY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.report.Place;
import nianbao.report.TestReports;
import nianbao.search.FigureTable.Cell;
import nianbao.search.FigureTable.Row;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Rows;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of figures by place or office and year. */
public abstract class FigureTableContract extends IndexContract {

  private static TestReports gives(
      Place place, String agency, int year, @Nullable String requests, @Nullable String refused) {
    return report(place + agency + year)
        .of(place, year)
        .by(agency)
        .form("B")
        .text("一" + agency + year)
        .figure("requests_total", "value", requests)
        .figure("reply_refused", "value", refused);
  }

  private static FigureTable requests(ReportIndex index, Filters filters, Rows rows)
      throws IOException {
    return index.figures(new FiguresRequest("requests", null, "", filters, rows));
  }

  /** {@code 2015 30 of 2/3, median 15}, with the change behind it if there is one. */
  private static String shown(Cell cell) {
    String change = cell.pairs() == 0 ? "" : " change " + cell.change() + " of " + cell.pairs();
    return "%s %s of %d/%d median %s%s"
        .formatted(cell.year(), cell.total(), cell.given(), cell.reports(), cell.median(), change);
  }

  private static String shown(Row row) {
    return row.cells().stream().map(FigureTableContract::shown).collect(Collectors.joining(", "));
  }

  private static String name(RowGroup group) {
    return switch (group) {
      case Everything all -> "all";
      case OfPlace place -> place.path().getLast().name();
      case OfOffice office -> office.key();
      case Unknown unknown -> "unknown";
    };
  }

  private static List<String> shown(FigureTable table) {
    return table.rows().stream().map(row -> name(row.group()) + ": " + shown(row)).toList();
  }

  @Test
  void addsUpWhatIsGivenAndSaysByHowMany() throws IOException {
    try (ReportIndex index =
        indexOf(
            gives(CLOUD_CITY, "audit", 2015, "10", "0"),
            gives(CLOUD_CITY, "commerce", 2015, "21", "1"),
            gives(CLOUD_CITY, "water", 2015, null, "1"),
            gives(HAZE_CITY, "audit", 2015, "4", "1"),
            report("none").of(HAZE_CITY, 2015).text("没有表格"))) {
      FigureTable table = requests(index, ALL, Rows.CITY);

      assertEquals("2015 35 of 3/5 median 10", shown(table.all()));
      assertEquals(
          List.of("云溪市: 2015 31 of 2/3 median 15.5", "临岚市: 2015 4 of 1/2 median 4"), shown(table));
    }
  }

  @Test
  void whatNobodyGivesIsUnknownAndNotZero() throws IOException {
    try (ReportIndex index =
        indexOf(
            gives(CLOUD_CITY, "audit", 2015, null, "1"),
            gives(CLOUD_CITY, "audit", 2017, "0", "1"))) {
      FigureTable table = requests(index, ALL, Rows.ALL);

      assertEquals(
          "2015 null of 0/1 median null, 2016 null of 0/0 median null, 2017 0 of 1/1 median 0",
          shown(table.all()));
      assertEquals(List.of(), table.rows());
    }
  }

  @Test
  void aRatioIsOfTheReportsThatGiveBoth() throws IOException {
    try (ReportIndex index =
        indexOf(
            gives(CLOUD_CITY, "audit", 2015, "10", "5"),
            gives(CLOUD_CITY, "commerce", 2015, "30", "3"),
            gives(CLOUD_CITY, "water", 2015, "100", null),
            gives(CLOUD_CITY, "finance", 2015, "0", "0"))) {
      FiguresRequest request = new FiguresRequest("refused", "requests", "", ALL, Rows.ALL);

      assertEquals("2015 0.2 of 2/4 median 0.3", shown(index.figures(request).all()));
    }
  }

  /** Which county's requests more than doubled in 2020? */
  @Test
  void aChangeIsOfTheOfficesThatGiveBothYears() throws IOException {
    try (ReportIndex index =
        indexOf(
            gives(CLOUD_COUNTY, "audit", 2015, "10", "0"),
            gives(CLOUD_COUNTY, "audit", 2016, "25", "0"),
            gives(CLOUD_COUNTY, "water", 2016, "500", "0"),
            gives(HAZE_CITY, "audit", 2015, "0", "0"),
            gives(HAZE_CITY, "audit", 2016, "7", "0"))) {
      assertEquals(
          List.of(
              "云麓县: 2015 10 of 1/1 median 10, 2016 525 of 2/2 median 262.5 change 1.5 of 1",
              "临岚市: 2015 0 of 1/1 median 0, 2016 7 of 1/1 median 7 change null of 1"),
          shown(requests(index, ALL, Rows.COUNTY)));
      assertEquals(
          List.of(
              "云麓县: 2016 525 of 2/2 median 262.5 change 1.5 of 1",
              "临岚市: 2016 7 of 1/1 median 7 change null of 1"),
          shown(requests(index, years(2016, 2016), Rows.COUNTY)));
    }
  }

  @Test
  void anOfficeWithTwoReportsOfAYearHasNoChange() throws IOException {
    try (ReportIndex index =
        indexOf(
            gives(CLOUD_CITY, "audit", 2015, "10", "0"),
            gives(CLOUD_CITY, "audit", 2016, "20", "0"),
            gives(CLOUD_CITY, "audit", 2016, "30", "0").in("again").text("另一份"))) {
      assertEquals(
          List.of("990100-audit: 2015 10 of 1/1 median 10, 2016 50 of 2/2 median 25"),
          shown(requests(index, ALL, Rows.OFFICE)));
    }
  }

  @Test
  void anOfficesFigureNamesItsReport() throws IOException {
    TestReports one = gives(CLOUD_CITY, "audit", 2015, "10", "0");
    try (ReportIndex index = indexOf(one, gives(HAZE_CITY, "audit", 2016, "10", "0"))) {
      Row row = requests(index, cities("990100"), Rows.OFFICE).rows().getFirst();

      assertNotNull(row.cells().getFirst().only());
      assertEquals(one.build().id(), row.cells().getFirst().only());
      assertNull(row.cells().get(1).only());
    }
  }

  @Test
  void queriesAndFiltersNarrowIt() throws IOException {
    try (ReportIndex index =
        indexOf(
            gives(CLOUD_CITY, "audit", 2015, "10", "0").text("延期"),
            gives(CLOUD_CITY, "commerce", 2015, "20", "0"),
            gives(HAZE_CITY, "audit", 2015, "40", "0"))) {
      FiguresRequest delayed = new FiguresRequest("requests", null, "延期", ALL, Rows.ALL);

      assertEquals("2015 10 of 1/1 median 10", shown(index.figures(delayed).all()));
      assertEquals(
          "2015 50 of 2/2 median 25",
          shown(requests(index, Filters.of(FilterField.AGENCY, "audit"), Rows.ALL).all()));
    }
  }

  @Test
  void anUnknownFigureIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new FiguresRequest("no_such", null, "", ALL, Rows.ALL));
  }
}
