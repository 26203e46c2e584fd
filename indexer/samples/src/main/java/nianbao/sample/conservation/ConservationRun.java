package nianbao.sample.conservation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;

/** Reads many damaged reports and notes those of which something is lost or read twice. */
public final class ConservationRun {

  /** As many reports of each kind of generator, in turn. */
  private static final int ROUND = 50;

  private ConservationRun() {}

  /**
   * The faults found, each with the seed and the number of the report, which make it again.
   *
   * @param count how many reports
   */
  public static List<String> faults(long seed, int count) {
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (Iterator<SampleReport> all = samples(seed, count).iterator(); number < count; number++) {
      SampleReport sample = all.next();
      String fault = fault(sample.extension(), damaged(sample, seed, number));
      if (!fault.isEmpty()) {
        faults.add("seed " + seed + " number " + number + " (" + sample.path() + "): " + fault);
      }
    }
    return faults;
  }

  private static Stream<SampleReport> samples(long seed, int count) {
    return Stream.iterate(0, round -> round + 1)
        .limit(1 + count / ROUND)
        .flatMap(
            round ->
                round % 2 == 0
                    ? SampleReports.tabulated(seed + round, ROUND)
                    : SampleReports.varied(seed + round, ROUND));
  }

  private static String damaged(SampleReport sample, long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    return number % 10 == 0 ? sample.text() : Damage.in(sample.text(), random);
  }

  /** What is wrong with the reading of a text, empty when nothing is. */
  static String fault(String extension, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = new Source(null, "report" + extension, "0".repeat(64), Instant.EPOCH, null);
    RawDocument document;
    try {
      document = DocumentFormat.read(source.path(), bytes);
    } catch (UnreadableException refused) {
      return "";
    }
    Report report = ReportExtractor.extract(source, document);
    String fault = Conservation.fault(document, report);
    boolean plain = extension.equals(".txt");
    return fault.isEmpty() && plain ? Conservation.fault(text, report) : fault;
  }
}
