package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;

/** What is true is never called a contradiction, and what is false still is. */
class TruthfulSentencesTest {

  private static final int SENTENCES = 20_000;

  /** A part that is off by chance fits another number of its sentence. */
  private static final double FOUND = 0.95;

  private static List<Finding> findings(TruthfulSentences.Drawn drawn) {
    Figures figures =
        TestFigures.of("D")
            .with("req_new[total]", drawn.received())
            .with("req_carried_in[total]", drawn.carriedIn())
            .with("res_total[total]", drawn.answered())
            .with("req_carried_out[total]", drawn.carriedOut())
            .build();
    Report report =
        TestReports.report("a.txt")
            .of(TestReports.CLOUD_COUNTY, TruthfulSentences.YEAR)
            .by("government")
            .form("D")
            .section(2, "（二）依申请公开")
            .text(drawn.sentence())
            .build();
    Report counted =
        new Report(
            report.source(),
            report.header(),
            report.sections(),
            report.paragraphs(),
            report.tables(),
            figures,
            List.of(),
            List.of(),
            List.of());
    return ReportFindings.addTo(counted).findings().stream()
        .filter(finding -> finding.id().startsWith("prose-"))
        .toList();
  }

  @Test
  void whatIsTrueContradictsNothing() {
    long seed = System.nanoTime();
    TruthfulSentences sentences = new TruthfulSentences(new Random(seed));
    List<String> accused = new ArrayList<>();

    for (int i = 0; i < SENTENCES; i++) {
      TruthfulSentences.Drawn drawn = sentences.draw(0);
      List<Finding> found = findings(drawn);
      if (!found.isEmpty()) {
        accused.add(
            drawn.sentence() + ' ' + found.getFirst().left() + '≠' + found.getFirst().right());
      }
    }

    assertEquals(List.of(), accused, "seed " + seed);
  }

  @Test
  void aPartThatIsOffIsFound() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TruthfulSentences sentences = new TruthfulSentences(random);
    List<String> missed = new ArrayList<>();
    int planted = 0;

    for (int i = 0; i < SENTENCES; i++) {
      TruthfulSentences.Drawn drawn = sentences.draw(random.nextInt(21, 60));
      if (drawn.listed()) {
        planted++;
        if (findings(drawn).isEmpty()) {
          missed.add(drawn.sentence());
        }
      }
    }

    double found = 1 - (double) missed.size() / planted;
    assertTrue(found >= FOUND, () -> "seed " + seed + ": " + found + " " + missed.subList(0, 20));
  }
}
