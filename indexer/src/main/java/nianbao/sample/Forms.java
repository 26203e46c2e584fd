package nianbao.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.text.Resources;

/** The rows of the statistics forms. */
final class Forms {

  /** One row: indicator key, printed label, printed unit, empty where none is printed. */
  record Row(String key, String label, String unit) {
    /** Whether it stands over others and holds no figure of its own. */
    boolean isHeading() {
      return key.endsWith("_h");
    }
  }

  private static final Map<String, List<Row>> ROWS =
      Resources.rows(Forms.class, "forms.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst,
                  Collectors.mapping(
                      row -> new Row(row.get(1), row.get(2), row.get(3)), Collectors.toList())));

  private static final Map<String, List<String>> RESULT_ROWS =
      Map.of("C", results("C"), "D", results("D"));

  private Forms() {}

  static List<Row> rows(String form) {
    return ROWS.getOrDefault(form, List.of());
  }

  /** The keys of 三、本年度办理结果 that add up to its 总计, in printed order. */
  static List<String> resultRows(String form) {
    return RESULT_ROWS.getOrDefault(form, List.of());
  }

  private static List<String> results(String form) {
    return rows(form).stream()
        .filter(row -> !row.isHeading() && isResult(row.key()))
        .map(Row::key)
        .toList();
  }

  private static boolean isResult(String key) {
    return !key.equals("res_total") && key.matches("(?:res|ref|una|npr|oth)_\\w+");
  }
}
