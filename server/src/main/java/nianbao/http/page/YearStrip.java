package nianbao.http.page;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import nianbao.answer.Links;
import nianbao.office.OfficeKey;
import nianbao.report.Header;
import nianbao.search.DatedReport;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The years of an office on the page of one of its reports: ← 2013 … 2018 2019 <b>2020</b> 2021 →,
 * each a link to the report of that year. Where several reports of a year have the office's key and
 * its name doesn't tell which one is meant, the link leads to the page of the office.
 */
final class YearStrip {
  /**
   * How many years on each side of the present one are shown; the first and the last always are.
   */
  private static final int NEIGHBOURS = 3;

  private final OfficeKey key;
  private final Header header;
  private final List<DatedReport> reports;
  private final NavigableSet<Integer> years = new TreeSet<>();
  private final Wording wording;

  /**
   * @param header of the report that the page is about
   * @param reports all of the office
   */
  YearStrip(OfficeKey key, Header header, List<DatedReport> reports, Wording wording) {
    this.key = key;
    this.header = header;
    this.reports = reports;
    this.wording = wording;
    for (DatedReport report : reports) {
      Integer year = report.year();
      if (year != null) {
        years.add(year);
      }
    }
  }

  /** Adds it at the beginning of an element, unless there is no other year. */
  void addTo(Element element) {
    Integer present = header.reportYear();
    if (present != null) {
      years.add(present);
    }
    if (years.size() < 2) {
      return;
    }
    Element strip = new Element("nav").addClass("years");
    wording.label(strip, "office.years", Map.of());
    element.prependChild(strip);
    if (present != null) {
      step(strip, years.lower(present), "prev", "office.years.previous", "←");
    }
    List<Integer> all = List.copyOf(years);
    int at = present == null ? all.size() - 1 : all.indexOf(present);
    for (int i = 0; i < all.size(); i++) {
      boolean isEnd = i == 0 || i == all.size() - 1;
      if (isEnd || Math.abs(i - at) <= NEIGHBOURS) {
        year(strip, all.get(i), present);
      } else if (i == 1 || i == all.size() - 2) {
        strip.appendElement("span").attr("aria-hidden", "true").text("…");
        strip.appendText(" ");
      }
    }
    if (present != null) {
      step(strip, years.higher(present), "next", "office.years.next", "→");
    }
  }

  private void year(Element strip, Integer year, @Nullable Integer present) {
    if (year.equals(present)) {
      strip.appendElement("strong").attr("aria-current", "page").text(year.toString());
    } else {
      strip.appendElement("a").attr("href", address(year)).text(year.toString());
    }
    strip.appendText(" ");
  }

  private void step(
      Element strip, @Nullable Integer year, String relation, String label, String sign) {
    if (year != null) {
      Element link = strip.appendElement("a").attr("href", address(year)).attr("rel", relation);
      wording.label(link.addClass("step"), label, Map.of("year", year.toString()));
      link.text(sign);
      strip.appendText(" ");
    }
  }

  private String address(Integer year) {
    List<DatedReport> ofYear = reports.stream().filter(one -> year.equals(one.year())).toList();
    List<DatedReport> ofName =
        ofYear.stream()
            .filter(one -> header.issuer() != null && header.issuer().equals(one.issuer()))
            .toList();
    List<DatedReport> meant = ofName.isEmpty() ? ofYear : ofName;
    return meant.size() == 1 ? Links.report(meant.getFirst().id()) : Links.office(key, year);
  }
}
