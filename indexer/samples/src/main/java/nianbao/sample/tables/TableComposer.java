package nianbao.sample.tables;

import java.util.List;
import nianbao.figures.Form;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;

/** Composes the statutory tables of a report, by their names in the outlines. */
public final class TableComposer {
  private final Plan plan;
  private final Form form;
  private final FormSheet sheet;
  private final SeededRandom random;

  public TableComposer(Plan plan, Form form, FormSheet sheet, SeededRandom random) {
    this.plan = plan;
    this.form = form;
    this.sheet = sheet;
    this.random = random;
  }

  public List<List<TableCell>> rows(String name) {
    return switch (name) {
      case "table" ->
          new ListTables(form, sheet, plan.tables().style(), random).rows(plan.office());
      case "active" -> new StatTables(form, sheet).active();
      case "requests" -> new StatTables(form, sheet).requests();
      case "review" -> new StatTables(form, sheet).review();
      default -> throw new IllegalStateException("no table @" + name);
    };
  }
}
