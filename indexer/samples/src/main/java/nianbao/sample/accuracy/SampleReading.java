package nianbao.sample.accuracy;

import java.time.Instant;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReport;

/** Reads samples as files of which nothing but the content is known. */
public final class SampleReading {

  private SampleReading() {}

  /** The report in a sample's bytes. Its path must not help: it names the place. */
  public static Report read(SampleReport sample) throws UnreadableException {
    String path = "report" + sample.extension();
    return ReportExtractor.read(
        new Source(null, path, "0".repeat(64), Instant.EPOCH, null), sample.bytes());
  }
}
