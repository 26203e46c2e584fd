package nianbao.sample;

/**
 * What is decided about a report's statutory tables.
 *
 * @param form the generation they follow, which need not be that of the year
 * @param present whether the report has tables
 */
record TablePlan(String form, TableLayout layout, boolean present, ListStyle style) {

  private static final int LAST_YEAR_OF_TRIAL_FORM = 2020;

  /** Tables as most reports print them. */
  static TablePlan common(int year, TableLayout layout, boolean present) {
    return new TablePlan(SampleFigures.formOf(year), layout, present, ListStyle.PLAIN);
  }

  /** Tables of every form and in every layout. */
  static TablePlan drawn(int year, boolean page, SeededRandom dice) {
    TableLayout layout = page ? TableLayout.drawOfPage(dice) : TableLayout.drawOfText(dice);
    return new TablePlan(form(year, dice), layout, true, ListStyle.draw(dice));
  }

  /** Now and then a neighbour's form, or one that is no longer in force. */
  private static String form(int year, SeededRandom dice) {
    String usual = SampleFigures.formOf(year);
    return switch (usual) {
      case "A" -> dice.chance(50) ? "A2" : usual;
      case "B" -> dice.chance(25) ? "B_qingdao" : usual;
      case "D" -> year <= LAST_YEAR_OF_TRIAL_FORM + 3 && dice.chance(12) ? "C" : usual;
      default -> usual;
    };
  }

  TablePlan in(TableLayout other) {
    return new TablePlan(form, other, present, style);
  }

  /** Whether the tables show figures that can be read. */
  boolean showsFigures() {
    return present && layout.showsFigures();
  }

  /** The forms before 2019 have one table, behind the text. */
  boolean isList() {
    return form.startsWith("A") || form.startsWith("B");
  }
}
