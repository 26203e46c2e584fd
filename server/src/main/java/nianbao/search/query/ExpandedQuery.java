package nianbao.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.header.HeaderReading;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;

/**
 * A query with each of its texts expanded into what to search for.
 *
 * @param root what to find; after relaxing not always what was typed: a run may have become its
 *     words
 * @param byText the expansion of every text of it, and of every text that was typed
 */
public record ExpandedQuery(QueryNode root, Map<Text, ExpandedText> byText) {

  public ExpandedQuery {
    byText = Map.copyOf(byText);
  }

  /** What the query asks for. */
  public static ExpandedQuery asked(QueryNode query) {
    return of(query, ExpandedText::of);
  }

  /** The texts exactly as typed, without synonyms: what an exclusion excludes. */
  public static ExpandedQuery literally(QueryNode query) {
    return of(query, ExpandedText::literally);
  }

  private static ExpandedQuery of(QueryNode query, Function<Text, ExpandedText> expansion) {
    Map<Text, ExpandedText> byText = new HashMap<>();
    query.wanted().forEach(text -> byText.computeIfAbsent(text, expansion));
    return new ExpandedQuery(query, byText);
  }

  /**
   * How each term of the query was understood, in its order.
   *
   * @param headers what the texts mean in the headers of the reports found
   * @param shown the paragraphs of the results, in which writings with marks inside are looked for
   */
  public List<SearchResult.Unit> interpretation(
      QueryNode query, Map<Text, List<HeaderChoice>> headers, List<ParagraphHit> shown) {
    List<SearchResult.Unit> units = new ArrayList<>();
    interpret(query, headers, shown, units);
    return units;
  }

  private void interpret(
      QueryNode node,
      Map<Text, List<HeaderChoice>> headers,
      List<ParagraphHit> shown,
      List<SearchResult.Unit> units) {
    switch (node) {
      case Text text ->
          units.add(of(text).interpretation(headers.getOrDefault(text, List.of()), shown));
      case And and -> and.parts().forEach(part -> interpret(part, headers, shown, units));
      case Or or -> or.alternatives().forEach(part -> interpret(part, headers, shown, units));
      case Not not -> {
        ExpandedQuery literally = literally(not.part());
        for (SearchResult.Unit unit : literally.interpretation(not.part(), Map.of(), List.of())) {
          units.add(
              SearchResult.Unit.of(unit.text(), "excluded", unit.writings(), unit.synonyms()));
        }
      }
      case Section section -> {
        for (Unit heading : section.headings()) {
          units.add(filter("section:" + heading.text()));
        }
      }
      case Title title -> units.add(filter("title:" + title.words().text()));
      case FilterClause filter -> units.add(filter(filter.typed()));
    }
  }

  private static SearchResult.Unit filter(String typed) {
    return SearchResult.Unit.of(typed, "filter", List.of(), List.of());
  }

  /** The expansion of a text. */
  public ExpandedText of(Text text) {
    return Objects.requireNonNull(byText.get(text), () -> "not a text of this query: " + text);
  }

  /** The terms of the units that have other writings or wordings, each once. */
  public List<UnitTerms> varied() {
    Set<UnitTerms> varied = new LinkedHashSet<>();
    for (ExpandedText text : byText.values()) {
      for (TextPattern part : text.parts()) {
        part.units().stream().filter(UnitTerms::isVaried).forEach(varied::add);
      }
    }
    return List.copyOf(varied);
  }

  /**
   * The same query with other terms of its units.
   *
   * @param terms for each of those that are {@link #varied} what takes its place
   */
  public ExpandedQuery withVaried(Map<UnitTerms, UnitTerms> terms) {
    return with(
        text ->
            text.withParts(
                text.parts().stream()
                    .map(part -> part.withUnits(unit -> unit.isVaried() ? terms.get(unit) : unit))
                    .toList()));
  }

  /** All that its texts, or words of them, may mean in headers, each once. */
  public List<HeaderReading> readings() {
    Set<HeaderReading> readings = new LinkedHashSet<>();
    for (ExpandedText text : byText.values()) {
      readings.addAll(text.header());
      text.ofReports().forEach(word -> readings.addAll(word.readings()));
    }
    return List.copyOf(readings);
  }

  /**
   * The same query with what its texts do mean in headers.
   *
   * @param meant what takes the place of a reading; one that has none is left out
   */
  public ExpandedQuery withReadings(Map<HeaderReading, HeaderReading> meant) {
    return with(text -> text.withReadings(meant));
  }

  private ExpandedQuery with(UnaryOperator<ExpandedText> change) {
    Map<Text, ExpandedText> changed = new HashMap<>();
    byText.forEach((text, expanded) -> changed.put(text, change.apply(expanded)));
    return new ExpandedQuery(root, changed);
  }
}
