package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.ReportId;
import nianbao.search.ReportWalk;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.AskedFigure;
import nianbao.search.SearchResult.Correction;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.ReportScore;
import nianbao.search.correction.Corrections;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.header.HeaderReadings;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryParser;
import nianbao.search.query.Relaxation;
import nianbao.search.query.SomeWords;
import nianbao.search.query.TextPattern;
import nianbao.search.shard.FacetCounts;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.RankedShard;
import nianbao.search.shard.RankingOrder;
import nianbao.search.shard.ScoringStatistics;
import org.jspecify.annotations.Nullable;

/**
 * One search: the plan, rounds of questions to all shards, and the page that their answers make.
 *
 * <p>The plan is the query with its texts expanded by scripts, synonyms and spellings; it depends
 * on the request alone. The package says what is asked in which round.
 */
final class ReportSearch {

  private static final double SMALL_PART = 0.5;

  private static final double NEARLY_ALL = 0.95;

  private final OpenIndex index;
  private final SearchRequest request;
  private final Query query;

  ReportSearch(OpenIndex index, SearchRequest request) {
    this.index = index;
    this.request = request;
    this.query = QueryParser.parse(request.query(), request.filters());
  }

  SearchResult run() throws IOException {
    Understood understood = understood();
    int total = total(understood.question());
    int wanted = Math.min(request.page() * request.size(), total);
    RankingOrder order = order(understood.question(), wanted);
    List<RankedShard> ranked = index.each(shard -> shard.rank(order));
    List<Ranking.Place> places = Ranking.merge(ranked, wanted);
    int from = Math.min(places.size(), (request.page() - 1) * request.size());
    int to = Math.min(places.size(), from + request.size());
    List<Hit> hits = hits(places.subList(from, to));
    return new SearchResult(
        interpretation(understood, ranked, hits),
        total,
        hits,
        FacetCounts.sum(ranked.stream().map(RankedShard::counts).toList())
            .facets(request.filters()));
  }

  /**
   * All reports, in the order that makes the pages: which reports a page has doesn't depend on how
   * many are wanted.
   *
   * @param figures that are read of each
   */
  ReportWalk walk(List<String> figures) throws IOException {
    Understood understood = understood();
    RankingOrder order = order(understood.question(), total(understood.question()));
    List<RankedShard> ranked = index.each(shard -> shard.rank(order));
    List<Ranking.Place> places = Ranking.merge(ranked, order.size());
    return new RankedWalk(
        this, index, interpretation(understood, ranked, List.of()), places, figures);
  }

  /**
   * What the query is taken for.
   *
   * @param relaxed whether it is wider than the query as asked, which finds nothing
   */
  private record Understood(PlannedQuery question, boolean relaxed, List<Correction> corrections) {}

  private Understood understood() throws IOException {
    Counted asked = count(ExpandedQuery.asked(query.root()));
    if (asked.matching() > 0) {
      return new Understood(asked.question(), false, List.of());
    }
    List<Correction> corrections = new Corrections(query, new SummedProbe(index, request)).find();
    Counted relaxed = relaxed();
    if (relaxed != null && (corrections.isEmpty() || tellsApart(relaxed))) {
      return new Understood(withMissing(relaxed.question()), true, corrections);
    }
    return new Understood(asked.question(), false, corrections);
  }

  /**
   * A plan and what was found by it.
   *
   * @param matching how many reports match, filters aside
   */
  private record Counted(PlannedQuery question, long matching) {}

  /** How many reports match a plan. */
  private Counted count(ExpandedQuery plan) throws IOException {
    PlannedQuery question = index.planned(plan, request.scope(), request.filters());
    return new Counted(question, index.sum(shard -> shard.matching(question)));
  }

  private int total(PlannedQuery question) throws IOException {
    return (int) index.sum(shard -> shard.total(question));
  }

  /** What nearly all reports have is no answer where a slip can be mended. */
  private boolean tellsApart(Counted relaxed) throws IOException {
    return relaxed.matching() <= index.sum(shard -> shard.reportsOf(List.of())) * NEARLY_ALL;
  }

  /**
   * The first relaxed search that finds anything. That of a question is made wider as long as it
   * finds only a small part of the reports that it is about and would not find nearly all of them:
   * which words answer it is a guess. {@code null} when none finds anything.
   */
  private @Nullable Counted relaxed() throws IOException {
    for (Relaxation relaxation : Relaxation.of(query.root(), new SummedWords(index))) {
      Counted relaxed = relaxed(relaxation);
      if (relaxed != null) {
        return relaxed;
      }
    }
    return null;
  }

  private @Nullable Counted relaxed(Relaxation relaxation) throws IOException {
    long all = relaxation.reports();
    double enough = relaxation.isOfQuestions() ? all * SMALL_PART : 1;
    Counted widest = null;
    for (ExpandedQuery step : relaxation.steps()) {
      Counted counted = count(step);
      if (widest == null ? counted.matching() > 0 : counted.matching() <= all * NEARLY_ALL) {
        widest = counted;
      }
      if (widest != null && counted.matching() >= enough) {
        break;
      }
    }
    return widest;
  }

