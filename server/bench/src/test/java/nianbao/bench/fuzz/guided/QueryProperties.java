package nianbao.bench.fuzz.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.Highlighter;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import nianbao.text.Range;

/** What is promised of every query that is understood. */
final class QueryProperties {

  private QueryProperties() {}

  static void hold(Query query) {
    checkPrinted(query);
    ExpandedQuery expanded = ExpandedQuery.asked(query.root());
    Highlighter all = new Highlighter(List.copyOf(expanded.byText().values()));
    checkRanges(all.mark(paragraph(query.text())), query.text());
    for (Text text : query.root().wanted()) {
      if (text instanceof Unit unit) {
        List<Range> marked =
            new Highlighter(List.of(expanded.of(unit))).mark(paragraph(unit.text()));
        checkRanges(marked, unit.text());
        assertFalse(marked.isEmpty(), () -> unit + " is not found where it stands");
      }
    }
  }

  /** What is shown of a query means the same, and its units stand where they are said to. */
  private static void checkPrinted(Query query) {
    assertEquals(query, QueryParser.parse(query.text()));
    assertEquals(query.text(), query.replaced(Map.of()));
    query
        .units()
        .forEach((at, unit) -> assertTrue(query.text().startsWith(unit.text(), at), unit.text()));
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph("1-000000", 1, null, Paragraph.Kind.TEXT, text);
  }

  /** Ranges are sorted, disjoint and within their text. */
  static void checkRanges(List<Range> ranges, String text) {
    int end = 0;
    for (Range range : ranges) {
      assertTrue(
          end <= range.start() && range.start() < range.end() && range.end() <= text.length(),
          () -> ranges + " in " + text);
      end = range.end();
    }
  }
}
