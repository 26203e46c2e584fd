package nianbao.sample.plan;

import nianbao.sample.random.SeededRandom;

/**
 * The decisions about a report's statutory tables.
 *
 * @param form the form generation, which need not be the one in force
 * @param present whether the report has tables
 */
public record TablePlan(String form, TableLayout layout, boolean present, ListStyle style) {

  private static final int LAST_YEAR_OF_TRIAL_FORM = 2020;

  /** Tables as most reports print them. */
  static TablePlan common(int year, TableLayout layout, boolean present) {
    return new TablePlan(formInForce(year), layout, present, ListStyle.PLAIN);
  }

  /** Tables of every form and in every layout. */
  static TablePlan drawn(int year, boolean page, SeededRandom random) {
    TableLayout layout = page ? TableLayout.drawOfPage(random) : TableLayout.drawOfText(random);
    return new TablePlan(form(year, random), layout, true, ListStyle.draw(random));
  }

  /** The generation in force for a year. */
  static String formInForce(int year) {
    if (year < 2014) {
      return "A";
    }
    return year < 2019 ? "B" : year < 2021 ? "C" : "D";
  }

  /** Sometimes a neighbour's form, or one that is no longer in force. */
  private static String form(int year, SeededRandom random) {
    String usual = formInForce(year);
    return switch (usual) {
      case "A" -> random.chance(50) ? "A2" : usual;
      case "B" -> random.chance(25) ? "B_qingdao" : usual;
      case "D" -> year <= LAST_YEAR_OF_TRIAL_FORM + 3 && random.chance(12) ? "C" : usual;
      default -> usual;
    };
  }

  TablePlan in(TableLayout other) {
    return new TablePlan(form, other, present, style);
  }

  /** The same for a report that has no tables. */
  TablePlan without() {
    return new TablePlan(form, layout, false, style);
  }

  /** Whether the tables show figures that can be read. */
  public boolean showsFigures() {
    return present && layout.showsFigures();
  }

  /** The forms before 2019 have a single table, after the text. */
  boolean isList() {
    return form.startsWith("A") || form.startsWith("B");
  }
}
