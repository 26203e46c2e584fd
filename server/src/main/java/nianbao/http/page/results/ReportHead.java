package nianbao.http.page.results;

import java.time.LocalDate;
import java.util.List;
import nianbao.answer.Links;
import nianbao.http.page.Wording;
import nianbao.report.Header;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the hits or findings of a report: its title, office, place and year.
 *
 * @param days that were looked for; of the report, they are shown
 */
public record ReportHead(Header header, List<String> days) {

  /**
   * Appends it.
   *
   * @param href where its title leads
   */
  public void appendTo(Element report, String href, Wording wording) {
    Element box = report.appendElement("header");
    Element heading = box.appendElement("h2");
    Element link = heading.appendElement("a").addClass("report-link").attr("lang", "zh");
    link.attr("href", href).attr("data-key", href).appendText(header.title());
    if (header.titleInferred()) {
      heading.appendElement("span").addClass("inferred").text(wording.text("title.inferred"));
    }
    where(box.appendElement("p").addClass("where"), wording);
  }

  private void where(Element line, Wording wording) {
    if (header.issuer() != null) {
      String officeUrl = Links.office(header);
      Element office = line.appendElement(officeUrl == null ? "span" : "a").addClass("office");
      office.attr("lang", "zh").text(header.issuer());
      if (officeUrl != null) {
        office.attr("href", officeUrl);
      }
    }
    Element printed = line.appendElement("span");
    String place = String.join(" ", header.place().names());
    if (place.isEmpty()) {
      printed.text(wording.text("place.unknown"));
    } else {
      printed.attr("lang", "zh").text(place);
    }
    Integer year = header.reportYear();
    line.appendElement("span").addClass("year").text(year == null ? "" : year.toString());
    day(line, header.publishedOn(), "report.published", wording);
    day(line, header.writtenOn(), "report.written", wording);
  }

  private void day(Element line, @Nullable LocalDate date, String key, Wording wording) {
    if (date != null && days.contains(date.toString())) {
      Element day = line.appendElement("span").addClass("day").text(wording.text(key) + " ");
      day.appendElement("mark").text(date.toString());
    }
  }
}
