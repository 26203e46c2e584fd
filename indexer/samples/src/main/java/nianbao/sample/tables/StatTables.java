package nianbao.sample.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.figures.Form;
import nianbao.report.Figure;

/** The statutory tables of the forms that count by kind of applicant, C and D, as rows of cells. */
final class StatTables {
  private static final String CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

  private static final List<String> OUTCOME_LABELS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

  /** Label columns before the figures in 收到和处理政府信息公开申请情况. */
  private static final int LABEL_COLUMNS = 3;

  /** Figure columns in 主动公开政府信息情况. */
  private static final int WIDEST_ACTIVE = 3;

  private final Form form;
  private final FormSheet sheet;

  StatTables(Form form, FormSheet sheet) {
    this.form = form;
    this.sheet = sheet;
  }

  /** 主动公开政府信息情况. */
  List<List<TableCell>> active() {
    List<List<TableCell>> rows = new ArrayList<>();
    List<Form.Row> printed = before("req_new");
    for (int i = 0; i < printed.size(); i++) {
      Form.Row row = printed.get(i);
      if (row.heading()) {
        rows.add(List.of(TableCell.label(row.label(), 1 + WIDEST_ACTIVE, 1)));
        List<String> columns = printed.get(i + 1).columns();
        int span = span(columns);
        rows.add(
            concat(
                TableCell.label("信息内容"),
                columnLabels(row.key()).stream().map(label -> TableCell.label(label, span, 1))));
      } else {
        rows.add(concat(TableCell.label(row.label()), figures(row, span(row.columns()))));
      }
    }
    return rows;
  }

  private static int span(List<String> columns) {
    return columns.size() == 1 ? WIDEST_ACTIVE : 1;
  }

  private List<Form.Row> before(String key) {
    return form.rows().stream().takeWhile(row -> !row.key().equals(key)).toList();
  }

  private List<String> columnLabels(String heading) {
    boolean trial = form.id().equals("C");
    return switch (heading) {
      case "art20_1_h" ->
          trial ? List.of("本年新制作数量", "本年新公开数量", "对外公开总数量") : List.of("本年制发件数", "本年废止件数", "现行有效件数");
      case "art20_8_h" -> trial ? List.of("上一年项目数量", "本年增/减") : List.of("本年收费金额（单位：万元）");
      case "art20_9_h" -> List.of("采购项目数量", "采购总金额");
      default -> trial ? List.of("上一年项目数量", "本年增/减", "处理决定数量") : List.of("本年处理决定数量");
    };
  }

  private Stream<TableCell> figures(Form.Row row, int colspan) {
    return row.columns().stream()
        .map(column -> Figure.name(row.key(), column))
        .map(name -> TableCell.figure(name, sheet.raw(name), colspan));
  }

  private static List<TableCell> concat(TableCell first, Stream<TableCell> rest) {
    return Stream.concat(Stream.of(first), rest).toList();
  }

  /** 收到和处理政府信息公开申请情况; a label that spans rows stands in its first row. */
  List<List<TableCell>> requests() {
    List<List<TableCell>> rows = new ArrayList<>();
    rows.add(List.of(TableCell.label(CORNER, LABEL_COLUMNS, 3), TableCell.label("申请人情况", 7, 1)));
    rows.add(
        List.of(
            TableCell.label("自然人", 1, 2),
            TableCell.label("法人或其他组织", 5, 1),
            TableCell.label("总计", 1, 2)));
    rows.add(Stream.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他").map(TableCell::label).toList());
    List<Form.Row> spanning = new ArrayList<>();
    for (Form.Row row : form.rows().subList(before("req_new").size(), before("review").size())) {
      spanning.add(row);
      if (!row.heading()) {
        rows.add(Stream.concat(labels(spanning), figures(row, 1)).toList());
        spanning.clear();
      }
    }
    return rows;
  }

  /** A row's label, preceded by the labels of groups that start in this row. */
  private Stream<TableCell> labels(List<Form.Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.heading()
                    ? TableCell.label(row.label(), 1, rowsBelow(row))
                    : TableCell.label(row.label(), LABEL_COLUMNS - depth(row), 1));
  }

  private int depth(Form.Row row) {
    Form.Row parent = row.parent() == null ? null : form.row(row.parent());
    return parent == null ? 0 : 1 + depth(parent);
  }

  private int rowsBelow(Form.Row heading) {
    return form.rows().stream()
        .filter(row -> heading.key().equals(row.parent()))
        .mapToInt(row -> row.heading() ? rowsBelow(row) : 1)
        .sum();
  }

  /** 政府信息公开行政复议、行政诉讼情况. */
  List<List<TableCell>> review() {
    int outcomes = OUTCOME_LABELS.size();
    return List.of(
        List.of(TableCell.label("行政复议", outcomes, 1), TableCell.label("行政诉讼", 2 * outcomes, 1)),
        Stream.concat(
                OUTCOME_LABELS.stream().map(label -> TableCell.label(label, 1, 2)),
                Stream.of("未经复议直接起诉", "复议后起诉").map(label -> TableCell.label(label, outcomes, 1)))
            .toList(),
        Stream.concat(OUTCOME_LABELS.stream(), OUTCOME_LABELS.stream())
            .map(TableCell::label)
            .toList(),
        form.rows().subList(before("review").size(), form.rows().size()).stream()
            .filter(row -> !row.heading())
            .flatMap(row -> figures(row, 1))
            .toList());
  }
}
