package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.SoughtText;
import nianbao.search.query.SoughtTexts;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The part of a query that paragraphs can match, as one Lucene query. */
final class ParagraphQueries {

  private final Scope scope;
  private final LiteralQueries headings;

  /**
   * @param scope whether a paragraph must have all texts that are joined by “and”, or one of them
   * @param headings on the headings' field
   */
  ParagraphQueries(Scope scope, LiteralQueries headings) {
    this.scope = scope;
    this.headings = headings;
  }

  /**
   * The paragraphs to show and to rank by; {@code null} when the query speaks of reports only.
   *
   * @param form how a text is scored
   */
  @Nullable Query of(QueryNode node, SoughtTexts sought, TextQueries.Form form) throws IOException {
    return switch (node) {
      case Text text -> form.of(sought.of(text));
      case And and -> all(and, sought, form);
      case Or or -> any(or.alternatives(), Occur.SHOULD, sought, form);
      case Section section -> under(section);
      case QueryNode.Not not -> null;
      case QueryNode.Title title -> null;
      case QueryNode.WithTable table -> null;
      case QueryNode.Passing passing -> null;
    };
  }

  private @Nullable Query all(And and, SoughtTexts sought, TextQueries.Form form)
      throws IOException {
    List<QueryNode> beside =
        and.parts().stream().filter(part -> !(part instanceof Section)).toList();
    Occur occur = scope == Scope.PARAGRAPH ? Occur.MUST : Occur.SHOULD;
    Query texts = any(beside, occur, sought, form);
    if (and.headings().isEmpty()) {
      return texts;
    }
    BooleanQuery.Builder under = new BooleanQuery.Builder();
    for (QueryNode part : and.parts()) {
      if (part instanceof Section section) {
        under.add(under(section), Occur.FILTER);
      }
    }
    if (texts != null) {
      under.add(texts, Occur.MUST);
    }
    return under.build();
  }

  private @Nullable Query any(
      List<QueryNode> parts, Occur occur, SoughtTexts sought, TextQueries.Form form)
      throws IOException {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    for (QueryNode part : parts) {
      Query query = of(part, sought, form);
      if (query != null) {
        joined.add(query, occur);
      }
    }
    BooleanQuery built = joined.build();
    return built.clauses().isEmpty() ? null : built;
  }

  /** The paragraphs of the sections with such a heading. */
  Query under(Section section) throws IOException {
    SoughtText words = SoughtText.of(section.heading());
    return new SectionQuery(new TextQueries(headings, 1).matching(words));
  }
}
