package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.print.OddCharacters;
import nianbao.sample.truth.SampleReport;
import nianbao.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Any report rewritten with the characters that PDFs and old pages print in place of usual ones
 * reads the same: fields, sections, paragraphs, cells, findings and evidence.
 */
class OddCharactersTest {
  private static final long SEED = 1408;
  private static final int COUNT = 300;
  private static final int MOST_SHOWN = 10;
  private static final int SHOWN = 100;

  enum Reports {
    COMMON {
      @Override
      Stream<SampleReport> of(long seed) {
        return SampleReports.generate(seed, COUNT);
      }
    },
    VARIED {
      @Override
      Stream<SampleReport> of(long seed) {
        return SampleReports.varied(seed, COUNT);
      }
    },
    TABULATED {
      @Override
      Stream<SampleReport> of(long seed) {
        return SampleReports.tabulated(seed, COUNT);
      }
    };

    abstract Stream<SampleReport> of(long seed);
  }

  @ParameterizedTest
  @EnumSource
  void aReportInOddCharactersReadsTheSame(Reports reports) throws Exception {
    int changed = 0;
    List<String> differences = new ArrayList<>();
    for (SampleReport usual : reports.of(SEED).toList()) {
      String text = OddCharacters.rewritten(usual.text(), SEED + changed);
      SampleReport odd = new SampleReport(usual.path(), text, usual.encoding(), usual.truth());
      changed += text.equals(usual.text()) ? 0 : 1;
      String difference = difference(folded(usual), folded(odd));
      if (!difference.isEmpty()) {
        differences.add(usual.path() + ": " + difference);
      }
    }

    assertEquals(List.of(), differences.subList(0, Math.min(MOST_SHOWN, differences.size())));
    assertTrue(changed > COUNT * 9 / 10, () -> "reports with odd characters");
  }

  /** The surroundings of the first difference, empty when there is none. */
  private static String difference(String usual, String odd) {
    int same = 0;
    while (same < Math.min(usual.length(), odd.length())
        && usual.charAt(same) == odd.charAt(same)) {
      same++;
    }
    return usual.equals(odd) ? "" : around(usual, same) + " became " + around(odd, same);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
  }

  /** All that is read, with its printed words folded. */
  private static String folded(SampleReport sample) throws UnreadableException {
    Source source =
        new Source(null, "report" + sample.extension(), "0".repeat(64), Instant.EPOCH, null);
    Report report = ReportExtractor.read(source, sample.bytes());
    return Folding.aligned(report.toString());
  }
}
