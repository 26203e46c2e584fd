package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.index.TextStreamsTest;
import nianbao.index.block.BlockBytes;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.truth.SampleReport;
import org.junit.jupiter.api.Test;

/** Reports of every kind give the same index after they were sent as bytes. */
class SampleBlocksTest {

  private static Report read(SampleReport sample) throws UnreadableException {
    Source source = new Source("样例", sample.path(), "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.read(source, sample.bytes());
  }

  @Test
  void samplesAreIndexedTheSameFromTheirBytes() throws Exception {
    List<AnalyzedReport> reports = new ArrayList<>();
    List<AnalyzedReport> sent = new ArrayList<>();
    Stream<SampleReport> samples =
        Stream.of(
                SampleReports.generate(5, 60),
                SampleReports.varied(7, 60),
                SampleReports.tabulated(3, 60))
            .flatMap(all -> all);
    for (SampleReport sample : samples.toList()) {
      AnalyzedReport report = AnalyzedReport.of(read(sample));
      AnalyzedReport read = BlockBytes.read(BlockBytes.write(report));
      assertEquals(report.report(), read.report());
      reports.add(report);
      sent.add(read);
    }

    assertEquals(TextStreamsTest.byBatch(reports), TextStreamsTest.byStreams(sent));
  }
}
