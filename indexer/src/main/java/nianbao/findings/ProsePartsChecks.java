package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import nianbao.prose.ListedParts;
import nianbao.prose.NumberInProse;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;

/** Totals of the running text that their own parts don't make. */
final class ProsePartsChecks {

  private ProsePartsChecks() {}

  static List<Finding> findings(List<Paragraph> paragraphs, FindingIds ids) {
    List<Finding> found = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      for (ListedParts list : ListedParts.in(paragraph.text())) {
        if (list.isWrong()) {
          found.add(finding(paragraph, list, ids));
        }
      }
    }
    return found;
  }

  private static Finding finding(Paragraph paragraph, ListedParts list, FindingIds ids) {
    List<Finding.Quote> quotes = new ArrayList<>();
    quotes.add(quote(paragraph, list.total()));
    list.parts().forEach(part -> quotes.add(quote(paragraph, part)));
    return new Finding(
        ids.numbered("prose-prose"),
        Finding.Kind.LIST_AND_TOTAL,
        Grade.PROSE_PROSE,
        null,
        null,
        false,
        list.total().value(),
        list.sum(),
        Slips.between(list.total().value(), list.sum()),
        null,
        List.of(paragraph.id()),
        List.of(),
        List.of(),
        quotes);
  }

  private static Finding.Quote quote(Paragraph paragraph, NumberInProse number) {
    return new Finding.Quote(paragraph.id(), number.start(), number.end());
  }
}
