package nianbao.sample;

import java.util.List;
import nianbao.report.Figure;

/** Figures for form A2: those of the year, and those of all years since the first. */
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

  private final SeededRandom dice;
  private final Tally tally = new Tally();

  private FormA2Figures(SeededRandom dice) {
    this.dice = dice;
  }

  /** The figures of a report with so many requests in its year. */
  static SampleFigures of(SeededRandom dice, int requests) {
    FormA2Figures figures = new FormA2Figures(dice);
    int earlier = dice.chance(40) ? 0 : dice.between(1, 4) * (requests + dice.between(0, 5));
    figures.active();
    figures.requests(requests, earlier);
    figures.redress();
    return figures.tally.figures("A2");
  }

  /** Puts a figure of the year, and that of all years. */
  private int put(String key, int period, int earlier) {
    tally.put(Figure.name(key, "period"), period);
    tally.put(Figure.name(key, "cumulative"), period + earlier);
    return period;
  }

  private int grown(String key, int most) {
    return put(key, dice.chance(20) ? 0 : dice.between(0, most), dice.between(0, 3 * most));
  }

  private void active() {
    int period = dice.between(20, 900);
    int earlier = dice.between(100, 4000);
    put("active_total", period, earlier);
    put("active_full_text_electronic", dice.between(0, period), dice.between(0, earlier));
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
    split(WAYS, dice.split(period, 3, 1, 2, 6, 3, 1), dice.split(earlier, 3, 1, 2, 6, 3, 1));
    put("replies_total", period, earlier);
    int[] replies = dice.split(period, 6, 1, 4);
    int[] before = dice.split(earlier, 6, 1, 4);
    split(REPLIES, replies, before);
    int[] weights = {2, 5, 5, 2, 1, 1, 1, 1, 1, 1, 1};
    split(REASONS, dice.split(replies[2], weights), dice.split(before[2], weights));
  }

  private void split(List<String> keys, int[] period, int[] earlier) {
    for (int i = 0; i < period.length; i++) {
      put(keys.get(i), period[i], earlier[i]);
    }
  }

  private void redress() {
    grown("review_total", 3);
    grown("litigation_total", 2);
    int appeals = dice.chance(80) ? 0 : dice.between(1, 4);
    put("appeals_total", appeals, 2);
    put("appeals_first_instance", dice.between(0, appeals), dice.between(0, 2));
  }
}
