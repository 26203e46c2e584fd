package nianbao.bench.peers.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a day's work with Lucene gives: one field of smartcn's words, phrases, a count per report.
 */
final class LuceneIndex implements PassageIndex {

  private static final String TEXT = "text";
  private static final String REPORT = "report";
  private static final String CITY = "city";
  private static final String YEAR = "year";
  private static final String AGENCY = "agency";
  private static final double BUFFER = 64;
  private static final int LONGEST_TEXT = 1 << 20;

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final IndexSearcher searcher;

  LuceneIndex(Path folder) throws IOException {
    searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
    searcher.setQueryCache(null);
  }

  /** Writes an index of passages into an empty folder, on all cores. */
  static void write(Stream<Passage> passages, Path folder) throws IOException {
    IndexWriterConfig configuration = new IndexWriterConfig(new SmartChineseAnalyzer());
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, configuration.setRAMBufferSizeMB(BUFFER))) {
      passages.parallel().forEach(passage -> add(passage, writer));
    }
  }

  private static void add(Passage passage, IndexWriter writer) {
    Document document = new Document();
    document.add(new TextField(TEXT, passage.text(), Field.Store.YES));
    document.add(new NumericDocValuesField(REPORT, passage.report()));
    document.add(new SortedDocValuesField(CITY, new BytesRef(passage.city())));
    document.add(new SortedDocValuesField(YEAR, new BytesRef(passage.year())));
    document.add(new SortedDocValuesField(AGENCY, new BytesRef(passage.agency())));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Found search(String phrase) throws IOException {
    Query parsed = new QueryBuilder(analyzer).createPhraseQuery(TEXT, phrase);
    Query query = parsed == null ? new MatchNoDocsQuery("no words") : parsed;
    Reports reports = searcher.search(query, new OneAfterTheOther());
    return reports.facets.with(marked(query, reports.best()));
  }

  private List<String> marked(Query query, List<ScoreDoc> best) throws IOException {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withBreakIterator(WholeBreakIterator::new)
            .withMaxLength(LONGEST_TEXT)
            .build();
    TopDocs shown =
        new TopDocs(
            new TotalHits(best.size(), TotalHits.Relation.EQUAL_TO), best.toArray(ScoreDoc[]::new));
    return best.isEmpty() ? List.of() : List.of(highlighter.highlight(TEXT, query, shown));
  }

  /** All segments by one collector: a searcher without threads asks for no more. */
  private static final class OneAfterTheOther implements CollectorManager<Reports, Reports> {
    @Override
    public Reports newCollector() {
      return new Reports();
    }

    @Override
    public Reports reduce(Collection<Reports> all) {
      return all.iterator().next();
    }
  }

  /** The reports found, each with its best passage. */
  private static final class Reports extends SimpleCollector {
    private final Facets facets = new Facets();
    private final BitSet seen = new BitSet();
    private final List<@Nullable ScoreDoc> bestOf = new ArrayList<>();
    private @Nullable Columns columns;
    private @Nullable Scorable scorer;
    private int base;

    /** The columns of one segment. */
    private record Columns(
        NumericDocValues report,
        SortedDocValues city,
        SortedDocValues year,
        SortedDocValues agency) {}

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      base = context.docBase;
      columns =
          new Columns(
              DocValues.getNumeric(context.reader(), REPORT),
              DocValues.getSorted(context.reader(), CITY),
              DocValues.getSorted(context.reader(), YEAR),
              DocValues.getSorted(context.reader(), AGENCY));
    }

    @Override
    public void setScorer(Scorable of) {
      scorer = of;
    }

    @Override
    public void collect(int document) throws IOException {
      Columns of = Objects.requireNonNull(columns);
      of.report().advanceExact(document);
      int report = (int) of.report().longValue();
      if (!seen.get(report)) {
        seen.set(report);
        facets.add(
            value(of.city(), document), value(of.year(), document), value(of.agency(), document));
      }
      while (bestOf.size() <= report) {
        bestOf.add(null);
      }
      float score = Objects.requireNonNull(scorer).score();
      ScoreDoc best = bestOf.get(report);
      if (best == null || score > best.score) {
        bestOf.set(report, new ScoreDoc(base + document, score));
      }
    }

    private static String value(SortedDocValues column, int document) throws IOException {
      column.advanceExact(document);
      return column.lookupOrd(column.ordValue()).utf8ToString();
    }

    List<ScoreDoc> best() {
      return bestOf.stream()
          .filter(Objects::nonNull)
          .sorted(
              Comparator.comparingDouble((ScoreDoc found) -> -found.score)
                  .thenComparingInt(found -> found.doc))
          .limit(SHOWN)
          .toList();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
