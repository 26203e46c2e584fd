package nianbao.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.figures.Form.Role;
import nianbao.figures.Form.Row;
import org.jspecify.annotations.Nullable;

/** A form's labels looked up, and its cells in order. */
final class FormLayout {

  /** A cell of the form. */
  record Slot(Row row, String column) {}

  /** A row with its position in the form. */
  record Position(int index, Row row) {}

  private final Form form;
  private final LabelTable<Position> rows = new LabelTable<>();
  private final LabelTable<String> headings = new LabelTable<>();
  private final Set<String> units = new HashSet<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<Slot> sideBySide = new ArrayList<>();

  /** Forms are few and live as long as the program. */
  private static final Map<Form, FormLayout> LAYOUTS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  static FormLayout of(Form form) {
    return LAYOUTS.computeIfAbsent(form, FormLayout::new);
  }

  private FormLayout(Form form) {
    this.form = form;
    for (int i = 0; i < form.rows().size(); i++) {
      Row row = form.rows().get(i);
      Position position = new Position(i, row);
      indexes.put(row.key(), i);
      rows.add(row.label(), position);
      row.aliases().forEach(alias -> rows.add(alias, position));
      row.units().stream().filter(unit -> !unit.isEmpty()).forEach(units::add);
      if (row.role() == Role.COLUMN) {
        sideBySide.addAll(slots(row));
      }
    }
    form.headings().forEach(headings::add);
  }

  Form form() {
    return form;
  }

  /** The rows a label may name, in the order of the form. */
  List<Position> rows(String label) {
    return rows.get(label);
  }

  /** What a heading stands for, {@code null} when it is none. */
  @Nullable String heading(String label) {
    List<String> meanings = headings.get(label);
    return meanings.isEmpty() ? null : meanings.getFirst();
  }

  /** Position of a row in the form. */
  int index(Row row) {
    return Objects.requireNonNull(indexes.get(row.key()), row.key());
  }

  /** Position of the row a row stands under, -1 when under none. */
  int parent(Row row) {
    String parent = row.parent();
    return parent == null ? -1 : indexes.getOrDefault(parent, -1);
  }

  static List<Slot> slots(Row row) {
    return row.columns().stream().map(column -> new Slot(row, column)).toList();
  }

  /** The cells of the rows that are printed side by side, from left to right. */
  List<Slot> sideBySide() {
    return sideBySide;
  }

  /** Whether a compact text is a unit of the form. */
  boolean isUnit(String compact) {
    return units.contains(compact) || Units.contains(compact);
  }
}
