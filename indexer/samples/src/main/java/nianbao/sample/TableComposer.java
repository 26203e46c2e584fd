package nianbao.sample;

import java.util.List;
import nianbao.figures.Form;

/** The statutory tables of a report by the names that the outlines give them. */
final class TableComposer {
  private final Plan plan;
  private final Form form;
  private final Sheet sheet;
  private final SeededRandom dice;

  TableComposer(Plan plan, Form form, Sheet sheet, SeededRandom dice) {
    this.plan = plan;
    this.form = form;
    this.sheet = sheet;
    this.dice = dice;
  }

  List<List<TableCell>> rows(String name) {
    return switch (name) {
      case "table" -> new ListTables(form, sheet, plan.tables().style(), dice).rows(plan.office());
      case "active" -> new StatTables(form, sheet).active();
      case "requests" -> new StatTables(form, sheet).requests();
      case "review" -> new StatTables(form, sheet).review();
      default -> throw new IllegalStateException("no table @" + name);
    };
  }
}
