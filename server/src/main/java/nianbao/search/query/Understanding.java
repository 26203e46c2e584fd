package nianbao.search.query;

import java.util.List;
import java.util.stream.Stream;
import nianbao.search.SearchResult;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Passing;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;

/** Says how a query was understood. */
public final class Understanding {

  private Understanding() {}

  /**
   * Each term of a query, in its order.
   *
   * @param sought what is looked for for a text that is to be found
   */
  public static List<SearchResult.Unit> of(QueryNode node, ExpandedQuery sought) {
    return units(node, sought).toList();
  }

  private static Stream<SearchResult.Unit> units(QueryNode node, ExpandedQuery sought) {
    return switch (node) {
      case And and -> and.parts().stream().flatMap(part -> units(part, sought));
      case Or or -> or.alternatives().stream().flatMap(part -> units(part, sought));
      case Not not ->
          units(not.part(), ExpandedQuery.literally(not.part()))
              .map(unit -> new SearchResult.Unit(unit.text(), "excluded", unit.synonyms()));
      case Section section ->
          section.headings().stream().flatMap(heading -> filter("section:" + heading.text()));
      case Title title -> filter("title:" + title.words().text());
      case Passing passing -> filter(passing.typed());
      case Unit unit -> Stream.of(sought.of(unit).interpretation());
      case Near near -> Stream.of(sought.of(near).interpretation());
    };
  }

  private static Stream<SearchResult.Unit> filter(String typed) {
    return Stream.of(new SearchResult.Unit(typed, "filter", List.of()));
  }
}
