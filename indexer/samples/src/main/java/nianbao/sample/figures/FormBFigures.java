package nianbao.sample.figures;

import java.util.List;
import nianbao.sample.random.SeededRandom;

/** Figures for form B. Every strict relation holds. */
final class FormBFigures {
  private final SeededRandom random;
  private final Tally tally = new Tally();
  private final OneColumnFigures common;

  private FormBFigures(SeededRandom random) {
    this.random = random;
    this.common = new OneColumnFigures(random, tally);
  }

  /** The figures of a report with this many requests. */
  static SampleFigures of(SeededRandom random, int requests) {
    return made(random, requests).tally.figures("B");
  }

  /** The same with the rows that Qingdao adds. */
  static SampleFigures ofQingdao(SeededRandom random, int requests) {
    FormBFigures figures = made(random, requests);
    figures.local();
    return figures.tally.figures("B_qingdao");
  }

  private static FormBFigures made(SeededRandom random, int requests) {
    FormBFigures figures = new FormBFigures(random);
    figures.active();
    figures.responses();
    figures.requests(requests);
    figures.common.redress("corrected", "other");
    figures.resources();
    return figures;
  }

  private void local() {
    tally.sum(
        random,
        "complaints_total",
        3,
        List.of("complaints_upheld", "complaints_corrected", "complaints_other"));
    tally.sum(random, "sent_to_reading_places", 60, List.of("sent_paper", "sent_electronic"));
    tally.sum(random, "disclosure_columns", 3, List.of("columns_departments", "columns_townships"));
  }

  private void active() {
    List<String> channels =
        List.of(
            "channel_gazette",
            "channel_website",
            "channel_weibo",
            "channel_wechat",
            "channel_other");
    int[] most = {12, 1500, 600, 500, 120};
    int sum = 0;
    int largest = 0;
    for (int i = 0; i < most.length; i++) {
      int count =
          tally.put(channels.get(i), random.chance(15) ? 0 : random.between(most[i] / 8, most[i]));
      sum += count;
      largest = Math.max(largest, count);
    }
    // A document published in several channels counts once, so the total lies between these.
    int total = tally.put("active_total", random.chance(60) ? sum : random.between(largest, sum));
    int made = tally.put("normative_docs_made", random.between(0, 12));
    tally.put("normative_docs_published", Math.min(total, random.between(0, made)));
  }

  private void responses() {
    tally.put("responses_to_hot_topics", random.between(0, 12));
    int conferences = tally.put("press_conferences", random.between(0, 4));
    tally.put("press_conferences_by_head", random.between(0, conferences));
    int interviews = tally.put("online_interviews", random.between(0, 4));
    tally.put("online_interviews_by_head", random.between(0, interviews));
    tally.put("policy_interpretations", random.between(0, 40));
    tally.put("weibo_wechat_responses", random.between(0, 60));
    tally.put("other_responses", random.between(0, 20));
  }

  private void requests(int requests) {
    tally.put("requests_total", requests);
    tally.split(
        random,
        requests,
        List.of("requests_in_person", "requests_fax", "requests_online", "requests_letter"),
        3,
        1,
        8,
        3);
    tally.put("requests_closed", requests);
    tally.split(random, requests, List.of("closed_on_time", "closed_extended"), 9, 1);
    tally.put("replies_total", requests);
    tally.split(
        random,
        requests,
        List.of(
            "reply_already_public",
            "reply_granted",
            "reply_partial",
            "reply_refused",
            "reply_not_this_organ",
            "reply_nonexistent",
            "reply_amend",
            "reply_other_route"),
        4,
        8,
        2,
        2,
        3,
        4,
        1,
        1);
    tally.split(
        random,
        tally.get("reply_refused"),
        List.of(
            "refused_state_secret",
            "refused_trade_secret",
            "refused_privacy",
            "refused_safety_stability",
            "refused_not_gov_info",
            "refused_other_legal"),
        1,
        3,
        4,
        1,
        3,
        2);
  }

  private void resources() {
    tally.put("offices_dedicated", random.between(0, 2));
    tally.put("reading_places", random.between(0, 6));
    common.people();
    tally.amount("budget_special", common.money(12));
    common.fees();
  }
}
