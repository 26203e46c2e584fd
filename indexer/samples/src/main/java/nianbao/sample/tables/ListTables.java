package nianbao.sample.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.report.Figure;
import nianbao.sample.issuer.Office;
import nianbao.sample.plan.ListStyle;
import nianbao.sample.random.SeededRandom;

/** The statutory tables of the forms that list indicators one below the other: A, A2, B. */
final class ListTables {

  /** Indicators that a place has added to the form. */
  private static final List<String> EXTRA_ROWS =
      List.of("公开重大项目推进信息数", "公开财政资金去向信息数", "公开便民服务事项信息数", "公开民生实事进度信息数");

  private final Form form;
  private final FormSheet sheet;
  private final ListStyle style;
  private final SeededRandom random;

  ListTables(Form form, FormSheet sheet, ListStyle style, SeededRandom random) {
    this.form = form;
    this.sheet = sheet;
    this.style = style;
    this.random = random;
  }

  /** The rows of the only table. */
  List<List<TableCell>> rows(Office office) {
    List<List<TableCell>> rows = new ArrayList<>();
    if (style.boxes() && isCoded()) {
      rows.add(boxes(office));
    }
    rows.add(labels(header()));
    List<String> extra = new ArrayList<>(style.extraRows() ? EXTRA_ROWS : List.of());
    for (int i = 0; i < form.rows().size(); i++) {
      rows.add(row(form.rows().get(i), i + 1));
      boolean active = "active_total".equals(form.rows().get(i).parent());
      if (active && !extra.isEmpty() && !isCoded()) {
        rows.add(extra(extra.removeFirst()));
      }
    }
    return rows;
  }

  /** Form A2 numbers its rows and has two columns. */
  private boolean isCoded() {
    return form.id().equals("A2");
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    header.add(form.id().startsWith("A") ? "指标名称" : "统计指标");
    if (isCoded()) {
      header.addAll(List.of("计量单位", "代码"));
      header.addAll(style.columnLabels());
    } else {
      header.addAll(List.of("单位", form.id().equals("A") ? "数量" : "统计数"));
    }
    return header;
  }

  private static List<TableCell> boxes(Office office) {
    List<String> texts = new ArrayList<>(List.of("单位名称", office.brief(), "地区及部门编号"));
    office.place().code().chars().forEach(digit -> texts.add(Character.toString(digit)));
    return labels(texts);
  }

  private static List<TableCell> labels(List<String> texts) {
    return texts.stream().map(TableCell::label).toList();
  }

  private List<TableCell> row(Form.Row row, int code) {
    List<TableCell> cells = new ArrayList<>();
    cells.add(TableCell.label(row.label()));
    cells.add(TableCell.label(Objects.requireNonNullElse(row.unit(row.columns().getFirst()), "")));
    if (isCoded()) {
      cells.add(TableCell.label(String.format(Locale.ROOT, "%02d", code)));
    }
    int columns = isCoded() ? style.columnLabels().size() : 1;
    for (String column : row.columns().subList(0, columns)) {
      String name = Figure.name(row.key(), column);
      cells.add(TableCell.figure(name, sheet.raw(name), 1));
    }
    return cells;
  }

  private List<TableCell> extra(String label) {
    return labels(List.of(label, "条", Integer.toString(random.between(1, 90))));
  }
}
