package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.TestReports;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;

class LuceneReportSinkTest {

  /** A disk that fails while the data of a segment is read. */
  private static final class Failing extends FilterDirectory {
    private int readable = Integer.MAX_VALUE;

    Failing(Directory in) {
      super(in);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (name.endsWith(".cfs") && readable-- <= 0) {
        throw new IOException("read error in " + name);
      }
      return super.openInput(name, context);
    }
  }

  @Test
  void anIndexThatCouldNotBeReadOnceCanBeOpenedAgain() throws IOException {
    try (Failing directory = new Failing(new ByteBuffersDirectory())) {
      try (ReportSink sink = LuceneReportSink.open(directory)) {
        sink.put(AnalyzedReport.of(TestReports.report("a").text("共12件").build()));
        sink.commit();
      }
      directory.readable = 1; // the writer reads the names of the fields itself
      IOException fault =
          assertThrows(IOException.class, () -> LuceneReportSink.open(directory).close());
      assertTrue(String.valueOf(fault.getMessage()).startsWith("read error"), fault.toString());
      directory.readable = Integer.MAX_VALUE;

      try (ReportSink sink = LuceneReportSink.open(directory)) {
        assertEquals(1, sink.indexed().size());
      }
    }
  }

  /** Adds batches of so many reports, completes, and returns the reports of each segment. */
  private static List<Integer> segments(Directory directory, int... batches) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      for (int size : batches) {
        ReportSink.Batch batch = sink.batch();
        for (int i = 0; i < size; i++) {
          String key = sink.indexed().size() + "-" + i;
          batch.put(AnalyzedReport.of(TestReports.report(key).text("共12件").build()));
        }
        batch.finish();
        sink.add(batch);
      }
      sink.complete();
    }
    List<Integer> reports = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        reports.add(leaf.reader().getSortedDocValues(IndexFields.KEY).getValueCount());
      }
    }
    return reports;
  }

  @Test
  void whatSeveralBatchesLeaveIsOneSegmentButWhatIsLargerStays() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      assertEquals(List.of(300), segments(directory, 300));
      assertEquals(List.of(300, 1), segments(directory, 1), "nothing to merge");
      assertEquals(List.of(300, 4), segments(directory, 1, 2), "with its small neighbour");
      assertEquals(List.of(300, 4, 1), segments(directory, 1), "not by each small update");
      assertEquals(List.of(300, 11), segments(directory, 3, 3));
      assertEquals(List.of(711), segments(directory, 200, 100, 100), "all smaller than the new");
      assertEquals(List.of(711), segments(directory));
    }
    try (Directory directory = new ByteBuffersDirectory()) {
      assertEquals(List.of(240), segments(directory, 20, 10, 10, 20, 30, 1, 9, 50, 10, 30, 20, 30));
    }
  }
}
