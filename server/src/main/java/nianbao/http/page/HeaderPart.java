package nianbao.http.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.office.OfficeKey;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Part;
import nianbao.report.ReportId;
import nianbao.report.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The header of the report: office, place and year, then everything else that is known, and the
 * evidence for it.
 */
final class HeaderPart {
  /** Originals that can't be shown as text. */
  private static final Pattern BINARY = Pattern.compile("\\.(?i:pdf|docx?)$");

  private final ReportView view;
  private final Header header;
  private final Wording wording;

  HeaderPart(ReportView view, Wording wording) {
    this.view = view;
    this.header = view.report().header();
    this.wording = wording;
  }

  void fill(Document page) {
    facts(page);
    evidence(ReportPage.part(page, "evidence"));
  }

  private void facts(Document page) {
    page.select("#correct").attr("href", Links.correct(view.report().id()));
    kicker(ReportPage.part(page, "kicker"), ReportPage.part(page, "about-report"));
    if (header.titleInferred()) {
      inferredTitle(ReportPage.part(page, "about-report"));
    }
    Element list = ReportPage.part(page, "facts");
    fact(list, "report.index", header.indexNumber());
    fact(list, "report.document", header.documentNumber());
    fact(list, "report.published", header.publishedOn());
    fact(list, "report.written", header.writtenOn());
    fact(list, "report.mode", header.publicMode());
    form(list);
    source(list, view.report().source());
    original(entry(list, "report.original"), view.report().source());
    twins(list);
    if (!view.history().versions().isEmpty()) {
      new VersionsPart(view, wording).list(entry(list, "versions.title"));
    }
  }

  private void kicker(Element line, Element box) {
    Element office = line.appendElement("span").addClass("office");
    OfficeKey key = view.ofOffice().isEmpty() ? null : OfficeKey.of(header);
    Element name = key == null ? office : office.appendElement("a").attr("href", Links.office(key));
    valueOrUnknown(name, header.issuer() == null ? header.issuerAsPrinted() : header.issuer());
    List<String> names = header.place().names();
    Element place = line.appendElement("span").addClass("place");
    if (names.isEmpty()) {
      wording.say(place, "place.unknown");
    } else {
      place.attr("lang", "zh");
      for (String level : names) {
        place.appendElement("span").text(level);
        place.appendText(" ");
      }
    }
    Element year = line.appendElement("span").addClass("year");
    valueOrUnknown(year, header.reportYear() == null ? null : header.reportYear().toString());
    if (key != null) {
      new YearStrip(key, header, view.ofOffice(), wording).addTo(box);
    }
    compare(box);
  }

  /** The way to compare it with the year before, or with a report to be chosen. */
  private void compare(Element box) {
    ReportId id = view.report().id();
    ReportId before = view.yearBefore();
    Integer year = header.reportYear();
    if (view.history().shown() != null) {
      return; // its note leads to the comparison with the report as it is
    }
    Element line = new Element("p").addClass("compare");
    box.expectFirst(".facts").before(line);
    Element link = line.appendElement("a");
    if (before == null || year == null) {
      wording.say(link.attr("href", Links.compare(id)), "compare.another");
    } else {
      link.attr("href", Links.compare(before, id));
      wording.say(link, "compare.before", Map.of("year", Integer.toString(year - 1)));
    }
  }

  private void valueOrUnknown(Element element, @Nullable String value) {
    if (value == null) {
      wording.say(element, "report.unknown");
    } else {
      element.attr("lang", "zh").text(value);
    }
  }

  private void inferredTitle(Element box) {
    Element title = new Element("h1").attr("lang", "zh").text(header.title());
    Element remark = new Element("p").addClass("quiet");
    wording.say(remark, "report.inferred");
    box.prependChild(remark).prependChild(title);
  }

  private void form(Element list) {
    String form = header.form();
    if (form != null) {
      wording.sayName(entry(list, "report.form"), "form.", form);
    }
  }

