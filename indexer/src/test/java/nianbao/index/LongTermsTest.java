package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import nianbao.report.TestReports;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class LongTermsTest {

  @Test
  void aNumberOrWordOfAnyLengthIsIndexed() throws IOException {
    String letters = "a".repeat(100_000);
    String digits = "7".repeat(100_000);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ReportSink sink = LuceneReportSink.open(directory)) {
        sink.put(
            AnalyzedReport.of(
                TestReports.report("long")
                    .titled(letters)
                    .index(digits)
                    .section(1, letters)
                    .text(letters, digits, "共12件")
                    .build()));
        sink.commit();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(1, reader.docFreq(new Term(IndexFields.LITERAL, "12")));
        assertEquals(1, reader.docFreq(new Term(IndexFields.LITERAL, digits.substring(0, 10_000))));
        assertEquals(5, reader.numDocs());
      }
    }
  }
}
