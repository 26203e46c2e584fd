package nianbao.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.ReportHits;
import nianbao.search.ReportHits.Range;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Text;
import nianbao.text.LiteralTokens;

/** Where the texts of a query stand in one report. */
public final class ReportMarks {

  private final Report report;
  private final List<LiteralTokens> paragraphs;

  private ReportMarks(Report report) {
    this.report = report;
    this.paragraphs =
        report.paragraphs().stream().map(Paragraph::text).map(LiteralTokens::of).toList();
  }

  /** What one way of looking for the texts gives. */
  private final class Step {
    private final ExpandedQuery sought;
    private final Map<Integer, List<Range>> found = new TreeMap<>();

    Step(ExpandedQuery sought) {
      this.sought = sought;
    }

    /**
     * Looks for the texts of a query.
     *
     * @param sections in each of which they must stand
     * @return whether the report has what the query asks for; filters are taken to let it pass
     */
    boolean find(QueryNode node, List<HeadedSections> sections) {
      return switch (node) {
        case Text text -> find(sought.of(text), sections);
        case And and -> {
          List<HeadedSections> inner = new ArrayList<>(sections);
          and.sections().forEach(section -> inner.add(HeadedSections.of(report, section)));
          boolean all = true;
          for (QueryNode part : and.parts()) {
            all &= find(part, inner);
          }
          yield all;
        }
        case Or or -> {
          boolean any = false;
          for (QueryNode part : or.alternatives()) {
            any |= find(part, sections);
          }
          yield any;
        }
        case QueryNode.Not not -> true;
        case QueryNode.Section section -> true;
        case QueryNode.Title title -> true;
        case QueryNode.Passing passing -> true;
      };
    }

    private boolean find(ExpandedText text, List<HeadedSections> sections) {
      boolean stands = false;
      for (int i = 0; i < paragraphs.size(); i++) {
        Integer section = report.paragraphs().get(i).section();
        if (sections.stream().allMatch(asked -> asked.contains(section))) {
          List<Range> ranges = text.rangesIn(paragraphs.get(i));
          if (!ranges.isEmpty()) {
            found.computeIfAbsent(i, paragraph -> new ArrayList<>()).addAll(ranges);
            stands = true;
          }
        }
      }
      return stands;
    }

    ReportHits hits() {
      Map<String, List<Range>> marks = new LinkedHashMap<>();
      found.forEach(
          (paragraph, ranges) ->
              marks.put(report.paragraphs().get(paragraph).id(), Highlighter.joined(ranges)));
      return new ReportHits(marks);
    }
  }

  /** As the query asks, or after relaxing when the report has not all of that. */
  public static ReportHits of(Report report, Query query) {
    return new ReportMarks(report).of(query.root());
  }

  private ReportHits of(QueryNode query) {
    ReportHits narrowest = new ReportHits(Map.of());
    for (ExpandedQuery sought :
        Stream.concat(Stream.of(ExpandedQuery.asked(query)), ExpandedQuery.wider(query).stream())
            .toList()) {
      Step step = new Step(sought);
      boolean whole = step.find(query, List.of());
      ReportHits hits = step.hits();
      if (whole) {
        return hits;
      }
      narrowest = narrowest.byParagraph().isEmpty() ? hits : narrowest;
    }
    return narrowest;
  }
}
