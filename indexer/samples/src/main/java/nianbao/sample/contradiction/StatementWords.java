package nianbao.sample.contradiction;

import java.util.List;
import java.util.Map;
import nianbao.sample.issuer.InventedPlaces;
import nianbao.sample.issuer.SamplePlace;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;

/** The places, years and names in sentences beside the tables. */
final class StatementWords {
  private static final int EARLIEST_LEFT_OVER = 2;

  private StatementWords() {}

  /** The sentence with everything but its numbers filled in. */
  static String filled(String sentence, Plan plan, Map<String, String> facts, SeededRandom random) {
    int wrong = plan.year() - random.between(1, EARLIEST_LEFT_OVER);
    return sentence
        .replace("{year}", Integer.toString(plan.year()))
        .replace("{prev}", Integer.toString(plan.year() - 1))
        .replace("{wrong}", Integer.toString(wrong))
        .replace("{us}", facts.getOrDefault("us", ""))
        .replace("{bureau}", plan.office().bureau())
        .replace("{place}", elsewhere(plan, random));
  }

  /** A city unrelated to the office. */
  private static String elsewhere(Plan plan, SeededRandom random) {
    SamplePlace own = plan.office().place();
    SamplePlace city = own.city() == null ? own : own.city();
    List<SamplePlace> others =
        InventedPlaces.ALL.stream().filter(it -> it.city() == null && !it.equals(city)).toList();
    return random.pick(others).name();
  }
}
