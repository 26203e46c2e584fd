package nianbao.http.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.answer.ReportAddress;
import nianbao.http.page.ReportView.Linked;
import nianbao.library.EarlierVersion;
import nianbao.report.Paragraph;
import nianbao.report.Script;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the report said before: a list of the earlier versions; on the page of one of them, that it
 * is no longer what the report says; and above the place of a paragraph that has changed since the
 * link was made, what it was.
 */
public final class VersionsPart {
  private final ReportView view;
  private final Wording wording;

  VersionsPart(ReportView view, Wording wording) {
    this.view = view;
    this.wording = wording;
  }

  /** The values of a wording that says when a version was there, in days. */
  public static Map<String, String> days(EarlierVersion version) {
    return Map.of("seen", day(version.seen()), "replaced", day(version.replaced()));
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  /** The earlier versions, the latest first, each with its page and the comparison. */
  void list(Element entry) {
    Element list = entry.appendElement("ul").addClass("versions");
    for (EarlierVersion version : view.history().versions().reversed()) {
      Element item = list.appendElement("li");
      wording.say(item.appendElement("span"), "versions.days", days(version));
      item.appendText(" · ");
      if (version.equals(view.history().shown())) {
        item.attr("aria-current", "true");
        wording.say(item.appendElement("strong"), "versions.here");
      } else {
        ways(item, version, "versions.then", Links.report(address(version)));
      }
    }
  }

  private static ReportAddress address(EarlierVersion version) {
    return new ReportAddress(version.id(), version.name());
  }

  /** A way to a text, and to the comparison of a version with the report as it is. */
  private void ways(Element line, EarlierVersion version, String key, String href) {
    wording.say(line.appendElement("a").attr("href", href), key);
    String compare = Links.compare(address(version), ReportAddress.of(version.id()));
    line.appendText(" · ");
    wording.say(line.appendElement("a").attr("href", compare), "versions.compare");
  }

  /** Says what is shown, or what was linked to, when that is not the report as it is. */
  void notes(Document page) {
    EarlierVersion shown = view.history().shown();
    if (shown != null) {
      page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
      Element note = ReportPage.part(page, "warnings").prependElement("p");
      note.addClass("note").attr("role", "note");
      wording.say(note.appendElement("strong"), "versions.notPresent");
      note.appendText(" ");
      wording.say(note.appendElement("span"), "versions.shown", days(shown));
      ways(note.appendText(" "), shown, "versions.present", Links.report(shown.id()));
      Element kicker = ReportPage.part(page, "kicker").appendElement("strong");
      wording.say(kicker.addClass("version"), "versions.name", Map.of("name", shown.name()));
    }
    Linked linked = view.history().linked();
    if (linked != null) {
      linked(page, linked);
    }
  }

  private void linked(Document page, Linked linked) {
    EarlierVersion version = linked.version();
    Element note = new Element("div").addClass("note linked").attr("role", "note");
    Element says = note.appendElement("p").attr("lang", wording.language().tag());
    String key = view.paragraph() == null ? "versions.linked.gone" : "versions.linked";
    wording.say(says, key, days(version));
    Paragraph paragraph = linked.paragraph();
    Element words = note.appendElement("blockquote").attr("tabindex", "0");
    wording.label(words.attr("role", "region"), "versions.linked.label", Map.of());
    words
        .attr("lang", view.report().header().script() == Script.HANT ? "zh-Hant" : "zh-Hans")
        .text(paragraph.text().replace("\t", " | "));
    Element ways = note.appendElement("p").attr("lang", wording.language().tag());
    ways(ways, version, "versions.there", Links.paragraph(address(version), paragraph.id()));
    @Nullable Element place = page.selectFirst("#text > :has(.current), #text > .current");
    if (place == null) {
      ReportPage.part(page, "warnings").prependChild(note);
    } else {
      place.before(note);
    }
  }
}
