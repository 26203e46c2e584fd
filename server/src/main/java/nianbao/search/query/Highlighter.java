package nianbao.search.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nianbao.index.ParagraphTokens;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.search.ReportHits;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;

/**
 * Finds where a query's texts occur, in a paragraph or in a whole report. It looks at the text
 * itself and not at the index, so every backend marks alike and nothing is marked that did not
 * match.
 */
public final class Highlighter {

  private final List<ExpandedText> texts;

  /**
   * @param texts the texts to mark; one of several parts is marked only where all of them occur
   */
  public Highlighter(List<ExpandedText> texts) {
    this.texts = List.copyOf(texts);
  }

  /** What is marked in a paragraph. */
  public List<Range> mark(Paragraph paragraph) {
    return mark(ParagraphTokens.of(paragraph));
  }

  /**
   * The marked ranges, sorted and disjoint, never splitting a character of the text. Each is one
   * match; where matches of different wordings overlap, it reaches from the beginning of the first
   * to the end of the last of them: 政府信息 and 信息公开 are both marked in 政府信息公开, which a mark on one of
   * them alone would hide.
   */
  List<Range> mark(LiteralTokens tokens) {
    List<Range> found = new ArrayList<>();
    texts.forEach(expanded -> found.addAll(expanded.rangesIn(tokens)));
    return joined(found);
  }

  /** The ranges sorted, overlapping ones merged. */
  private static List<Range> joined(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::start));
    List<Range> joined = new ArrayList<>();
    for (Range range : sorted) {
      if (joined.isEmpty() || joined.getLast().end() <= range.start()) {
        joined.add(range);
      } else {
        Range first = joined.removeLast();
        joined.add(new Range(first.start(), Math.max(first.end(), range.end())));
      }
    }
    return joined;
  }

  /**
   * Where the texts of a query occur in one report: as it asks, or relaxed when the report does not
   * contain all of that.
   *
   * @param statistics what a relaxed search weighs words by
   */
  public static ReportHits mark(Report report, Query query, WordStatistics statistics) {
    QueryNode root = query.root();
    List<LiteralTokens> paragraphs = new ArrayList<>();
    report.paragraphs().forEach(paragraph -> paragraphs.add(ParagraphTokens.of(paragraph)));
    List<ExpandedQuery> steps = new ArrayList<>(List.of(ExpandedQuery.asked(root)));
    Relaxation.of(root, statistics).forEach(relaxation -> steps.addAll(relaxation.steps()));
    ReportHits narrowest = ReportHits.NONE;
    for (ExpandedQuery step : steps) {
      InReport search = new InReport(report, paragraphs, step);
      boolean whole = search.find(step.root(), List.of());
      ReportHits hits = search.hits();
      if (whole) {
        return hits;
      }
      narrowest = narrowest.byParagraph().isEmpty() ? hits : narrowest;
    }
    return narrowest;
  }

  /** The matches of one expansion of a query in a report. */
  private static final class InReport {
    private final Report report;
    private final List<LiteralTokens> paragraphs;
    private final ExpandedQuery plan;
    private final Map<Integer, List<Range>> found = new TreeMap<>();

    InReport(Report report, List<LiteralTokens> paragraphs, ExpandedQuery plan) {
      this.report = report;
      this.paragraphs = paragraphs;
      this.plan = plan;
    }

    /**
     * Finds the texts of a query.
     *
     * @param sections ordinals of the sections in which they must occur, one set for each section
     *     that is asked for
     * @return whether the report has what the query asks for; filters and exclusions are taken to
     *     hold
     */
    boolean find(QueryNode node, List<Set<Integer>> sections) {
      return switch (node) {
        case Text text -> find(plan.of(text), sections);
        case And and -> {
          List<Set<Integer>> inner = new ArrayList<>(sections);
          and.sections().forEach(section -> inner.add(sectionsUnder(section)));
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
        case QueryNode.FilterClause filter -> true;
      };
    }

    private boolean find(ExpandedText text, List<Set<Integer>> sections) {
      // Of the report itself it holds as filters do.
      boolean occurs = text.isOfReportsOnly();
      for (int i = 0; i < paragraphs.size(); i++) {
        Integer section = report.paragraphs().get(i).section();
        if (sections.stream().allMatch(asked -> section != null && asked.contains(section))) {
          List<Range> ranges = text.rangesIn(paragraphs.get(i));
          if (!ranges.isEmpty()) {
            found.computeIfAbsent(i, paragraph -> new ArrayList<>()).addAll(ranges);
            occurs = true;
          }
        }
      }
      return occurs;
    }

    /** The sections whose own heading, or that of a section around them, has what was asked for. */
    private Set<Integer> sectionsUnder(QueryNode.Section asked) {
      List<UnitTerms> words = new ArrayList<>();
      for (Unit heading : asked.headings()) {
        words.add(UnitTerms.of(heading));
      }
      Set<Integer> ordinals = new HashSet<>();
      Deque<Section> around = new ArrayDeque<>();
      for (Section section : report.sections()) {
        while (!around.isEmpty() && around.peek().level() >= section.level()) {
          around.pop();
        }
        boolean inside = !around.isEmpty() && ordinals.contains(around.peek().ordinal());
        LiteralTokens heading = LiteralTokens.of(section.heading());
        if (inside || words.stream().anyMatch(word -> !word.rangesIn(heading).isEmpty())) {
          ordinals.add(section.ordinal());
        }
        around.push(section);
      }
      return ordinals;
    }

    ReportHits hits() {
      Map<String, List<Range>> marks = new LinkedHashMap<>();
      found.forEach(
          (paragraph, ranges) ->
              marks.put(report.paragraphs().get(paragraph).id(), joined(ranges)));
      return new ReportHits(marks);
    }
  }
}
