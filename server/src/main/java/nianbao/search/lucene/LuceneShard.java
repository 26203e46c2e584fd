package nianbao.search.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.DatedReport;
import nianbao.search.SearchResult.Hit;
import nianbao.search.header.HeaderReading;
import nianbao.search.lucene.highlight.StoredReports;
import nianbao.search.lucene.match.TextQueries;
import nianbao.search.lucene.suggest.IndexProbe;
import nianbao.search.lucene.suggest.PhraseDictionary;
import nianbao.search.lucene.table.FigureCollector;
import nianbao.search.lucene.table.FindingCounter;
import nianbao.search.lucene.table.PassageCounter;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.YearCounter;
import nianbao.search.passage.FrequentPassages;
import nianbao.search.passage.LikelyCopies;
import nianbao.search.passage.PassageUse;
import nianbao.search.passage.SoughtPassage;
import nianbao.search.query.SomeWords;
import nianbao.search.query.UnitTerms;
import nianbao.search.shard.DatedReports;
import nianbao.search.shard.HeadersHere;
import nianbao.search.shard.Inventory;
import nianbao.search.shard.NextWord;
import nianbao.search.shard.OfficeFigures;
import nianbao.search.shard.OfficeFindings;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.PrintedParagraph;
import nianbao.search.shard.RankedShard;
import nianbao.search.shard.RankingOrder;
import nianbao.search.shard.ScoringStatistics;
import nianbao.search.shard.Shard;
import nianbao.search.shard.TermTotal;
import nianbao.search.shard.Twin;
import nianbao.search.shard.YearCount;
import nianbao.search.suggest.PrefixProgress;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A shard that is one state of a Lucene index. What one round of a search has found is kept for the
 * next.
 */
final class LuceneShard implements Shard {

  private final Snapshot snapshot;
  private final ReportTable table;
  private final List<FoundReports> found = new ArrayList<>();
  private final TextQueries texts;
  private final StoredReports stored;
  private final Map<String, double[]> figures = new HashMap<>();
  private @Nullable RankedReports ranked;
  private @Nullable IndexProbe probe;
  private @Nullable TermsEnum phrases;
  private @Nullable NavigableMap<String, Integer> preferred;
  private @Nullable NavigableMap<String, Integer> keys;

  LuceneShard(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.table = snapshot.table();
    this.texts = new TextQueries(IndexFields.LITERAL, snapshot.reader());
    this.stored = new StoredReports(snapshot.searcher(), table);
  }

  @Override
  public List<UnitTerms> occurring(List<UnitTerms> units) throws IOException {
    List<UnitTerms> occurring = new ArrayList<>(units.size());
    for (UnitTerms unit : units) {
      occurring.add(texts.occurring(unit, snapshot.searcher()));
    }
    return occurring;
  }

  @Override
  public List<HeadersHere> headers(List<HeaderReading> readings) throws IOException {
    List<HeadersHere> here = new ArrayList<>(readings.size());
    for (HeaderReading reading : readings) {
      here.add(table.headers().here(reading));
    }
    return here;
  }

  private FoundReports found(PlannedQuery question) throws IOException {
    for (FoundReports known : found.reversed()) {
      if (known.areOf(question)) {
        return known;
      }
    }
    FoundReports reports = new FoundReports(snapshot, question);
    found.add(reports);
    return reports;
  }

  @Override
  public int matching(PlannedQuery question) throws IOException {
    return found(question).matching();
  }

  @Override
  public int total(PlannedQuery question) throws IOException {
    return found(question).total();
  }

  @Override
  public int lacking(PlannedQuery question, String figure) throws IOException {
    return found(question).lacking(figure);
  }

  @Override
  public List<YearCount> years(PlannedQuery question, YearCount.By by) throws IOException {
    return new YearCounter(table, found(question).accepted()).counts(by);
  }

  @Override
  public List<OfficeFigures> figures(PlannedQuery question, String name, @Nullable String per)
      throws IOException {
    return FigureCollector.collect(found(question).accepted(), table, name, per);
  }

