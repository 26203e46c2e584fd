package nianbao.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.read.UnreadableException;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * An index of generated reports, the same each time.
 *
 * @param textBytes length of the files
 */
record GeneratedIndex(Directory directory, long textBytes) {

  static GeneratedIndex of(int reports) throws IOException, UnreadableException {
    Directory directory = new ByteBuffersDirectory();
    long textBytes = 0;
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      List<SampleReport> samples = SampleReports.generate(20260101, reports).toList();
      for (SampleReport report : samples) {
        byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
        Source source = new Source("样例", report.path(), "", Instant.EPOCH, null);
        sink.put(AnalyzedReport.of(ReportExtractor.read(source, text)));
        textBytes += text.length;
      }
      sink.commit();
    }
    return new GeneratedIndex(directory, textBytes);
  }
}
