package nianbao.sample.plan;

import java.util.ArrayList;
import java.util.List;
import nianbao.sample.random.SeededRandom;

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

  /** {@code 索取号11445300007053/2023-21509公开形式主动公开}: nothing parts labels and values. */
  static List<String> runTogether(List<HeaderLayout.Field> fields) {
    List<HeaderLayout.Field> filled = fields.stream().filter(f -> !f.value().isEmpty()).toList();
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < filled.size(); from += 2) {
      StringBuilder line = new StringBuilder();
      for (HeaderLayout.Field field : filled.subList(from, Math.min(from + 2, filled.size()))) {
        line.append(field.label().replace(" ", "")).append(field.value());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** {@code 资讯索引号}, {@code 释出日期}. */
  static List<HeaderLayout.Field> inTaiwan(List<HeaderLayout.Field> fields) {
    return fields.stream()
        .map(
            field ->
                new HeaderLayout.Field(
                    field.label().replace("信息", "资讯").replace("发布", "释出").replace("文件", "档案"),
                    field.value()))
        .toList();
  }

  /** {@code 样例政务网 www.example.gov.cn 2022-01-27}. */
  static String siteBar(String date, SeededRandom random) {
    String site = random.pick(List.of("样例政务网", "样例市人民政府门户网站 www.example.gov.cn", "本站讯"));
    String views = random.pick(List.of("", "[ 137 ]", "216 次"));
    return (site + "  " + date + "  " + views).strip();
  }

  /** {@code 点击次数：1382 更新时间：2021-04-07 【打印此页】}. */
  static String countedDate(String date, String source, SeededRandom random) {
    return random.pick(List.of("点击次数：1382  ", "已有27人看过   ", "样例政务网 浏览数：9  "))
        + random.pick(List.of("更新时间：", "发表日期：", "挂网时间："))
        + date
        + "  来源："
        + source
        + random.pick(List.of("", "  【打印此页】  【关闭"));
  }
}
