package nianbao.sample.figures;

import java.util.List;
import nianbao.sample.random.SeededRandom;

/** Figures for form A. Every strict relation holds. */
final class FormAFigures {
  private final SeededRandom random;
  private final Tally tally = new Tally();
  private final OneColumnFigures common;

  private FormAFigures(SeededRandom random) {
    this.random = random;
    this.common = new OneColumnFigures(random, tally);
  }

  /** The figures of a report with this many requests. */
  static SampleFigures of(SeededRandom random, int requests) {
    FormAFigures figures = new FormAFigures(random);
    figures.active();
    figures.requests(requests);
    figures.common.redress("found_unlawful", "other_correction");
    figures.consultations();
    figures.resources();
    return figures.tally.figures("A");
  }

  private void active() {
    int platform =
        tally.sum(
            random,
            "portal_platform",
            300,
            List.of("portal_platform_policy_docs", "portal_platform_other"));
    int sunshine =
        tally.sum(
            random,
            "portal_sunshine",
            40,
            List.of(
                "sunshine_power_list",
                "sunshine_key_matters",
                "sunshine_approval_matters",
                "sunshine_decision_matters",
                "sunshine_dynamic_info"));
    int portal = tally.put("active_via_gov_portal", platform + sunshine);
    int site =
        tally.sum(
            random,
            "active_via_own_site",
            700,
            List.of("own_site_policy_docs", "own_site_public_service", "own_site_other"));
    tally.put("own_site_weibo", random.between(0, site));
    tally.put("press_conferences", random.between(0, 4));
    int media = tally.put("active_via_media", random.between(0, 160));
    tally.put("media_wechat", random.between(0, media));
    int rest =
        tally.put("active_via_publications", random.between(0, 60))
            + tally.put("active_via_e_screen", random.between(0, 90))
            + tally.put("active_via_bulletin_board", random.between(0, 90));
    tally.put("active_total", portal + site + media + rest);
  }

  private void requests(int requests) {
    tally.put("requests_total", requests);
    tally.split(
        random,
        requests,
        List.of(
            "requests_in_person",
            "requests_fax",
            "requests_online",
            "requests_letter",
            "requests_other_way"),
        3,
        1,
        8,
        3,
        1);
    tally.put("requests_handled", requests);
    tally.split(random, requests, List.of("closed_on_time", "closed_extended"), 9, 1);
    tally.put("replies_total", requests);
    tally.split(
        random,
        requests,
        List.of(
            "reply_granted",
            "reply_partial",
            "reply_refused",
            "reply_not_held_or_nonexistent",
            "reply_unclear_or_other_route"),
        10,
        2,
        2,
        5,
        2);
    tally.split(
        random,
        tally.get("reply_refused"),
        List.of(
            "refused_state_secret",
            "refused_trade_secret",
            "refused_privacy",
            "refused_safety_stability"),
        1,
        4,
        4,
        1);
  }

  private void consultations() {
    int hotline = tally.put("consult_hotline", random.between(0, 900));
    tally.put("consult_hotline_disclosure", random.between(0, hotline));
    int mailbox = tally.put("consult_leader_mailbox", random.between(0, 120));
    tally.put("consult_leader_mailbox_disclosure", random.between(0, mailbox));
    int box = tally.put("consult_site_opinion_box", random.between(0, 60));
    int visits = tally.put("consult_visits", random.between(0, 300));
    tally.put("consult_visits_disclosure", random.between(0, visits));
    tally.put("consultations_total", hotline + mailbox + box + visits);
  }

  private void resources() {
    tally.sum(random, "offices_total", 2, List.of("offices_dedicated", "offices_part_time"));
    common.people();
    tally.amount("budget_planned", common.money(12));
    tally.amount("budget_spent", common.money(15));
    common.fees();
    tally.amount("fees_waived", "0");
  }
}