  private void source(Element list, Source source) {
    String collection = source.collection();
    fact(
        list,
        "report.file",
        collection == null ? source.path() : collection + " / " + source.path());
    String url = source.url();
    if (url != null && isWebAddress(url)) {
      entry(list, "report.source")
          .appendElement("a")
          .attr("href", url)
          .attr("rel", "noopener noreferrer")
          .text(url);
    } else {
      fact(list, "report.source", url);
    }
    String parts =
        source.parts().stream()
            .filter(Part::taken)
            .map(part -> String.valueOf(part.path()))
            .collect(Collectors.joining(", "));
    fact(list, "report.parts", parts.isEmpty() ? null : parts);
    fact(list, "report.captured", source.capturedAt().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private void original(Element value, Source source) {
    Element file = value.appendElement("a").attr("href", Links.original(view.reportAddress(), ""));
    wording.say(file.attr("download", ""), "report.original.file");
    if (!BINARY.matcher(source.path()).find()) {
      Element text = value.appendText(" · ").appendElement("a");
      wording.say(
          text.attr("href", Links.original(view.reportAddress(), ".txt")), "report.original.text");
    }
  }

  private void twins(Element list) {
    if (view.twins().isEmpty()) {
      return;
    }
    Element links = entry(list, "report.twins").appendElement("ul").addClass("twins");
    for (Source twin : view.twins()) {
      Element item = links.appendElement("li");
      item.appendElement("a").attr("href", Links.report(twin.id())).text(twin.key());
      if (twin.url() != null) {
        item.appendText(" ").appendElement("span").addClass("quiet").text(twin.url());
      }
    }
  }

  /** Only these become links: a sidecar file may hold a {@code javascript:} address. */
  private static boolean isWebAddress(String url) {
    try {
      String scheme = new URI(url).getScheme();
      return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void fact(Element list, String key, @Nullable Object value) {
    if (value != null) {
      entry(list, key).text(value.toString());
    }
  }

  private Element entry(Element list, String key) {
    Element entry = list.appendElement("div");
    wording.say(entry.appendElement("dt"), key);
    return entry.appendElement("dd");
  }

  /** Where each field was read and by which rule, and the candidates that were not chosen. */
  private void evidence(Element details) {
    Map<String, List<Evidence>> fields =
        header.evidence().stream()
            .collect(
                Collectors.groupingBy(Evidence::field, LinkedHashMap::new, Collectors.toList()));
    if (fields.isEmpty()) {
      details.remove();
      return;
    }
    Element body = details.expectFirst("tbody");
    fields.values().forEach(candidates -> field(body, candidates));
    if (header.place().names().isEmpty()
        && Stream.of("province", "city", "county").noneMatch(fields::containsKey)) {
      missing(body, "city");
    }
    if (header.reportYear() == null && !fields.containsKey("reportYear")) {
      missing(body, "reportYear");
    }
  }

  /** Says that there isn't any evidence for a field. */
  private void missing(Element body, String field) {
    Element row = body.appendElement("tr").addClass("unchosen");
    wording.sayName(row.appendElement("th").attr("scope", "row"), "field.", field);
    wording.say(row.appendElement("td").attr("colspan", "4"), "report.evidence.none");
  }

  private void field(Element body, List<Evidence> candidates) {
    List<Evidence> chosenFirst =
        candidates.stream().sorted(Comparator.comparing(Evidence::chosen).reversed()).toList();
    Evidence first = chosenFirst.getFirst();
    for (int i = 0; i < chosenFirst.size(); i++) {
      Evidence evidence = chosenFirst.get(i);
      Element row = body.appendElement("tr").addClass(evidence.chosen() ? "chosen" : "unchosen");
      if (i == 0) {
        Element name = row.appendElement("th").attr("scope", "rowgroup");
        wording.sayName(name, "field.", evidence.field());
      } else {
        row.appendElement("td");
      }
      value(row.appendElement("td"), evidence, first);
      wording.sayName(row.appendElement("td"), "rule.", evidence.rule());
      row.appendElement("td").attr("lang", "zh").text(evidence.text());
      Integer line = evidence.line();
      row.appendElement("td").addClass("number").text(line == null ? "" : line.toString());
    }
  }

  private void value(Element cell, Evidence evidence, Evidence first) {
    cell.appendElement("span").attr("lang", "zh").text(evidence.value());
    if (!evidence.chosen()) {
      boolean agrees = first.chosen() && first.value().equals(evidence.value());
      Element remark = cell.appendText(" ").appendElement("span").addClass("quiet");
      wording.say(remark, agrees ? "report.evidence.agrees" : "report.evidence.unchosen");
    }
  }
}
