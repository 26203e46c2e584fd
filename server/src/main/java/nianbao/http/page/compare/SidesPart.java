package nianbao.http.page.compare;

import java.util.List;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.answer.ReportAddress;
import nianbao.http.page.VersionsPart;
import nianbao.http.page.Wording;
import nianbao.http.page.compare.CompareView.Asked;
import nianbao.http.page.compare.CompareView.Side;
import nianbao.library.EarlierVersion;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.DatedReport;
import nianbao.search.IndexedReport;
import nianbao.text.Beginning;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The two reports: title, office, place and year, and the other years of each office. */
final class SidesPart {
  private static final int LONGEST_SHOWN = 200;

  private final CompareView view;
  private final Wording wording;

  SidesPart(CompareView view, Wording wording) {
    this.view = view;
    this.wording = wording;
  }

  void fill(Element sides) {
    side(sides.appendElement("section"), "compare.a", view.a(), view.b(), true);
    side(sides.appendElement("section"), "compare.b", view.b(), view.a(), false);
  }

  private void side(Element box, String name, Asked asked, Asked other, boolean isA) {
    box.addClass("side");
    box.appendElement("h2").addClass("quiet").text(wording.text(name));
    IndexedReport found = asked.found();
    Side side = asked.side();
    if (found == null || side == null) {
      missing(box, asked);
      offer(box, other.found());
      return;
    }
    Report report = found.report();
    Header header = report.header();
    Element title = box.appendElement("p").addClass("report-title");
    title
        .appendElement("a")
        .attr("href", Links.report(side.address()))
        .attr("lang", "zh")
        .text(header.title());
    if (header.titleInferred()) {
      title.appendText(" ");
      title.appendElement("span").addClass("quiet").text(wording.text("title.inferred"));
    }
    where(box.appendElement("p").addClass("where quiet"), header);
    EarlierVersion version = asked.version();
    if (version != null) {
      box.appendElement("p").text(wording.text("compare.earlier", VersionsPart.days(version)));
    }
    years(box, found, other.side(), isA);
  }

  private void missing(Element box, Asked asked) {
    String message = asked.isMissing() ? "compare.missing" : "compare.none";
    if (asked.problem() != null) {
      message = "error." + asked.problem();
    }
    box.appendElement("p")
        .addClass(asked.isMissing() ? "note" : "quiet")
        .text(
            wording.text(message, Map.of("value", Beginning.marked(asked.typed(), LONGEST_SHOWN))));
  }

  private void where(Element line, Header header) {
    String name = header.issuer() == null ? header.issuerAsPrinted() : header.issuer();
    if (name != null) {
      String address = Links.office(header);
      Element office = line.appendElement(address == null ? "span" : "a").attr("lang", "zh");
      if (address != null) {
        office.attr("href", address);
      }
      office.text(name);
    }
    List<String> places = header.place().names();
    Element place = line.appendText(" ").appendElement("span");
    if (places.isEmpty()) {
      place.text(wording.text("place.unknown"));
    } else {
      place.attr("lang", "zh").text(String.join(" ", places));
    }
    if (header.reportYear() != null) {
      line.appendText(" ").appendElement("span").text(header.reportYear().toString());
    }
  }

  /** The years of the same office, each in place of this one. */
  private void years(Element box, IndexedReport found, @Nullable Side other, boolean isA) {
    if (other == null) {
      return;
    }
    ReportId id = found.report().id();
    ReportAddress kept = other.address();
    List<DatedReport> others =
        dated(found).stream().filter(one -> !one.id().equals(kept.id())).toList();
    if (others.stream().allMatch(one -> one.id().equals(id))) {
      return;
    }
    Element line = box.appendElement("p").addClass("years");
    line.appendElement("span").addClass("quiet").text(wording.text("compare.years"));
    for (DatedReport one : others) {
      line.appendText(" ");
      String year = String.valueOf(one.year());
      if (one.id().equals(id)) {
        line.appendElement("strong").attr("aria-current", "true").text(year);
      } else {
        ReportAddress to = ReportAddress.of(one.id());
        line.appendElement("a")
            .attr("href", isA ? Links.compare(to, kept) : Links.compare(kept, to))
            .text(year);
      }
    }
  }

  /** The other reports of an office, the earlier one always as the first. */
  private void offer(Element box, @Nullable IndexedReport present) {
    if (present == null) {
      return;
    }
    ReportId id = present.report().id();
    Integer year = present.report().header().reportYear();
    List<DatedReport> others = dated(present).stream().filter(one -> !one.id().equals(id)).toList();
    if (others.isEmpty()) {
      box.appendElement("p").text(wording.text("compare.offer.none"));
      return;
    }
    box.appendElement("p").text(wording.text("compare.offer"));
    Element list = box.appendElement("ul").addClass("years");
    for (DatedReport one : others) {
      Integer otherYear = one.year();
      boolean isLater = year != null && otherYear != null && otherYear > year;
      ReportId other = one.id();
      list.appendElement("li")
          .appendElement("a")
          .attr("href", isLater ? Links.compare(id, other) : Links.compare(other, id))
          .text(wording.text("compare.with", Map.of("year", String.valueOf(otherYear))));
    }
  }

  private static List<DatedReport> dated(IndexedReport report) {
    return report.ofOffice().stream().filter(one -> one.year() != null).toList();
  }
}
