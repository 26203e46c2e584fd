package nianbao.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;

/**
 * What to search for when nothing matches a query as asked, one step after the other, each wider:
 * free runs are taken apart into {@link TellingWords}.
 *
 * <ol>
 *   <li>all words of a run in one paragraph;
 *   <li>all words of a run of terms in one report, as if they had been typed one by one; hardly any
 *       large report lacks the words of a question;
 *   <li>words that weigh the most of all in one paragraph, then words that weigh less.
 * </ol>
 *
 * <p>Weights are those of the whole index, so that the steps are the same for each of its parts.
 */
public final class Relaxation {

  /** What the words of a paragraph must weigh together, as shares of all words of the run. */
  private static final List<Double> SHARES = List.of(0.8, 0.5, 0.25, 0.1, 0.02);

  private final QueryNode query;
  private final Map<Unit, TellingWords> words = new HashMap<>();

  /**
   * @param query what was asked
   * @param statistics of the whole index
   */
  public Relaxation(QueryNode query, WordStatistics statistics) {
    this.query = query;
    for (Text text : query.wanted()) {
      if (text instanceof Unit unit && unit.mode() == Mode.FREE && !words.containsKey(unit)) {
        TellingWords telling = TellingWords.of(unit.text(), statistics);
        if (telling.areEnough()) {
          words.put(unit, telling);
        }
      }
    }
  }

  /**
   * Whether something is asked in words, so that few answers are not enough: not with terms alone.
   */
  public boolean isOfQuestions() {
    return words.values().stream().anyMatch(TellingWords::areQuestion);
  }

  /** The steps, none of which repeats another. */
  public List<ExpandedQuery> steps() {
    Set<ExpandedQuery> steps = new LinkedHashSet<>();
    steps.add(relaxed(this::allInOneParagraph));
    steps.add(relaxed(this::allInOneReport));
    SHARES.forEach(share -> steps.add(relaxed((unit, plan) -> some(unit, share, plan))));
    steps.remove(ExpandedQuery.asked(query));
    return List.copyOf(steps);
  }

  /** How a step takes a run apart. */
  private interface Step {
    /** What is searched for in place of a run; its texts are expanded in the plan. */
    QueryNode of(Unit unit, Map<Text, ExpandedText> plan);
  }

  private ExpandedQuery relaxed(Step step) {
    Map<Text, ExpandedText> plan = new HashMap<>();
    return new ExpandedQuery(relaxed(query, step, plan), plan);
  }

  private static Text put(ExpandedText expanded, Map<Text, ExpandedText> plan) {
    plan.put(expanded.text(), expanded);
    return expanded.text();
  }

  private QueryNode relaxed(QueryNode node, Step step, Map<Text, ExpandedText> plan) {
    return switch (node) {
      case Text text ->
          text instanceof Unit unit && words.containsKey(unit)
              ? step.of(unit, plan)
              : put(ExpandedText.of(text), plan);
      case And and -> new And(each(and.parts(), step, plan));
      case Or or -> new Or(each(or.alternatives(), step, plan));
      case QueryNode.Not not -> not;
      case QueryNode.Section section -> section;
      case QueryNode.Title title -> title;
      case QueryNode.FilterClause filter -> filter;
    };
  }

  private List<QueryNode> each(List<QueryNode> nodes, Step step, Map<Text, ExpandedText> plan) {
    return nodes.stream().map(node -> relaxed(node, step, plan)).toList();
  }

  private TellingWords telling(Unit unit) {
    return Objects.requireNonNull(words.get(unit));
  }

  private QueryNode allInOneParagraph(Unit unit, Map<Text, ExpandedText> plan) {
    return telling(unit).areQuestion()
        ? some(unit, 1, plan)
        : put(ExpandedText.allWords(unit, telling(unit)), plan);
  }

  private QueryNode allInOneReport(Unit unit, Map<Text, ExpandedText> plan) {
    QueryNode typed = allInOneParagraph(unit, plan);
    if (telling(unit).areQuestion()) {
      return typed;
    }
    List<QueryNode> parts = new ArrayList<>();
    for (TellingWord word : telling(unit).words()) {
      ExpandedText one = ExpandedText.ofWord(word);
      plan.putIfAbsent(one.text(), one);
      parts.add(one.text());
    }
    return new And(parts);
  }

  private QueryNode some(Unit unit, double share, Map<Text, ExpandedText> plan) {
    return put(ExpandedText.someWords(unit, telling(unit), share), plan);
  }
}
