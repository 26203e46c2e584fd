package nianbao.http.page.years;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nianbao.answer.Links;
import nianbao.http.page.Wording;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.results.ResultsFrame;
import nianbao.office.OfficeKey;
import nianbao.place.Level;
import nianbao.search.RowGroup;
import nianbao.search.RowGroup.Everything;
import nianbao.search.RowGroup.OfOffice;
import nianbao.search.RowGroup.OfPlace;
import nianbao.search.RowGroup.Place;
import nianbao.search.RowGroup.Rows;
import nianbao.search.RowGroup.Unknown;
import nianbao.search.Suggestion.Filter;
import nianbao.search.filter.FilterField;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the rows of tables by year are called, and where their names and numbers lead. */
public final class RowLabel {

  private RowLabel() {}

  /** The choice of rows. */
  static void tabs(Element list, Rows chosen, ResultsAddress address, Wording wording) {
    for (Rows each : List.of(Rows.PROVINCE, Rows.CITY, Rows.COUNTY, Rows.OFFICE)) {
      String key = each.name().toLowerCase(Locale.ROOT);
      ResultsFrame.choice(
          list,
          "rows " + key,
          address.with("sort", List.of()).with("rows", List.of(key)),
          each == chosen,
          wording.text("matrix.rows." + key));
    }
  }

  /** The head of a year leads to the rows in its order: the largest first, then the smallest. */
  static void year(Element head, @Nullable Integer year, ResultsAddress address, Wording wording) {
    if (year == null) {
      head.text(wording.text("value.unknown"));
      return;
    }
    boolean descending = address.only("sort").equals("-" + year);
    boolean ascending = address.only("sort").equals(year.toString());
    address
        .with("sort", List.of(descending ? year.toString() : "-" + year))
        .appendLink(head, "sort " + year)
        .text(year + (descending ? " ↓" : ascending ? " ↑" : ""));
    if (descending || ascending) {
      head.attr("aria-sort", descending ? "descending" : "ascending");
    }
  }

  /** Which page of the rows is shown: the last one where there are not so many. */
  static int page(ResultsAddress address, int rows) {
    return Math.clamp(address.page(), 1, Math.max(1, Math.ceilDiv(rows, MatrixPage.SIZE)));
  }

  /** A place leads to the same table one level below, an office to its page. */
  static void fill(Element head, RowGroup group, ResultsAddress address, Wording wording) {
    switch (group) {
      case Everything all -> head.text(wording.text("matrix.everything"));
      case Unknown unknown -> head.text(wording.text(unknownName(unknown)));
      case OfPlace place -> {
        String key = place.filters().stream().map(Filter::value).collect(Collectors.joining(" "));
        Element link = inside(address, place).appendLink(head, "inside " + key);
        link.attr("lang", "zh").text(place.path().getLast().name());
        if (place.isItself()) {
          head.appendText(" ")
              .appendElement("span")
              .addClass("quiet")
              .text(wording.text("matrix.itself"));
        }
      }
      case OfOffice office -> {
        head.appendElement("a")
            .attr("href", Links.office(new OfficeKey(office.key())))
            .attr("lang", "zh")
            .text(office.name());
        head.appendText(" ")
            .appendElement("span")
            .addClass("place")
            .attr("lang", "zh")
            .text(office.path().stream().map(Place::name).collect(Collectors.joining(" ")));
      }
    }
  }

  private static String unknownName(Unknown unknown) {
    return unknown.field() == FilterField.OFFICE ? "matrix.office.unknown" : "place.unknown";
  }

  private static ResultsAddress inside(ResultsAddress address, OfPlace place) {
    Rows below = place.isItself() ? Rows.OFFICE : rows(place.level()).below();
    return in(address, place.filters())
        .with("rows", List.of(below.name().toLowerCase(Locale.ROOT)));
  }

  private static Rows rows(Level level) {
    return switch (level) {
      case PROVINCE -> Rows.PROVINCE;
      case PREFECTURE -> Rows.CITY;
      case COUNTY -> Rows.COUNTY;
    };
  }

  /**
   * The address of the reports of a row and a year: of an office its page, else a search with what
   * the address has besides. {@code null} when no search has just these.
   */
  public static @Nullable String reports(
      ResultsAddress address, RowGroup group, @Nullable Integer year) {
    ResultsAddress search = search(address, group, year);
    if (group instanceof OfOffice office && year != null) {
      return Links.office(new OfficeKey(office.key()), year);
    }
    return search == null ? null : search.href();
  }

  /** The search for the reports of a row and a year. */
  static @Nullable ResultsAddress search(
      ResultsAddress address, RowGroup group, @Nullable Integer year) {
    boolean none =
        group instanceof OfOffice
            || (group instanceof Unknown unknown && unknown.filters().isEmpty());
    return year == null || none
        ? null
        : in(address.on(Kind.SEARCH), group.filters()).with("year", List.of(year.toString()));
  }

  /** With these filters as well, each in place of others on the same level. */
  private static ResultsAddress in(ResultsAddress address, List<Filter> filters) {
    ResultsAddress in = address;
    for (Filter filter : filters) {
      in = in.with(filter.name(), List.of(filter.value()));
    }
    return in;
  }
}
