package nianbao.http.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.report.Evidence;
import nianbao.report.Header;
import org.jsoup.nodes.Element;

/** Where each field of the header was read, by which rule, and what else could have been read. */
final class EvidencePart {
  private final Header header;
  private final Wording wording;

  EvidencePart(Header header, Wording wording) {
    this.header = header;
    this.wording = wording;
  }

  void fill(Element details) {
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
  }

  private void field(Element body, List<Evidence> candidates) {
    List<Evidence> chosenFirst =
        candidates.stream().sorted(Comparator.comparing(Evidence::chosen).reversed()).toList();
    for (Evidence evidence : chosenFirst) {
      Element row = body.appendElement("tr").addClass(evidence.chosen() ? "chosen" : "unchosen");
      if (evidence.equals(chosenFirst.getFirst())) {
        named(row.appendElement("th").attr("scope", "rowgroup"), "field.", evidence.field());
      } else {
        row.appendElement("td");
      }
      value(row.appendElement("td"), evidence, chosenFirst.getFirst());
      named(row.appendElement("td"), "rule.", evidence.rule());
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

  /** A field or rule in words; one that has none is shown by its short name. */
  private void named(Element cell, String prefix, String name) {
    if (wording.has(prefix + name)) {
      wording.say(cell, prefix + name);
    } else {
      cell.text(name);
    }
  }
}
