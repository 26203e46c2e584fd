package nianbao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Layouts of what stands around the title. */
enum HeaderLayout {
  /** {@code 索引号: X}, a field a line, empty ones too. */
  LABEL_LINES,
  /** Two or three fields a line, runs of spaces between them. */
  SEVERAL_PER_LINE,
  /** {@code 索引号: | X | 成文日期: | Y |}. */
  PIPE_CELLS,
  /** One line with date, source and views. */
  LIGHT_LINE,
  NONE;

  private record Field(String label, String value) {}

  boolean isBlock() {
    return this != LIGHT_LINE && this != NONE;
  }

  /** The lines that print the fields. */
  List<String> lines(HeaderFields fields, Dice dice) {
    return switch (this) {
      case LABEL_LINES -> labelLines(block(fields, dice), dice.chance(50) ? "：" : ": ");
      case SEVERAL_PER_LINE -> severalPerLine(block(fields, dice), dice.between(2, 3));
      case PIPE_CELLS -> pipeCells(block(fields, dice));
      case LIGHT_LINE -> List.of(lightLine(fields, dice));
      case NONE -> List.of();
    };
  }

  private static List<Field> block(HeaderFields values, Dice dice) {
    List<Field> fields = new ArrayList<>();
    String index = dice.pick(List.of("索引号", "索 引 号", "索  引  号", "信息索引号"));
    fields.add(new Field(index, values.indexNumber()));
    fields.add(new Field(dice.pick(List.of("文号", "发文字号")), values.documentNumber()));
    fields.add(new Field(dice.pick(List.of("发布日期", "公开日期")), date(values.publishedOn(), dice)));
    fields.add(new Field(dice.pick(List.of("公开方式", "公开形式")), "主动公开"));
    fields.add(new Field(dice.pick(List.of("发布机构", "发布单位", "发文机关")), values.issuer()));
    if (values.writtenOn() != null) {
      fields.add(new Field("成文日期", date(values.writtenOn(), dice)));
    }
    if (values.classYear() != null) {
      fields.add(new Field("组配分类", values.classYear() + "年度"));
    }
    return fields;
  }

  private static String date(@Nullable LocalDate date, Dice dice) {
    return date == null ? "" : DatePrint.header(date, dice);
  }

  private static List<String> labelLines(List<Field> fields, String colon) {
    return fields.stream().map(field -> (field.label() + colon + field.value()).strip()).toList();
  }

  private static List<String> severalPerLine(List<Field> fields, int perLine) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < fields.size(); from += perLine) {
      List<Field> line = fields.subList(from, Math.min(fields.size(), from + perLine));
      lines.add(String.join("      ", labelLines(line, ": ")));
    }
    return lines;
  }

  private static List<String> pipeCells(List<Field> fields) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < fields.size(); from += 2) {
      StringBuilder line = new StringBuilder();
      for (Field field : fields.subList(from, Math.min(fields.size(), from + 2))) {
        line.append(field.label()).append(": | ").append(field.value()).append(" | ");
      }
      lines.add(from + 1 < fields.size() ? line.toString().strip() : line.append("||").toString());
    }
    return lines;
  }

  private static String lightLine(HeaderFields fields, Dice dice) {
    String date = dice.pick(List.of("发布时间: ", "日期:", "发布日期：")) + date(fields.publishedOn(), dice);
    String source = dice.pick(List.of("来源:", "信息来源：", "来源: ")) + fields.issuer();
    String views = dice.pick(List.of("浏览次数:", "阅读次数：", "访问量: ")) + dice.between(3, 4000);
    String rest = dice.pick(List.of("", " 字体大小:A+ A- 打印", "    【字体：大 中 小】", " 分享到："));
    return String.join(dice.pick(List.of(" ", "    ", "　")), date, source, views) + rest;
  }
}
