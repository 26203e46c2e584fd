package nianbao.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.search.header.HeaderWord;
import nianbao.search.header.HeaderWords;
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
 * <p>Words of a run that name a place, a year or a kind of office ({@link HeaderWords}) are asked
 * of the headers of reports, and the others of their text. When these have nothing to say to that,
 * place and year are left out.
 *
 * <p>Weights are those of the whole index, so that the steps are the same for each of its parts.
 */
public final class Relaxation {

  /** What the words of a paragraph must weigh together, as shares of all words of the run. */
  private static final List<Double> SHARES = List.of(0.8, 0.5, 0.25, 0.1, 0.02);

  /** Few reports have a header, so that less would be found by any word. */
  private static final double LEAST_OF_HEADER = 0.25;

  private final QueryNode query;
  private final WordStatistics statistics;
  private final Map<Unit, Split> splits = new HashMap<>();

  /**
   * A run in parts.
   *
   * @param header words that are asked of headers
   * @param dropped those that are not asked for although they could be
   * @param telling the others
   */
  private record Split(List<HeaderWord> header, List<String> dropped, TellingWords telling) {

    static Split of(String run, List<HeaderWord> header, boolean narrowed, WordStatistics index) {
      List<HeaderWord> taken =
          narrowed ? header : header.stream().filter(HeaderWord::isOfPlaceOrYear).toList();
      TellingWords telling = TellingWords.of(without(run, taken), index);
      if (!taken.isEmpty() && !telling.tell()) {
        return new Split(List.of(), List.of(), TellingWords.of(run, index));
      }
      List<HeaderWord> asked = narrowed ? together(taken, index) : List.of();
      List<String> dropped = new ArrayList<>();
      taken.stream().filter(word -> !asked.contains(word)).forEach(w -> dropped.add(w.text()));
      return new Split(asked, dropped, telling);
    }

    private static String without(String run, List<HeaderWord> words) {
      String rest = run;
      for (HeaderWord word : words) {
        rest = word.without(rest);
      }
      return rest;
    }

    /** The first words with those of the others that any report of them meets too. */
    private static List<HeaderWord> together(List<HeaderWord> words, WordStatistics index) {
      List<HeaderWord> together = new ArrayList<>();
      for (HeaderWord word : words) {
        together.add(word);
        if (index.reportsOf(together) == 0) {
          together.removeLast();
        }
      }
      return together;
    }

    boolean isUseful() {
      return telling.areEnough(!header.isEmpty() || !dropped.isEmpty());
    }
  }

  /**
   * @param narrowed whether headers are asked
   */
  private Relaxation(QueryNode query, WordStatistics statistics, boolean narrowed) {
    this.query = query;
    this.statistics = statistics;
    for (Text text : query.wanted()) {
      if (text instanceof Unit unit && unit.mode() == Mode.FREE && !splits.containsKey(unit)) {
        List<HeaderWord> header =
            HeaderWords.of(unit.text(), word -> statistics.reportsOf(List.of(word)) > 0);
        Split split = Split.of(unit.text(), header, narrowed, statistics);
        if (split.isUseful()) {
          splits.put(unit, split);
        }
      }
    }
  }

  /**
   * The ways to relax a query, each for when the one before it finds nothing.
   *
   * @param query what was asked
   * @param statistics of the whole index
   */
  public static List<Relaxation> of(QueryNode query, WordStatistics statistics) {
    Relaxation narrowed = new Relaxation(query, statistics, true);
    return narrowed.ofHeaders().isEmpty()
        ? List.of(narrowed)
        : List.of(narrowed, new Relaxation(query, statistics, false));
  }

  private List<HeaderWord> ofHeaders() {
    return splits.values().stream().flatMap(split -> split.header().stream()).toList();
  }

  /** How many reports have the headers that are asked for. */
  public long reports() {
    return statistics.reportsOf(ofHeaders());
  }

  /**
   * Whether something is asked in words, so that few answers are not enough: not with terms alone.
   */
  public boolean isOfQuestions() {
    return splits.values().stream().anyMatch(split -> split.telling().areQuestion());
  }

  /** The steps, none of which repeats another. */
  public List<ExpandedQuery> steps() {
    Set<ExpandedQuery> steps = new LinkedHashSet<>();
    steps.add(relaxed(this::allInOneParagraph));
    steps.add(relaxed(this::allInOneReport));
    double least = ofHeaders().isEmpty() ? 0 : LEAST_OF_HEADER;
    for (double share : SHARES) {
      if (share >= least) {
        steps.add(relaxed((unit, plan) -> some(unit, share, plan)));
      }
    }
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
          text instanceof Unit unit && splits.containsKey(unit)
              ? split(unit, step.of(unit, plan), plan)
              : put(ExpandedText.of(text), plan);
      case And and -> new And(each(and.parts(), step, plan));
      case Or or -> new Or(each(or.alternatives(), step, plan));
      case QueryNode.Not not -> not;
      case QueryNode.Section section -> section;
      case QueryNode.Title title -> title;
      case QueryNode.FilterClause filter -> filter;
    };
  }

  /** What takes the place of a run together with what is asked of headers. */
  private QueryNode split(Unit unit, QueryNode telling, Map<Text, ExpandedText> plan) {
    Split split = Objects.requireNonNull(splits.get(unit));
    plan.computeIfPresent(unit, (text, run) -> run.narrowed(split.header(), split.dropped()));
    if (split.header().isEmpty()) {
      return telling;
    }
    List<QueryNode> parts = new ArrayList<>();
    split.header().forEach(word -> parts.add(put(ExpandedText.ofReports(word), plan)));
    parts.add(telling);
    return new And(parts);
  }

  private List<QueryNode> each(List<QueryNode> nodes, Step step, Map<Text, ExpandedText> plan) {
    return nodes.stream().map(node -> relaxed(node, step, plan)).toList();
  }

  private TellingWords telling(Unit unit) {
    return Objects.requireNonNull(splits.get(unit)).telling();
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