  @Override
  public List<OfficeFindings> findings(PlannedQuery question) throws IOException {
    return FindingCounter.count(found(question).accepted(), question.filters().findings(), table);
  }

  @Override
  public List<TermTotal> terms(List<PlannedQuery> questions) throws IOException {
    return new TermCounter(snapshot).count(questions);
  }

  @Override
  public List<String> missing(PlannedQuery question, SomeWords words) throws IOException {
    return found(question).missing(words);
  }

  @Override
  public List<Integer> commonTexts() throws IOException {
    return table.textCounts().ofAThird();
  }

  @Override
  public List<Integer> reportsWith(List<Integer> texts) throws IOException {
    int[] hashes = texts.stream().mapToInt(Integer::intValue).toArray();
    return Arrays.stream(table.textCounts().reports(hashes)).boxed().toList();
  }

  @Override
  public ScoringStatistics statistics(RankingOrder order) throws IOException {
    StatisticsRecorder recorder = new StatisticsRecorder(snapshot.reader(), snapshot.lanes());
    new RankedReports(recorder, table, found(order.question()), order).weigh();
    return recorder.statistics();
  }

  @Override
  public RankedShard rank(RankingOrder order) throws IOException {
    IndexSearcher searcher =
        order.statistics().equals(ScoringStatistics.OWN)
            ? snapshot.searcher()
            : new SummedSearcher(snapshot.reader(), snapshot.lanes(), order.statistics());
    ranked = new RankedReports(searcher, table, found(order.question()), order);
    return ranked.rank();
  }

  @Override
  public List<Hit> read(List<Integer> reports, int per) throws IOException {
    return Objects.requireNonNull(ranked, "nothing is ranked").read(reports, per);
  }

  @Override
  public List<List<@Nullable BigDecimal>> figuresOf(List<Integer> reports, List<String> names)
      throws IOException {
    for (String name : names) {
      if (!figures.containsKey(name)) {
        figures.put(name, table.figures(name));
      }
    }
    List<List<@Nullable BigDecimal>> rows = new ArrayList<>(reports.size());
    for (int report : reports) {
      List<@Nullable BigDecimal> row = new ArrayList<>(names.size());
      for (String name : names) {
        double value = Objects.requireNonNull(figures.get(name))[report];
        row.add(Double.isNaN(value) ? null : plain(value));
      }
      rows.add(row);
    }
    return rows;
  }