  /** A relaxed search with the words named that no report found has. */
  private PlannedQuery withMissing(PlannedQuery question) throws IOException {
    if (total(question) == 0) {
      return question;
    }
    ExpandedQuery plan = question.plan();
    Map<Text, ExpandedText> byText = new HashMap<>(plan.byText());
    for (ExpandedText text : plan.byText().values()) {
      for (TextPattern part : text.parts()) {
        if (part instanceof SomeWords some) {
          byText.put(text.text(), text.lacking(missing(question, some)));
        }
      }
    }
    ExpandedQuery named = new ExpandedQuery(plan.root(), byText);
    return new PlannedQuery(named, question.scope(), question.filters());
  }

  private List<String> missing(PlannedQuery question, SomeWords some) throws IOException {
    List<List<String>> missing = index.each(shard -> shard.missing(question, some));
    return missing.getFirst().stream()
        .filter(word -> missing.stream().allMatch(ofShard -> ofShard.contains(word)))
        .toList();
  }

  /**
   * How the query was understood.
   *
   * @param hits from which examples are taken of how its units are printed
   */
  private SearchResult.Interpretation interpretation(
      Understood understood, List<RankedShard> ranked, List<Hit> hits) throws IOException {
    return new SearchResult.Interpretation(
        units(understood.question().plan(), ranked, hits),
        understood.relaxed(),
        query.warnings(),
        understood.corrections(),
        figures());
  }

  /** The figures that reports were compared by, and how many could not be. */
  private List<AskedFigure> figures() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(query.figures().stream(), request.filters().figures().stream())
        .flatMap(figure -> figure.quantity().names().stream())
        .forEach(names::add);
    if (names.isEmpty()) {
      return List.of();
    }
    PlannedQuery question =
        index.planned(query.withoutFigures(), request.scope(), request.filters().withoutFigures());
    List<AskedFigure> figures = new ArrayList<>();
    for (String name : names) {
      int without = (int) index.sum(shard -> shard.lacking(question, name));
      figures.add(new AskedFigure(name, without));
    }
    return figures;
  }

  /** All reports that match as asked and pass the filters, in an order other than relevance. */
  List<ReportId> all(Sort sort) throws IOException {
    PlannedQuery question = count(ExpandedQuery.asked(query.root())).question();
    int total = total(question);
    RankingOrder order =
        new RankingOrder(question, sort, total, List.of(), List.of(), ScoringStatistics.OWN);
    return Ranking.merge(index.each(shard -> shard.rank(order)), total).stream()
        .map(place -> ReportId.ofKey(place.report().key()))
        .toList();
  }

  private RankingOrder order(PlannedQuery question, int size) throws IOException {
    // Without a text there is no relevance.
    boolean newest = request.sort() == Sort.RELEVANCE && query.isWithoutText();
    Ordering sort = newest ? Sort.NEWEST_YEAR : request.sort();
    RankingOrder order =
        new RankingOrder(
            question,
            sort,
            size,
            office(question.plan()),
            request.query().isBlank() ? List.of() : index.state().commonTexts(index),
            ScoringStatistics.OWN);
    return index.shards().size() == 1
        ? order
        : order.with(ScoringStatistics.sum(index.each(shard -> shard.statistics(order))));
  }

  /**
   * The office of which several texts together name the place and the kind, 云溪市 审计局: as for the two
   * in one, those of the city itself when there are any.
   */
  private List<HeaderReading> office(ExpandedQuery plan) throws IOException {
    List<ExpandedText> ofHeaders =
        texts(plan).stream().filter(text -> !text.header().isEmpty()).toList();
    if (ofHeaders.size() < 2) {
      return List.of();
    }
    String together = ofHeaders.stream().map(ExpandedText::typed).collect(Collectors.joining());
    return index.meant(
        HeaderReadings.of(together).stream()
            .filter(reading -> reading.by().containsAll(List.of(By.PLACE, By.AGENCY)))
            .toList());
  }

  /** The expanded texts in the query's order, each once. */
  private static List<ExpandedText> texts(ExpandedQuery plan) {
    return new LinkedHashSet<>(plan.root().wanted()).stream().map(plan::of).toList();
  }

  /** Reads some reports, each from its shard. */
  List<Hit> hits(List<Ranking.Place> places) throws IOException {
    List<Hit> read =
        index.read(
            places,
            Ranking.Place::shard,
            (shard, here) -> shard.read(Ranking.Place.reports(here), request.per()));
    List<Hit> hits = new ArrayList<>(places.size());
    for (int i = 0; i < read.size(); i++) {
      hits.add(places.get(i).boilerplate() ? asBoilerplate(read.get(i)) : read.get(i));
    }
    return hits;
  }

  private static Hit asBoilerplate(Hit hit) {
    return new Hit(
        hit.source(),
        hit.header(),
        hit.byHeader(),
        hit.matchingParagraphs(),
        hit.paragraphs(),
        new ReportScore(hit.score().best(), hit.score().context(), true));
  }

  private List<SearchResult.Unit> units(
      ExpandedQuery plan, List<RankedShard> ranked, List<Hit> hits) {
    Map<HeaderReading, Integer> counts = new HashMap<>();
    for (RankedShard shard : ranked) {
      shard.readings().forEach((reading, count) -> counts.merge(reading, count, Integer::sum));
    }
    HeaderChoices choices = new HeaderChoices(query, counts);
    Map<Text, List<HeaderChoice>> headers = new HashMap<>();
    for (Text text : query.root().wanted()) {
      headers.put(text, choices.of(plan.of(text)));
    }
    List<ParagraphHit> shown = new ArrayList<>();
    hits.forEach(hit -> shown.addAll(hit.paragraphs()));
    return plan.interpretation(query.root(), headers, shown);
  }
}
