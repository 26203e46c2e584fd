package nianbao.sample.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.sample.figures.SampleFigures;
import nianbao.sample.issuer.InventedPlaces;
import nianbao.sample.issuer.Office;
import nianbao.sample.issuer.SamplePlace;
import nianbao.sample.phrase.DatePrint;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;

/** The facts that a report's sentences may state: values by slot name. */
public final class Facts {
  private static final List<String> BY_APPLICANT = List.of("C", "D");

  /** The forms that count staff, meetings and training. */
  private static final List<String> WITH_RESOURCES = List.of("A", "B", "B_qingdao");

  private final Map<String, String> facts = new HashMap<>();

  private Facts() {}

  public static Map<String, String> of(Plan plan, SampleFigures figures, SeededRandom random) {
    Facts facts = new Facts();
    facts.names(plan);
    facts.time(plan, random);
    facts.common(figures, random);
    switch (figures.form()) {
      case "A" -> facts.formA(figures);
      case "A2" -> facts.formA2(figures, random);
      case "B", "B_qingdao" -> facts.formB(figures);
      default -> facts.byApplicant(figures, random);
    }
    return facts.facts;
  }

  private void names(Plan plan) {
    Office office = plan.office();
    SamplePlace place = office.place();
    String level = place.level();
    facts.put("office", plan.printedOffice());
    facts.put("who", plan.printedOffice());
    facts.put("us", office.us());
    facts.put("field", office.field());
    facts.put("full", office.full());
    facts.put("area", "全" + level);
    facts.put("higher", level.equals("盟") ? "盟行署" : level + "政府");
    facts.put("brand", place.shortName() + office.field());
    facts.put("cityName", place.name());
    facts.put("placePath", place.path());
    facts.put("prefix", place.mark());
    others(plan);
  }

  /** The government above, and places that a report may name but isn't about. */
  private void others(Plan plan) {
    SamplePlace place = plan.office().place();
    SamplePlace city = place.city();
    facts.put("bureau", plan.office().bureau());
    // The name of the government above would tell where the office is.
    String superior = (city == null ? InventedPlaces.PROVINCE : city.name()) + "人民政府";
    facts.put("superior", plan.namesPlace() ? superior : facts.get("higher"));
    List<SamplePlace> all = InventedPlaces.ALL;
    facts.put("elsewhere", all.get((all.indexOf(place) + 5) % all.size()).name());
  }

  private void time(Plan plan, SeededRandom random) {
    int year = plan.year();
    facts.put("year", Integer.toString(year));
    facts.put("next", Integer.toString(year + 1));
    facts.put("prev", Integer.toString(year - 1));
    facts.put("titleYear", plan.isVaried() ? rareYear(year, random) : titleYear(year, random));
  }

  private static String titleYear(int year, SeededRandom random) {
    return switch (random.weighted(92, 4, 4)) {
      case 0 -> Integer.toString(year);
      case 1 -> wide(Integer.toString(year));
      default -> DatePrint.digits(year);
    };
  }

  private static String rareYear(int year, SeededRandom random) {
    return switch (random.weighted(60, 10, 10, 10, 5, 5)) {
      case 0 -> Integer.toString(year);
      case 1 -> wide(Integer.toString(year));
      case 2 -> DatePrint.digits(year);
      case 3 -> year + " ";
      case 4 -> DatePrint.digits(year).replace('〇', '○');
      default -> DatePrint.digits(year).replace('〇', '零');
    };
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder(digits.length());
    digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    return wide.toString();
  }

  private void put(String name, int count) {
    facts.put(name, Integer.toString(count));
  }

  private void common(SampleFigures figures, SeededRandom random) {
    boolean byApplicant = BY_APPLICANT.contains(figures.form());
    boolean counted = WITH_RESOURCES.contains(figures.form());
    int full = counted ? figures.count("staff_full_time") : random.between(0, 3);
    int part = counted ? figures.count("staff_part_time") : random.between(1, 9);
    put("staffFull", full);
    put("staffPart", part);
    put("staff", counted ? figures.count("staff_total") : full + part);
    put("meetings", counted ? figures.count("meetings") : random.between(1, 8));
    put("trainings", counted ? figures.count("training_sessions") : random.between(1, 6));
    put("trainees", counted ? figures.count("trainees") : random.between(20, 400));
    put("permits", byApplicant ? figures.count("permits", "decisions") : random.between(1, 900));
    put(
        "penalties",
        byApplicant ? figures.count("penalties", "decisions") : random.between(1, 900));
    put("review", figures.count("review_total"));
    put("litigation", figures.count("litigation_total"));
    put("requests", figures.count("requests_total"));
    put("online", figures.count("requests_online"));
    put("letter", figures.count("requests_letter"));
    put("granted", figures.count("reply_granted"));
    put("partial", figures.count("reply_partial"));
    put("active", figures.count("active_total"));
  }

  private void formA(SampleFigures figures) {
    put("website", figures.count("active_via_own_site"));
    put("weibo", figures.count("own_site_weibo"));
    put("wechat", figures.count("media_wechat"));
    put("other", figures.count("active_via_publications"));
    put("nonexistent", figures.count("reply_not_held_or_nonexistent"));
  }

  private void formA2(SampleFigures figures, SeededRandom random) {
    put("requests", figures.count("requests_total", "period"));
    put("online", figures.count("requests_online", "period"));
    put("letter", figures.count("requests_letter", "period"));
    put("granted", figures.count("reply_granted", "period"));
    put("partial", figures.count("reply_partial", "period"));
    put("nonexistent", figures.count("refused_nonexistent", "period"));
    put("review", figures.count("review_total", "period"));
    put("litigation", figures.count("litigation_total", "period"));
    int active = figures.count("active_total", "period");
    put("active", active);
    put("website", random.between(active / 2, active));
    put("weibo", random.between(0, active / 8));
    put("wechat", random.between(0, active / 8));
    put("other", random.between(0, active / 8));
  }

  private void formB(SampleFigures figures) {
    put("website", figures.count("channel_website"));
    put("weibo", figures.count("channel_weibo"));
    put("wechat", figures.count("channel_wechat"));
    put("other", figures.count("channel_other"));
    put("nonexistent", figures.count("reply_nonexistent"));
  }

  private void byApplicant(SampleFigures figures, SeededRandom random) {
    int requests = figures.count("req_new", "total");
    int online = random.between(0, requests);
    put("requests", requests);
    put("online", online);
    put("letter", random.between(0, requests - online));
    put("granted", figures.count("res_granted", "total"));
    put("partial", figures.count("res_partial", "total"));
    put("nonexistent", figures.count("una_not_held", "total"));
    put("review", figures.count("review", "total"));
    put(
        "litigation",
        figures.count("litigation_direct", "total")
            + figures.count("litigation_after_review", "total"));
    int website = random.between(40, 2400);
    int wechat = random.between(0, 700);
    int weibo = random.between(0, 500);
    int other = random.between(0, 150);
    put("website", website);
    put("wechat", wechat);
    put("weibo", weibo);
    put("other", other);
    put("active", website + wechat + weibo + other);
  }
}
