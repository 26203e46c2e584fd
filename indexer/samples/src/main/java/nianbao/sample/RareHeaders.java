package nianbao.sample;

import java.util.ArrayList;
import java.util.List;

/** Lines of the rarer header layouts. */
final class RareHeaders {
  private static final String GAP = "   ";

  private RareHeaders() {}

  /** {@code • 索 引 号：X}. */
  static List<String> bullets(List<HeaderLayout.Field> fields) {
    return fields.stream().map(f -> ("• " + f.label() + "：" + f.value()).strip()).toList();
  }

  /** The label on one line, its value on the next; blank values have no line. */
  static List<String> below(List<HeaderLayout.Field> fields, String colon) {
    List<String> lines = new ArrayList<>();
    for (HeaderLayout.Field field : fields) {
      lines.add(field.label() + colon);
      if (!field.value().isEmpty()) {
        lines.add(field.value());
      }
    }
    return lines;
  }

  /** All labels in one row separated by bars, all values in the next. */
  static List<String> twoRows(List<HeaderLayout.Field> fields) {
    List<String> labels = fields.stream().map(HeaderLayout.Field::label).toList();
    List<String> values = fields.stream().map(HeaderLayout.Field::value).toList();
    return List.of(String.join(" | ", labels) + " |", String.join(" | ", values) + " |");
  }

  /** {@code 索引号000014349/2023-74857}: only for values that are numbers. */
  static List<String> glued(List<HeaderLayout.Field> fields) {
    return fields.stream()
        .map(
            f -> {
              boolean number = !f.value().isEmpty() && Character.isDigit(f.value().charAt(0));
              return f.label().replace(" ", "") + (number ? "" : " ") + f.value();
            })
        .map(String::strip)
        .toList();
  }

  /** {@code 索引号 X 公开方式 主动公开}. */
  static List<String> bare(List<HeaderLayout.Field> fields) {
    return fields.stream().map(f -> (f.label() + GAP + f.value()).strip()).toList();
  }

  /** {@code 【索引号】X}. */
  static List<String> brackets(List<HeaderLayout.Field> fields) {
    return fields.stream().map(f -> '【' + f.label() + '】' + f.value()).toList();
  }
}
