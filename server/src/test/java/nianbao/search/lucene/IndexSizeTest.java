package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFields;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.read.UnreadableException;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a generated report takes in the index, with a tenth to spare: what is stored or posted
 * beyond that should be worth it.
 */
class IndexSizeTest {

  private static final int REPORTS = 200;

  private static final Directory INDEX = new ByteBuffersDirectory();

  private static long textBytes;

  @BeforeAll
  static void index() throws IOException, UnreadableException {
    try (ReportSink sink = LuceneReportSink.open(INDEX)) {
      List<SampleReport> reports = SampleReports.generate(20260101, REPORTS).toList();
      for (SampleReport report : reports) {
        byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
        Source source = new Source("样例", report.path(), "", Instant.EPOCH, null);
        sink.put(AnalyzedReport.of(ReportExtractor.read(source, text)));
        textBytes += text.length;
      }
      sink.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @Test
  void theIndexTakesLessThanThreeTimesTheText() throws IOException {
    long bytes = 0;
    for (String file : INDEX.listAll()) {
      bytes += INDEX.fileLength(file);
    }
    assertTrue(bytes < 2.85 * textBytes, bytes + " bytes for " + textBytes + " of text");
  }

  /** Of each field: in how many documents its terms stand, and at how many positions. */
  @Test
  void noFieldHasMorePostingsThanItNeeds() throws IOException {
    assertPostings(IndexFields.LITERAL, 7_700, 10_400);
    assertPostings(IndexFields.WORDS, 3_600, 4_600);
    assertPostings(IndexFields.PHRASES, 3_400, 3_400);
    assertPostings(IndexFields.HEADING, 300, 305);
  }

  private static void assertPostings(String field, int entries, int positions) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(INDEX)) {
      Terms terms = MultiTerms.getTerms(reader, field);
      long entriesEach = terms.getSumDocFreq() / REPORTS;
      long positionsEach = terms.getSumTotalTermFreq() / REPORTS;
      assertTrue(entriesEach < entries, field + ": " + entriesEach + " entries a report");
      assertTrue(positionsEach < positions, field + ": " + positionsEach + " positions a report");
    }
  }
}
