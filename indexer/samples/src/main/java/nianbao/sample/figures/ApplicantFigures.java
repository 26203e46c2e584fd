package nianbao.sample.figures;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.sample.random.SeededRandom;

/**
 * Figures for forms C and D, which count requests by kind of applicant. Every strict relation
 * holds, and each year takes over what the previous year carried over.
 */
final class ApplicantFigures {
  static final List<String> APPLICANTS =
      List.of("natural", "business", "research", "social_welfare", "legal_service", "other_org");

  static final List<String> OUTCOMES =
      List.of("maintained", "corrected", "other_result", "pending");

  static final List<String> REDRESS =
      List.of("review", "litigation_direct", "litigation_after_review");

  private static final int[] APPLICANT_WEIGHTS = {70, 14, 2, 2, 9, 3};
  private static final int[] RESULT_WEIGHTS = {
    40, 8, 1, 1, 1, 3, 2, 2, 2, 2, 22, 3, 2, 3, 2, 1, 1, 1
  };

  private final SeededRandom random;
  private final String form;
  private final Tally tally = new Tally();

  private ApplicantFigures(SeededRandom random, String form) {
    this.random = random;
    this.form = form;
  }

  /**
   * The figures of a report.
   *
   * @param requests minimum number of new requests
   * @param carriedIn by kind of applicant, from the previous year
   * @param carriedOut by kind of applicant, into the next year
   */
  static SampleFigures of(
      String form, SeededRandom random, int requests, int[] carriedIn, int[] carriedOut) {
    ApplicantFigures figures = new ApplicantFigures(random, form);
    figures.active();
    figures.requests(requests, carriedIn, carriedOut);
    figures.redress();
    return figures.tally.figures(form);
  }

  private void active() {
    if (form.equals("C")) {
      activeC();
    } else {
      activeD();
    }
  }

  private void activeC() {
    int made = random.chance(50) ? 0 : random.between(1, 8);
    int published = tally.put("normative_docs[newly_published]", random.between(0, made));
    tally.put("normative_docs[made]", made);
    tally.put("normative_docs[total_public]", published + random.between(0, 40));
    for (String key :
        List.of("permits", "other_external_services", "penalties", "compulsory_measures")) {
      tally.put(SampleFigures.cell(key, "prev_year_items"), random.between(1, 90));
      tally.put(SampleFigures.cell(key, "change"), random.chance(60) ? 0 : random.between(1, 9));
      tally.put(
          SampleFigures.cell(key, "decisions"), random.chance(30) ? 0 : random.between(1, 900));
    }
    tally.put("admin_fees[prev_year_items]", random.between(0, 4));
    tally.put("gov_procurement[projects]", random.between(0, 20));
    tally.amount("gov_procurement[amount]", money(900));
  }

  private void activeD() {
    int made = tally.put("normative_docs[made]", random.chance(50) ? 0 : random.between(1, 8));
    int repealed =
        tally.put("normative_docs[repealed]", random.chance(60) ? 0 : random.between(1, 5));
    tally.put("normative_docs[in_force]", Math.max(0, made - repealed) + random.between(0, 40));
    for (String key : List.of("permits", "penalties", "compulsory_measures")) {
      tally.put(
          SampleFigures.cell(key, "decisions"), random.chance(25) ? 0 : random.between(1, 2500));
    }
    tally.amount("admin_fees[amount]", money(300));
  }

  private String money(int most) {
    return random.chance(55)
        ? "0"
        : String.format(Locale.ROOT, "%d.%02d", random.between(0, most), random.between(1, 99));
  }

  private void requests(int requests, int[] carriedIn, int[] carriedOut) {
    int[] fresh = random.split(requests, APPLICANT_WEIGHTS);
    List<String> rows = resultRows(form);
    int[] weights = weights(rows.size());
    for (int i = 0; i < fresh.length; i++) {
      // Only requests that came in can be carried over.
      int arrived = Math.max(fresh[i], carriedOut[i] - carriedIn[i]);
      int results = arrived + carriedIn[i] - carriedOut[i];
      String applicant = APPLICANTS.get(i);
      put("req_new", applicant, arrived);
      put("req_carried_in", applicant, carriedIn[i]);
      put("req_carried_out", applicant, carriedOut[i]);
      put("res_total", applicant, results);
      int[] parts = random.split(results, weights);
      for (int row = 0; row < parts.length; row++) {
        put(rows.get(row), applicant, parts[row]);
      }
    }
  }

  /** The rows of 三、本年度办理结果 that add up to its total. */
  private static List<String> resultRows(String form) {
    List<Form.Row> rows = Objects.requireNonNull(Forms.STANDARD.byId(form), form).rows();
    return rows.stream()
        .dropWhile(row -> !row.key().equals("results_h"))
        .takeWhile(row -> !row.key().equals("res_total"))
        .filter(row -> !row.heading())
        .map(Form.Row::key)
        .toList();
  }

  private static int[] weights(int rows) {
    int[] weights = new int[rows];
    for (int i = 0; i < rows; i++) {
      weights[i] = i < RESULT_WEIGHTS.length ? RESULT_WEIGHTS[i] : 1;
    }
    return weights;
  }

  private void put(String key, String applicant, int count) {
    tally.put(SampleFigures.cell(key, applicant), count);
    tally.add(SampleFigures.cell(key, "total"), count);
  }

  private void redress() {
    for (String kind : REDRESS) {
      int total = random.chance(80) ? 0 : random.between(1, 6);
      tally.split(
          random,
          total,
          OUTCOMES.stream().map(outcome -> SampleFigures.cell(kind, outcome)).toList(),
          6,
          1,
          2,
          2);
      tally.put(SampleFigures.cell(kind, "total"), total);
    }
  }
}
