package nianbao.sample;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The statutory tables as rows of cells. */
final class StatTables {
  private static final String CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

  private static final List<String> OUTCOME_LABELS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

  private final Figures figures;

  /** Whether a zero is left blank. */
  private final boolean blankZeros;

  StatTables(Figures figures, boolean blankZeros) {
    this.figures = figures;
    this.blankZeros = blankZeros;
  }

  /** The single table of forms A and B. */
  List<List<String>> oneColumn() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        figures.form().equals("A") ? List.of("指标名称", "单位", "数量") : List.of("统计指标", "单位", "统计数"));
    for (Forms.Row row : Forms.rows(figures.form())) {
      rows.add(List.of(row.label(), row.unit(), row.isHeading() ? "" : value(row.key())));
    }
    return rows;
  }

  private String value(String cell) {
    String printed = figures.printed(cell);
    return blankZeros && printed.equals("0") ? "" : printed;
  }

  /** 主动公开政府信息情况 of forms C and D. */
  List<List<String>> active() {
    boolean trial = figures.form().equals("C");
    List<List<String>> rows = new ArrayList<>();
    for (Forms.Row row : Forms.rows(figures.form())) {
      if (row.key().equals("req_new")) {
        break;
      }
      if (row.isHeading()) {
        rows.add(List.of(row.label()));
        rows.add(concat("信息内容", columnLabels(row.key(), trial)));
      } else {
        rows.add(concat(row.label(), cells(row.key(), columns(row.key(), trial))));
      }
    }
    return rows;
  }

  private static List<String> columnLabels(String heading, boolean trial) {
    return switch (heading) {
      case "art20_1_h" ->
          trial ? List.of("本年新制作数量", "本年新公开数量", "对外公开总数量") : List.of("本年制发件数", "本年废止件数", "现行有效件数");
      case "art20_8_h" -> trial ? List.of("上一年项目数量", "本年增/减") : List.of("本年收费金额（单位：万元）");
      case "art20_9_h" -> List.of("采购项目数量", "采购总金额");
      default -> trial ? List.of("上一年项目数量", "本年增/减", "处理决定数量") : List.of("本年处理决定数量");
    };
  }

  private static List<String> columns(String key, boolean trial) {
    return switch (key) {
      case "rules", "normative_docs" ->
          trial
              ? List.of("made", "newly_published", "total_public")
              : List.of("made", "repealed", "in_force");
      case "admin_fees" -> trial ? List.of("prev_year_items", "change") : List.of("amount");
      case "gov_procurement" -> List.of("projects", "amount");
      default -> trial ? List.of("prev_year_items", "change", "decisions") : List.of("decisions");
    };
  }

  private List<String> cells(String key, List<String> columns) {
    return columns.stream().map(column -> value(Figures.cell(key, column))).collect(toList());
  }

  private static List<String> concat(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  /** 收到和处理政府信息公开申请情况; a label that spans rows stands in its first row. */
  List<List<String>> requests() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(CORNER, "申请人情况"));
    rows.add(List.of("自然人", "法人或其他组织", "总计"));
    rows.add(List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"));
    List<String> columns =
        Stream.concat(ApplicantFigures.APPLICANTS.stream(), Stream.of("total")).toList();
    List<String> spanning = new ArrayList<>();
    boolean begun = false;
    for (Forms.Row row : Forms.rows(figures.form())) {
      begun |= row.key().equals("req_new");
      if (row.key().equals("review")) {
        break;
      }
      if (begun && row.isHeading()) {
        spanning.add(row.label());
      } else if (begun) {
        spanning.add(row.label());
        rows.add(Stream.concat(spanning.stream(), cells(row.key(), columns).stream()).toList());
        spanning.clear();
      }
    }
    return rows;
  }

  /** 政府信息公开行政复议、行政诉讼情况; its only row of figures is never left blank. */
  List<List<String>> review() {
    List<String> columns =
        Stream.concat(ApplicantFigures.OUTCOMES.stream(), Stream.of("total")).toList();
    return List.of(
        List.of("行政复议", "行政诉讼"),
        Stream.concat(OUTCOME_LABELS.stream(), Stream.of("未经复议直接起诉", "复议后起诉")).toList(),
        Stream.concat(OUTCOME_LABELS.stream(), OUTCOME_LABELS.stream()).toList(),
        ApplicantFigures.REDRESS.stream()
            .flatMap(
                kind -> columns.stream().map(column -> figures.printed(Figures.cell(kind, column))))
            .toList());
  }
}
