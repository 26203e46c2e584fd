package nianbao.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Evidence;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.Warning;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.text.Resources;
import org.junit.jupiter.api.Test;

/** Whatever the reading of reports names has a wording on their pages. */
class WordingOfReportsTest {
  private static final Wording CHINESE = Wording.of(PageLanguage.CHINESE);
  private static final int SAMPLES = 300;

  @Test
  void fieldsRulesAndWarningsAreNamedInWords() throws Exception {
    Set<String> used = new TreeSet<>();
    for (SampleReport sample : SampleReports.generate(7, SAMPLES).toList()) {
      Report report = read(sample);
      for (Evidence evidence : report.header().evidence()) {
        used.add("field." + evidence.field());
        used.add("rule." + evidence.rule());
      }
      for (Warning warning : report.warnings()) {
        used.add("warning." + warning.kind());
      }
    }
    assertFalse(used.isEmpty());
    used.removeIf(CHINESE::has);
    assertEquals(Set.of(), used);
  }

  @Test
  void everyRuleThatIsWeighedHasAWording() {
    Set<String> rules = new TreeSet<>();
    for (String[] row : Resources.rows(ReportExtractor.class, "header/evidence-weights.tsv", 4)) {
      rules.add("rule." + row[1].split(":", -1)[0]);
    }
    rules.remove("rule.");
    assertFalse(rules.isEmpty());
    rules.removeIf(CHINESE::has);
    assertEquals(Set.of(), rules);
  }

  static Report read(SampleReport sample) throws UnreadableException {
    Source source =
        new Source(
            null, sample.path(), "0".repeat(64), Instant.parse("2026-01-01T00:00:00Z"), null);
    return ReportExtractor.extract(source, DocumentFormat.read(sample.path(), sample.bytes()));
  }
}
