package nianbao.search.lucene.match;

import java.io.IOException;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;

/** The part of a query that paragraphs can match, as one Lucene query. */
public final class ParagraphQueries {

  private final Scope scope;
  private final TextQueries headings;
  private final HeaderMatches headers;

  /**
   * @param scope whether a paragraph must have all texts that are joined by “and”, or one of them
   * @param headings on the headings' field
   */
  ParagraphQueries(Scope scope, TextQueries headings, HeaderMatches headers) {
    this.scope = scope;
    this.headings = headings;
    this.headers = headers;
  }

  /**
   * The paragraphs to show and to rank by: those of {@link #of} in which some text occurs.
   *
   * @param form makes the query for a text, which decides how it is scored
   */
  public @Nullable Query mentioning(
      QueryNode node, ExpandedQuery plan, IOFunction<ExpandedText, Query> form) throws IOException {
    Query all = of(node, plan, form);
    if (all == null || !isMetByHeaders(node, plan)) {
      return all;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Text text : node.wanted()) {
      any.add(form.apply(plan.of(text)), Occur.SHOULD);
    }
    return new BooleanQuery.Builder().add(all, Occur.MUST).add(any.build(), Occur.FILTER).build();
  }

  private boolean isMetByHeaders(QueryNode node, ExpandedQuery plan) throws IOException {
    for (Text text : node.wanted()) {
      if (scope == Scope.PARAGRAPH && headers.any(plan.of(text))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The paragraphs that may meet the query; {@code null} when it has conditions on reports only.
   * Where one paragraph must have all texts, it need not repeat what the header of its report says.
   *
   * @param form makes the query for a text, which decides how it is scored
   */
  @Nullable Query of(QueryNode node, ExpandedQuery plan, IOFunction<ExpandedText, Query> form)
      throws IOException {
    return switch (node) {
      case Text text -> {
        Query query = form.apply(plan.of(text));
        yield scope == Scope.PARAGRAPH ? headers.or(query, plan.of(text)) : query;
      }
      case And and -> all(and, plan, form);
      case Or or -> any(or, plan, form);
      case Section section -> under(section);
      case QueryNode.Not not -> null;
      case QueryNode.Title title -> null;
      case QueryNode.FilterClause filter -> null;
    };
  }

  private @Nullable Query all(And and, ExpandedQuery plan, IOFunction<ExpandedText, Query> form)
      throws IOException {
    BooleanQuery.Builder beside = new BooleanQuery.Builder();
    for (QueryNode part : and.parts()) {
      if (!(part instanceof Section)) {
        add(part, isNeeded(part) ? Occur.MUST : Occur.SHOULD, plan, form, beside);
      }
    }
    Query texts = unlessEmpty(beside);
    if (and.sections().isEmpty()) {
      return texts;
    }
    BooleanQuery.Builder under = new BooleanQuery.Builder();
    for (Section section : and.sections()) {
      under.add(under(section), Occur.FILTER);
    }
    if (texts != null) {
      under.add(texts, Occur.MUST);
    }
    return under.build();
  }

  /** Whether a paragraph must have it; not where a filter may be satisfied instead. */
  private boolean isNeeded(QueryNode part) {
    return scope == Scope.PARAGRAPH && part.isOfParagraphs();
  }

  private @Nullable Query any(Or or, ExpandedQuery plan, IOFunction<ExpandedText, Query> form)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryNode alternative : or.alternatives()) {
      add(alternative, Occur.SHOULD, plan, form, any);
    }
    return unlessEmpty(any);
  }

  private void add(
      QueryNode part,
      Occur occur,
      ExpandedQuery plan,
      IOFunction<ExpandedText, Query> form,
      BooleanQuery.Builder joined)
      throws IOException {
    Query query = of(part, plan, form);
    if (query != null) {
      joined.add(query, occur);
    }
  }

  private static @Nullable Query unlessEmpty(BooleanQuery.Builder joined) {
    BooleanQuery built = joined.build();
    return built.clauses().isEmpty() ? null : built;
  }

  /** The paragraphs of the sections with such a heading. */
  Query under(Section section) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Unit heading : section.headings()) {
      any.add(headings.matching(ExpandedText.of(heading)), Occur.SHOULD);
    }
    return new SectionQuery(any.build());
  }
}