  /** 12 and not 12.0. */
  private static BigDecimal plain(double value) {
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  @Override
  public LikelyCopies copies(PlannedQuery question, SoughtPassage passage) throws IOException {
    return new CopyFinder(table, stored).find(passage, found(question).accepted());
  }

  @Override
  public FrequentPassages frequentPassages(PlannedQuery question) throws IOException {
    return new PassageCounter(table, found(question).accepted()).frequent();
  }

  @Override
  public List<PassageUse> passages(PlannedQuery question, List<Long> keys) throws IOException {
    long[] sought = keys.stream().mapToLong(Long::longValue).toArray();
    return new PassageCounter(table, found(question).accepted()).uses(sought);
  }

  @Override
  public List<PrintedParagraph> printed(List<Integer> reports, List<Integer> ordinals)
      throws IOException {
    List<PrintedParagraph> printed = new ArrayList<>(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      printed.add(stored.printed(reports.get(i), ordinals.get(i)));
    }
    return printed;
  }

  @Override
  public long paragraphs() throws IOException {
    return snapshot.reader().getDocCount(IndexFields.LITERAL);
  }

  @Override
  public List<Long> frequencies(TermField field, List<String> terms) throws IOException {
    List<Long> frequencies = new ArrayList<>(terms.size());
    for (String term : terms) {
      frequencies.add(
          switch (field) {
            case LITERAL -> probe().frequency(term);
            case WORDS -> (long) snapshot.reader().docFreq(new Term(IndexFields.WORDS, term));
          });
    }
    return frequencies;
  }

  private IndexProbe probe() throws IOException {
    if (probe == null) {
      probe = new IndexProbe(snapshot.searcher(), table, snapshot.characters());
    }
    return probe;
  }

  @Override
  public boolean hasWord(UnitTerms word) throws IOException {
    return texts.occurs(word, snapshot.searcher());
  }

  @Override
  public int reportsOf(List<List<HeaderReading>> sets) throws IOException {
    if (sets.isEmpty()) {
      return table.live();
    }
    FixedBitSet all = table.headers().any(sets.getFirst());
    for (List<HeaderReading> readings : sets) {
      all.and(table.headers().any(readings));
    }
    return all.cardinality();
  }

  @Override
  public boolean hasText(String text) throws IOException {
    return probe().occurs(text);
  }

  @Override
  public boolean isPhrase(String text) throws IOException {
    return probe().isPhrase(text);
  }

  @Override
  public List<Between> between(String before, String after) throws IOException {
    return probe().between(before, after);
  }

  @Override
  public Set<String> wordsLike(String word, int edits) throws IOException {
    return probe().wordsLike(word, edits);
  }

  @Override
  public List<NextWord> firstWords() throws IOException {
    return snapshot.phrases().first();
  }

  @Override
  public List<NextWord> following(String phrase, PrefixProgress left) throws IOException {
    if (phrases == null) {
      phrases = snapshot.phrases().all();
    }
    return PhraseDictionary.following(phrases, phrase, left);
  }

  @Override
  public int reportsWith(String phrase) throws IOException {
    return snapshot.phrases().reports(phrase);
  }

  @Override
  public Inventory inventory() {
    return table.inventory();
  }

  @Override
  public @Nullable Report report(ReportId id) throws IOException {
    int number = stored.find(id);
    return number == ReportTable.NONE ? null : stored.read(number);
  }

  @Override
  public Twins twins(ReportId id) throws IOException {
    int number = stored.find(id);
    return number == ReportTable.NONE
        ? new Twins(null, List.of())
        : new Twins(table.body(number), twins(table.duplicates(number)));
  }

  @Override
  public List<Twin> twins(String body) throws IOException {
    return twins(table.withBody(body));
  }

  @Override
  public List<PreferredReport> preferred(@Nullable String after, int most) throws IOException {
    if (preferred == null) {
      preferred = table.preferred();
    }
    NavigableMap<String, Integer> rest =
        after == null ? preferred : preferred.tailMap(after, false);
    List<PreferredReport> page = new ArrayList<>();
    for (Map.Entry<String, Integer> text : rest.entrySet()) {
      if (page.size() == most) {
        break;
      }
      int report = text.getValue();
      page.add(new PreferredReport(text.getKey(), table.isOfficial(report), table.key(report)));
    }
    return page;
  }

  private List<Twin> twins(List<Integer> reports) throws IOException {
    List<Twin> twins = new ArrayList<>();
    for (int report : reports) {
      twins.add(new Twin(table.isOfficial(report), stored.source(report)));
    }
    return twins;
  }

  @Override
  public @Nullable ReportId yearBefore(ReportId id) throws IOException {
    int number = stored.find(id);
    int before = number == ReportTable.NONE ? ReportTable.NONE : table.yearBefore(number);
    return before == ReportTable.NONE ? null : stored.source(before).id();
  }

  @Override
  public DatedReports office(String key, int most) {
    List<DatedReport> reports = table.ofOffice(key);
    return new DatedReports(reports.size(), reports.stream().sorted().limit(most).toList());
  }

  @Override
  public List<IndexedSource> sources(@Nullable String after, int most) throws IOException {
    if (keys == null) {
      keys = table.keys();
    }
    List<IndexedSource> page = new ArrayList<>();
    for (int report : (after == null ? keys : keys.tailMap(after, false)).values()) {
      if (page.size() == most) {
        break;
      }
      page.add(table.source(report));
    }
    return page;
  }
}
