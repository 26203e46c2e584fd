package nianbao.search.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.search.QueryNotice;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.filter.Interval;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;

/**
 * A parsed query.
 *
 * @param text what a person sees of what was typed: without invisible characters
 * @param root an {@link QueryNode.And} of nothing for a blank query, which every report matches; an
 *     {@link QueryNode.Or} of nothing, which none does, when all of it had to be left out
 * @param warnings one sentence for each repair and each part left out
 * @param units the units as they stand in the text, by the UTF-16 offset of their text, after
 *     quotes and signs
 */
public record Query(
    String text, QueryNode root, List<QueryNotice> warnings, SortedMap<Integer, Unit> units) {

  public Query {
    warnings = List.copyOf(warnings);
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }

  /** The query with some units replaced by other texts wherever they occur. */
  public String replaced(Map<Unit, String> texts) {
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, Unit> place : units.entrySet()) {
      Unit unit = place.getValue();
      replaced.append(text, done, place.getKey());
      replaced.append(texts.getOrDefault(unit, unit.text()));
      done = place.getKey() + unit.text().length();
    }
    return replaced.append(text, done, text.length()).toString();
  }

  /** The comparisons of figures that every report must meet. */
  public List<FigureFilter> figures() {
    return conditions(root).flatMap(filters -> filters.figures().stream()).toList();
  }

  /** For each condition on the year that every report must meet, the years that meet it. */
  public List<List<Interval<Integer>>> years() {
    return conditions(root).map(Filters::years).filter(some -> !some.isEmpty()).toList();
  }

  /** The filters that every report must pass. */
  private static Stream<Filters> conditions(QueryNode node) {
    return switch (node) {
      case And and -> and.parts().stream().flatMap(Query::conditions);
      case FilterClause clause -> Stream.of(clause.filters());
      case Text text -> Stream.empty();
      case Or or -> Stream.empty();
      case Not not -> Stream.empty();
      case Section section -> Stream.empty();
      case Title title -> Stream.empty();
    };
  }

  /** What is asked besides {@link #figures}. */
  public QueryNode withoutFigures() {
    return withoutFigures(root);
  }

  private static QueryNode withoutFigures(QueryNode node) {
    return switch (node) {
      case And and -> new And(and.parts().stream().map(Query::withoutFigures).toList());
      case FilterClause clause ->
          new FilterClause(clause.typed(), clause.filters().withoutFigures());
      case Text text -> text;
      case Or or -> or;
      case Not not -> not;
      case Section section -> section;
      case Title title -> title;
    };
  }

  /**
   * The conditions of the query that {@link FilterField#isOfOrigin say where reports come from}:
   * what is left when its texts, its years and all else that must stand in a report are taken away.
   */
  public QueryNode origin() {
    return origin(root);
  }

  private static QueryNode origin(QueryNode node) {
    return switch (node) {
      case And and -> new And(and.parts().stream().map(Query::origin).toList());
      case FilterClause clause -> new FilterClause(clause.typed(), clause.filters().ofOrigin());
      case Or or -> isOfOrigin(or) ? or : new And(List.of());
      case Not not -> isOfOrigin(not) ? not : new And(List.of());
      case Text text -> new And(List.of());
      case Section section -> new And(List.of());
      case Title title -> new And(List.of());
    };
  }

  private static boolean isOfOrigin(QueryNode node) {
    return switch (node) {
      case And and -> and.parts().stream().allMatch(Query::isOfOrigin);
      case Or or -> or.alternatives().stream().allMatch(Query::isOfOrigin);
      case Not not -> isOfOrigin(not.part());
      case FilterClause clause -> clause.filters().equals(clause.filters().ofOrigin());
      case Text text -> false;
      case Section section -> false;
      case Title title -> false;
    };
  }

  /** Whether there is nothing to look for in the text: a blank query, or filters alone. */
  public boolean isWithoutText() {
    return root.wanted().isEmpty();
  }
}
