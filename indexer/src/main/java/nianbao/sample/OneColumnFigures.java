package nianbao.sample;

import java.util.List;
import java.util.Locale;

/** Figures for the forms with one column of numbers, A and B. Every strict relation holds. */
final class OneColumnFigures {
  private final Dice dice;
  private final Tally tally = new Tally();

  private OneColumnFigures(Dice dice) {
    this.dice = dice;
  }

  static Figures formA(Dice dice, int requests) {
    OneColumnFigures figures = new OneColumnFigures(dice);
    figures.activeA();
    figures.requestsA(requests);
    figures.redress("found_unlawful", "other_correction");
    figures.consultations();
    figures.resourcesA();
    return figures.tally.figures("A");
  }

  static Figures formB(Dice dice, int requests) {
    OneColumnFigures figures = new OneColumnFigures(dice);
    figures.activeB();
    figures.responses();
    figures.requestsB(requests);
    figures.redress("corrected", "other");
    figures.resourcesB();
    return figures.tally.figures("B");
  }

  private void activeA() {
    int platform =
        tally.sum(
            dice,
            "portal_platform",
            300,
            List.of("portal_platform_policy_docs", "portal_platform_other"));
    int sunshine =
        tally.sum(
            dice,
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
            dice,
            "active_via_own_site",
            700,
            List.of("own_site_policy_docs", "own_site_public_service", "own_site_other"));
    tally.put("own_site_weibo", dice.between(0, site));
    tally.put("press_conferences", dice.between(0, 4));
    int media = tally.put("active_via_media", dice.between(0, 160));
    tally.put("media_wechat", dice.between(0, media));
    int rest =
        tally.put("active_via_publications", dice.between(0, 60))
            + tally.put("active_via_e_screen", dice.between(0, 90))
            + tally.put("active_via_bulletin_board", dice.between(0, 90));
    tally.put("active_total", portal + site + media + rest);
  }

  private void requestsA(int requests) {
    tally.put("requests_total", requests);
    tally.split(
        dice,
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
    tally.split(dice, requests, List.of("closed_on_time", "closed_extended"), 9, 1);
    tally.put("replies_total", requests);
    tally.split(
        dice,
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
        dice,
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

  private void redress(String corrected, String other) {
    for (String kind : List.of("review", "litigation")) {
      int total = tally.put(kind + "_total", dice.chance(75) ? 0 : dice.between(1, 6));
      tally.split(
          dice,
          total,
          List.of(kind + "_upheld", kind + '_' + corrected, kind + '_' + other),
          6,
          2,
          2);
    }
    tally.put("complaints_total", dice.chance(80) ? 0 : dice.between(1, 9));
  }

  private void consultations() {
    int hotline = tally.put("consult_hotline", dice.between(0, 900));
    tally.put("consult_hotline_disclosure", dice.between(0, hotline));
    int mailbox = tally.put("consult_leader_mailbox", dice.between(0, 120));
    tally.put("consult_leader_mailbox_disclosure", dice.between(0, mailbox));
    int box = tally.put("consult_site_opinion_box", dice.between(0, 60));
    int visits = tally.put("consult_visits", dice.between(0, 300));
    tally.put("consult_visits_disclosure", dice.between(0, visits));
    tally.put("consultations_total", hotline + mailbox + box + visits);
  }

  private void resourcesA() {
    tally.sum(dice, "offices_total", 2, List.of("offices_dedicated", "offices_part_time"));
    people();
    tally.amount("budget_planned", money(12));
    tally.amount("budget_spent", money(15));
    fees();
    tally.amount("fees_waived", "0");
  }

  private void people() {
    tally.sum(dice, "staff_total", 7, List.of("staff_full_time", "staff_part_time"));
    tally.put("meetings", dice.between(1, 8));
    tally.put("training_sessions", dice.between(1, 6));
    tally.put("trainees", dice.between(20, 400));
  }

  private void fees() {
    tally.amount("fees_charged", "0");
  }

  private String money(int most) {
    return dice.chance(40)
        ? "0"
        : String.format(Locale.ROOT, "%d.%02d", dice.between(0, most), dice.between(1, 99));
  }

  private void activeB() {
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
          tally.put(channels.get(i), dice.chance(15) ? 0 : dice.between(most[i] / 8, most[i]));
      sum += count;
      largest = Math.max(largest, count);
    }
    // A piece that several channels carry counts once, so the total lies between the two.
    int total = tally.put("active_total", dice.chance(60) ? sum : dice.between(largest, sum));
    int made = tally.put("normative_docs_made", dice.between(0, 12));
    tally.put("normative_docs_published", Math.min(total, dice.between(0, made)));
  }

  private void responses() {
    tally.put("responses_to_hot_topics", dice.between(0, 12));
    int conferences = tally.put("press_conferences", dice.between(0, 4));
    tally.put("press_conferences_by_head", dice.between(0, conferences));
    int interviews = tally.put("online_interviews", dice.between(0, 4));
    tally.put("online_interviews_by_head", dice.between(0, interviews));
    tally.put("policy_interpretations", dice.between(0, 40));
    tally.put("weibo_wechat_responses", dice.between(0, 60));
    tally.put("other_responses", dice.between(0, 20));
  }

  private void requestsB(int requests) {
    tally.put("requests_total", requests);
    tally.split(
        dice,
        requests,
        List.of("requests_in_person", "requests_fax", "requests_online", "requests_letter"),
        3,
        1,
        8,
        3);
    tally.put("requests_closed", requests);
    tally.split(dice, requests, List.of("closed_on_time", "closed_extended"), 9, 1);
    tally.put("replies_total", requests);
    tally.split(
        dice,
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
        dice,
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

  private void resourcesB() {
    tally.put("offices_dedicated", dice.between(0, 2));
    tally.put("reading_places", dice.between(0, 6));
    people();
    tally.amount("budget_special", money(12));
    fees();
  }
}
