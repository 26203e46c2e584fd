package nianbao.search.lucene;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.search.QuerySyntaxException;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.SearchRequest;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.ShardedIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.shard.Shard;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a walk reads ahead, and how long it keeps its snapshot. */
class WalkCostTest {
  private static final int REPORTS = 300;
  private static final int MOST_AHEAD = 50;

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private ReportIndex index;
  private int read;
  private int open;

  @BeforeEach
  void index() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      for (int i = 0; i < REPORTS; i++) {
        sink.put(AnalyzedReport.of(report(i + ".txt").text("依申请公开" + i + "件。").build()));
      }
      sink.commit();
    }
    reader = DirectoryReader.open(directory);
    index = new ShardedIndex(new Counted(new Snapshot(reader, null, LuceneIndexes.WHOLE)), false);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** Counts the reports that are read, and the states that are open. */
  private final class Counted implements Shards {
    private final Snapshot snapshot;

    Counted(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public OpenIndex open() {
      open++;
      Shard shard = new LuceneShard(snapshot);
      Shard counting =
          (Shard)
              Proxy.newProxyInstance(
                  Shard.class.getClassLoader(),
                  new Class<?>[] {Shard.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                      read += ((List<?>) arguments[0]).size();
                    }
                    return method.invoke(shard, arguments);
                  });
      return new OpenIndex(List.of(counting), snapshot.state(), () -> open--);
    }

    @Override
    public ReportIndex.Commit commit() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void refresh() {}

    @Override
    public void close() {}
  }

  @Test
  void onlyAFewReportsAreReadAhead() throws IOException {
    try (ReportWalk walk = index.walk(SearchRequest.of("依申请公开"), List.of())) {
      assertEquals(0, read);
      for (int consumed = 0; walk.next() != null; consumed++) {
        assertTrue(read - consumed <= MOST_AHEAD, read + " read, " + consumed + " consumed");
      }
      assertEquals(REPORTS, read);
    }
  }

  @Test
  void theSnapshotIsKeptUntilTheWalkIsClosed() throws IOException {
    try (ReportWalk walk = index.walk(SearchRequest.of("依申请公开"), List.of())) {
      walk.next();
      assertEquals(1, open);
    }
    assertEquals(0, open);
  }

  @Test
  void aWalkThatCannotBeginKeepsNone() {
    assertThrows(
        QuerySyntaxException.class, () -> index.walk(SearchRequest.of("city:乌有"), List.of()));
    assertEquals(0, open);
  }
}
