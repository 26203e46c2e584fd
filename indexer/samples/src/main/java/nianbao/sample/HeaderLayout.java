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
  NONE,
  /** {@code • 索引号：X}. */
  BULLETS,
  /** The value on the line below its label. */
  VALUE_BELOW,
  /** A row of labels over a row of values. */
  TWO_ROWS,
  /** A number right behind its label. */
  GLUED,
  /** Spaces between label and value. */
  BARE,
  /** {@code 【索引号】X}. */
  BRACKETS,
  /** Date, source and views on lines of their own. */
  LIGHT_LINES,
  /** A line that begins with the bare date. */
  BARE_DATE;

  /** A labelled value. */
  record Field(String label, String value) {}

  boolean isBlock() {
    return this != NONE && !isLight();
  }

  /** Whether only date and source are printed. */
  boolean isLight() {
    return this == LIGHT_LINE || this == LIGHT_LINES || this == BARE_DATE;
  }

  /** The lines that print the fields. */
  List<String> lines(HeaderFields fields, SeededRandom dice) {
    return switch (this) {
      case LABEL_LINES -> labelLines(block(fields, dice), dice.chance(50) ? "：" : ": ");
      case SEVERAL_PER_LINE -> severalPerLine(block(fields, dice), dice.between(2, 3));
      case PIPE_CELLS -> pipeCells(block(fields, dice));
      case LIGHT_LINE -> List.of(lightLine(fields, dice));
      case NONE -> List.of();
      case BULLETS -> RareHeaders.bullets(rareBlock(fields, dice));
      case VALUE_BELOW -> RareHeaders.below(rareBlock(fields, dice), dice.chance(50) ? "：" : "");
      case TWO_ROWS -> RareHeaders.twoRows(rareBlock(fields, dice));
      case GLUED -> RareHeaders.glued(block(fields, dice));
      case BARE -> RareHeaders.bare(bareBlock(fields, dice));
      case BRACKETS -> RareHeaders.brackets(rareBlock(fields, dice));
      case LIGHT_LINES -> lightLines(fields, dice);
      case BARE_DATE -> List.of(bareDate(fields, dice));
    };
  }

  private static List<Field> block(HeaderFields values, SeededRandom dice) {
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

  /** The fields with others beside them that say nothing of the report. */
  static List<Field> rareBlock(HeaderFields values, SeededRandom dice) {
    List<Field> fields = new ArrayList<>(block(values, dice));
    fields.add(dice.between(0, fields.size()), new Field("有效性", dice.chance(50) ? "" : "有效"));
    fields.add(dice.between(0, fields.size()), new Field("主题分类", "综合政务/政务公开"));
    fields.add(new Field("公开范围", "面向全社会"));
    if (dice.chance(30)) {
      fields.add(new Field("信息时效期", ""));
    }
    return fields;
  }

  private static List<Field> bareBlock(HeaderFields values, SeededRandom dice) {
    return block(values, dice).stream().filter(field -> !field.label().equals("组配分类")).toList();
  }

  private static List<String> lightLines(HeaderFields fields, SeededRandom dice) {
    List<String> lines = new ArrayList<>();
    lines.add("发布时间：" + date(fields.publishedOn(), dice));
    lines.add("来源：" + fields.issuer());
    lines.add("浏览次数：" + dice.between(3, 900) + (dice.chance(50) ? "次" : ""));
    return lines;
  }

  private static String bareDate(HeaderFields fields, SeededRandom dice) {
    return date(fields.publishedOn(), dice)
        + "  来源："
        + fields.issuer()
        + dice.pick(List.of("  浏览量：", " 点击数："))
        + dice.between(3, 900)
        + dice.pick(List.of("", "  【字体：大 中 小】"));
  }

  private static String date(@Nullable LocalDate date, SeededRandom dice) {
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

  private static String lightLine(HeaderFields fields, SeededRandom dice) {
    String date = dice.pick(List.of("发布时间: ", "日期:", "发布日期：")) + date(fields.publishedOn(), dice);
    String source = dice.pick(List.of("来源:", "信息来源：", "来源: ")) + fields.issuer();
    String views = dice.pick(List.of("浏览次数:", "阅读次数：", "访问量: ")) + dice.between(3, 4000);
    String rest = dice.pick(List.of("", " 字体大小:A+ A- 打印", "    【字体：大 中 小】", " 分享到："));
    return String.join(dice.pick(List.of(" ", "    ", "　")), date, source, views) + rest;
  }
}
