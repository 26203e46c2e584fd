package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import nianbao.report.TestReports;
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
}
