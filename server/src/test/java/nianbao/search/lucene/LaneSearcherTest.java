package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.TestReports;
import nianbao.search.lucene.table.Lanes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class LaneSearcherTest {

  /** Each thread goes on only when the other one has come as far. */
  @Test
  void lanesAreSearchedSideBySide() throws IOException {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor has one lane");
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        ReportSink sink = LuceneReportSink.open(directory)) {
      for (int i = 0; i < 10; i++) {
        sink.put(AnalyzedReport.of(TestReports.report("report " + i).text("公开").build()));
      }
      sink.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Snapshot snapshot = new Snapshot(reader, null, new Lanes.Limits(2, 1));

        int documents = snapshot.searcher().search(MatchAllDocsQuery.INSTANCE, new Meeting());

        assertEquals(reader.maxDoc(), documents);
      }
    }
  }

  /** Counts documents; each collector waits for the other at its first one. */
  private static final class Meeting implements CollectorManager<Meeting.Counting, Integer> {
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();

    @Override
    public Counting newCollector() {
      return new Counting();
    }

    @Override
    public Integer reduce(Collection<Counting> collectors) {
      return seen.size();
    }

    private final class Counting extends SimpleCollector {
      private boolean hasMet;

      @Override
      public void collect(int document) throws IOException {
        if (!hasMet) {
          meet();
        }
        seen.add(document);
      }

      private void meet() throws IOException {
        try {
          both.await(10, TimeUnit.SECONDS);
          hasMet = true;
        } catch (Exception e) {
          throw new IOException("no other thread has come", e);
        }
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    }
  }
}
