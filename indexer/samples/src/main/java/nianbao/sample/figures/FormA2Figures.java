package nianbao.sample.figures;

import java.util.List;
import nianbao.report.Figure;
import nianbao.sample.random.SeededRandom;

/** Figures for form A2: those of the year, and cumulative ones. */
final class FormA2Figures {
  private static final List<String> WAYS =
      List.of(
          "requests_in_person",
          "requests_fax",
          "requests_email",
          "requests_online",
          "requests_letter",
          "requests_other_way");
  private static final List<String> REPLIES =
      List.of("reply_granted", "reply_partial", "reply_refused");
  private static final List<String> REASONS =
      List.of(
          "refused_not_gov_info",
          "refused_nonexistent",
          "refused_not_held",
          "refused_unclear",
          "refused_exempt_1",
          "refused_exempt_2",
          "refused_exempt_3",
          "refused_exempt_4",
          "refused_exempt_5",
          "refused_exempt_6",
          "refused_other");

  private final SeededRandom random;
  private final Tally tally = new Tally();

  private FormA2Figures(SeededRandom random) {
    this.random = random;
  }

  /** The figures of a report with this many requests in its year. */
  static SampleFigures of(SeededRandom random, int requests) {
    FormA2Figures figures = new FormA2Figures(random);
    int earlier = random.chance(40) ? 0 : random.between(1, 4) * (requests + random.between(0, 5));
    figures.active();
    figures.requests(requests, earlier);
    figures.redress();
    return figures.tally.figures("A2");
  }

  /** Puts the figure of the year and the cumulative one; returns the former. */
  private int put(String key, int period, int earlier) {
    tally.put(Figure.name(key, "period"), period);
    tally.put(Figure.name(key, "cumulative"), period + earlier);
    return period;
  }

  private int grown(String key, int most) {
    return put(key, random.chance(20) ? 0 : random.between(0, most), random.between(0, 3 * most));
  }

  private void active() {
    int period = random.between(20, 900);
    int earlier = random.between(100, 4000);
    put("active_total", period, earlier);
    put("active_full_text_electronic", random.between(0, period), random.between(0, earlier));
    grown("normative_docs_new", 12);
    grown("service_info", 200);
    grown("site_column_visits", 40_000);
    grown("onsite_receptions", 300);
    grown("online_consultations", 90);
    grown("phone_consultations", 900);
    grown("on_request_catalogue_items", 30);
  }

  private void requests(int period, int earlier) {
    put("requests_total", period, earlier);
    split(WAYS, random.split(period, 3, 1, 2, 6, 3, 1), random.split(earlier, 3, 1, 2, 6, 3, 1));
    put("replies_total", period, earlier);
    int[] replies = random.split(period, 6, 1, 4);
    int[] before = random.split(earlier, 6, 1, 4);
    split(REPLIES, replies, before);
    int[] weights = {2, 5, 5, 2, 1, 1, 1, 1, 1, 1, 1};
    split(REASONS, random.split(replies[2], weights), random.split(before[2], weights));
  }

  private void split(List<String> keys, int[] period, int[] earlier) {
    for (int i = 0; i < period.length; i++) {
      put(keys.get(i), period[i], earlier[i]);
    }
  }

  private void redress() {
    grown("review_total", 3);
    grown("litigation_total", 2);
    int appeals = random.chance(80) ? 0 : random.between(1, 4);
    put("appeals_total", appeals, 2);
    put("appeals_first_instance", random.between(0, appeals), random.between(0, 2));
  }
}
