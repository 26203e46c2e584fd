package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.lucene.table.ReportFilter;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Title;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Builds the matcher of a query from those of its parts. */
public final class ReportMatchers {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final Scope scope;
  private final TextQueries texts;
  private final TextQueries titles;
  private final HeaderMatches headers;
  private final ParagraphQueries paragraphs;
  private final ParagraphQueries inOneParagraph;

  public ReportMatchers(IndexSearcher searcher, ReportTable table, Scope scope) {
    this.searcher = searcher;
    this.table = table;
    this.scope = scope;
    this.texts = new TextQueries(IndexFields.LITERAL, searcher.getIndexReader());
    this.titles = new TextQueries(IndexFields.TITLE, searcher.getIndexReader());
    TextQueries headings = new TextQueries(IndexFields.HEADING, searcher.getIndexReader());
    this.headers = new HeaderMatches(table);
    this.paragraphs = new ParagraphQueries(scope, headings, headers);
    this.inOneParagraph = new ParagraphQueries(Scope.PARAGRAPH, headings, headers);
  }

  public TextQueries texts() {
    return texts;
  }

  public HeaderMatches headers() {
    return headers;
  }

  public ParagraphQueries paragraphs() {
    return paragraphs;
  }

  /**
   * As {@link #paragraphs}, but a single paragraph must have all texts that are joined by “and”.
   */
  public ParagraphQueries inOneParagraph() {
    return inOneParagraph;
  }

  /** The matcher of a query. */
  public ReportMatcher of(QueryNode node, ExpandedQuery plan) throws IOException {
    return of(node, List.of(), plan);
  }

  /**
   * @param under the paragraphs in which texts must occur, all of these at once
   */
  private ReportMatcher of(QueryNode node, List<Query> under, ExpandedQuery plan)
      throws IOException {
    return switch (node) {
      case Text text -> having(alternatives(plan.of(text)), under);
      case And and -> all(and, under, plan);
      case Or or -> new ReportMatcher.Any(each(or.alternatives(), under, plan));
      case Not not ->
          new ReportMatcher.Without(of(not.part(), under, ExpandedQuery.literally(not.part())));
      case Section section -> having(any(paragraphs.under(section)), under);
      case Title title -> having(titles.alternatives(ExpandedText.of(title.words())), List.of());
      case FilterClause filter ->
          new ReportMatcher.OneOf(new ReportFilter(filter.filters(), table).passing());
    };
  }

  /** The documents that match a text or are of a report whose header it means. */
  private List<Alternative> alternatives(ExpandedText text) throws IOException {
    List<Alternative> alternatives = new ArrayList<>(texts.alternatives(text));
    if (headers.any(text)) {
      alternatives.add(new Alternative(headers.paragraphs(text, 0), null));
    }
    return alternatives;
  }

  /** Of these documents nothing is known but that they match. */
  private static List<Alternative> any(Query documents) {
    return List.of(new Alternative(documents, MatchForm.LITERAL));
  }

  private List<ReportMatcher> each(List<QueryNode> parts, List<Query> under, ExpandedQuery plan)
      throws IOException {
    List<ReportMatcher> matchers = new ArrayList<>();
    for (QueryNode part : parts) {
      matchers.add(of(part, under, plan));
    }
    return matchers;
  }

  private ReportMatcher all(And and, List<Query> around, ExpandedQuery plan) throws IOException {
    List<Query> under = new ArrayList<>(around);
    List<QueryNode> inOneParagraph = new ArrayList<>();
    List<QueryNode> apart = new ArrayList<>();
    for (QueryNode part : and.parts()) {
      if (part instanceof Section section) {
        under.add(paragraphs.under(section));
      } else if (scope == Scope.PARAGRAPH && part.isOfParagraphs()) {
        inOneParagraph.add(part);
      } else {
        apart.add(part);
      }
    }
    List<ReportMatcher> matchers = each(apart, under, plan);
    if (inOneParagraph.size() == 1) {
      matchers.add(of(inOneParagraph.getFirst(), under, plan));
    } else if (!inOneParagraph.isEmpty()) {
      Query together = paragraphs.of(new And(inOneParagraph), plan, texts::matching);
      matchers.add(having(together == null ? List.of() : any(together), under));
    }
    if (!and.sections().isEmpty() && and.wanted().isEmpty()) {
      matchers.add(having(any(under.getFirst()), under.subList(1, under.size())));
    }
    return new ReportMatcher.All(matchers);
  }

  private ReportMatcher having(List<Alternative> alternatives, List<Query> under)
      throws IOException {
    List<ReportMatcher.Having.Found> weights = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      Query query = alternative.documents();
      Query rewritten = searcher.rewrite(under.isEmpty() ? query : within(query, under));
      weights.add(
          new ReportMatcher.Having.Found(
              searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f),
              alternative.form()));
    }
    return new ReportMatcher.Having(weights, table.size());
  }

  private static Query within(Query query, List<Query> under) {
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.FILTER);
    for (Query paragraphs : under) {
      both.add(paragraphs, Occur.FILTER);
    }
    return both.build();
  }
}
