package nianbao.search.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.ReportHits;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Text;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;

/** Where the texts of a query stand in one report. */
public final class ReportMarks {

  /** A text, and the headings under which it must stand. */
  private record Placed(SoughtText text, List<HeadedSections> headings) {}

  private final Report report;
  private final List<Placed> placed = new ArrayList<>();

  private ReportMarks(Report report, QueryNode query, SoughtTexts sought) {
    this.report = report;
    add(query, List.of(), sought);
  }

  /** As the query asks, or after relaxing when that is nowhere. */
  public static ReportHits of(Report report, Query query) {
    ReportHits hits = new ReportMarks(report, query.root(), SoughtTexts.asked(query.root())).hits();
    Iterator<SoughtTexts> wider = SoughtTexts.wider(query.root()).iterator();
    while (hits.byParagraph().isEmpty() && wider.hasNext()) {
      hits = new ReportMarks(report, query.root(), wider.next()).hits();
    }
    return hits;
  }

  private void add(QueryNode node, List<HeadedSections> headings, SoughtTexts sought) {
    switch (node) {
      case Text text -> placed.add(new Placed(sought.of(text), headings));
      case And and -> {
        List<HeadedSections> inner = new ArrayList<>(headings);
        and.headings().forEach(heading -> inner.add(HeadedSections.of(report, heading)));
        and.parts().forEach(part -> add(part, inner, sought));
      }
      case Or or -> or.alternatives().forEach(part -> add(part, headings, sought));
      case QueryNode.Not not -> {}
      case QueryNode.Section section -> {}
      case QueryNode.Title title -> {}
      case QueryNode.WithTable table -> {}
      case QueryNode.Passing passing -> {}
    }
  }

  private ReportHits hits() {
    Map<String, List<ReportHits.Range>> marks = new LinkedHashMap<>();
    for (Paragraph paragraph : report.paragraphs()) {
      LiteralTokens tokens = LiteralTokens.of(paragraph.text());
      List<TextPattern> patterns = new ArrayList<>();
      for (Placed text : placed) {
        if (isUnder(text.headings(), paragraph.section()) && text.text().standsIn(tokens)) {
          patterns.addAll(text.text().parts());
        }
      }
      if (!patterns.isEmpty()) {
        marks.put(paragraph.id(), new Highlighter(patterns).mark(paragraph.text()));
      }
    }
    return new ReportHits(marks);
  }

  private static boolean isUnder(List<HeadedSections> headings, @Nullable Integer section) {
    return headings.stream().allMatch(heading -> heading.contains(section));
  }
}
