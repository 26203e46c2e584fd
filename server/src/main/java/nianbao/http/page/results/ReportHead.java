package nianbao.http.page.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.http.page.Wording;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the hits or findings of a report: its title, office, place and year.
 *
 * @param officeUrl the page of the office; {@code null} when the office is unknown
 * @param place in words; empty when not known
 * @param days that were looked for; of the report, they are shown
 */
record ReportHead(
    String title,
    boolean titleInferred,
    @Nullable String issuer,
    @Nullable String officeUrl,
    String place,
    @Nullable Integer year,
    @Nullable LocalDate published,
    @Nullable LocalDate written,
    List<String> days) {

  /** A place in words, each name once; empty when it is not known. */
  static String place(@Nullable String province, @Nullable String city, @Nullable String county) {
    return Stream.of(province, city, county)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  void appendTo(Element report, @Nullable String href, Wording wording) {
    Element header = report.appendElement("header");
    Element heading = header.appendElement("h2");
    Element link = heading.appendElement("a").addClass("report-link").attr("lang", "zh");
    if (href != null) {
      link.attr("href", href).attr("data-key", href);
    }
    link.appendText(title);
    if (titleInferred) {
      heading.appendElement("span").addClass("inferred").text(wording.text("title.inferred"));
    }
    where(header.appendElement("p").addClass("where"), wording);
  }

  private void where(Element line, Wording wording) {
    if (issuer != null) {
      Element office = line.appendElement(officeUrl == null ? "span" : "a").addClass("office");
      office.attr("lang", "zh").text(issuer);
      if (officeUrl != null) {
        office.attr("href", officeUrl);
      }
    }
    Element printed = line.appendElement("span");
    if (place.isEmpty()) {
      printed.text(wording.text("place.unknown"));
    } else {
      printed.attr("lang", "zh").text(place);
    }
    line.appendElement("span").addClass("year").text(year == null ? "" : year.toString());
    day(line, published, "report.published", wording);
    day(line, written, "report.written", wording);
  }

  private void day(Element line, @Nullable LocalDate date, String key, Wording wording) {
    if (date != null && days.contains(date.toString())) {
      Element day = line.appendElement("span").addClass("day").text(wording.text(key) + " ");
      day.appendElement("mark").text(date.toString());
    }
  }
}
