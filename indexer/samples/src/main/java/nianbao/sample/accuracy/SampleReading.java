package nianbao.sample.accuracy;

import java.time.Instant;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.truth.SampleReport;

/** Reads samples from their content alone. */
public final class SampleReading {

  private SampleReading() {}

  /** Reads a sample under a neutral path, because its own names the place. */
  public static Report read(SampleReport sample) throws UnreadableException {
    String path = "report" + sample.extension();
    return ReportExtractor.read(
        new Source(null, path, "0".repeat(64), Instant.EPOCH, null), sample.bytes());
  }
}
