package nianbao.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
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

  private static final long SEED = 20260101;

  static GeneratedIndex of(int reports) throws IOException, UnreadableException {
    Directory directory = new ByteBuffersDirectory();
    long textBytes = 0;
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      for (SampleReport sample : SampleReports.generate(SEED, reports).toList()) {
        sink.put(AnalyzedReport.of(read(sample)));
        textBytes += bytes(sample).length;
      }
      sink.commit();
    }
    return new GeneratedIndex(directory, textBytes);
  }

  /** The same reports as they are read. */
  static List<Report> reports(int reports) throws IOException, UnreadableException {
    List<Report> read = new ArrayList<>();
    for (SampleReport sample : SampleReports.generate(SEED, reports).toList()) {
      read.add(read(sample));
    }
    return read;
  }

  private static Report read(SampleReport sample) throws IOException, UnreadableException {
    Source source = new Source("样例", sample.path(), "", Instant.EPOCH, null);
    return ReportExtractor.read(source, bytes(sample));
  }

  private static byte[] bytes(SampleReport sample) {
    return sample.text().getBytes(StandardCharsets.UTF_8);
  }
}
