package nianbao.sample;

import java.util.List;
import nianbao.figures.Form;

/** Composes the statutory tables of a report, by their names in the outlines. */
final class TableComposer {
  private final Plan plan;
  private final Form form;
  private final Sheet sheet;
  private final SeededRandom random;

  TableComposer(Plan plan, Form form, Sheet sheet, SeededRandom random) {
    this.plan = plan;
    this.form = form;
    this.sheet = sheet;
    this.random = random;
  }

  List<List<TableCell>> rows(String name) {
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
