package nianbao.sample.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nianbao.sample.phrase.DatePrint;
import nianbao.sample.random.SeededRandom;
import org.jspecify.annotations.Nullable;

/** Layouts of the header around the title. */
public enum HeaderLayout {
  /** {@code 索引号: X}, one field per line, including empty ones. */
  LABEL_LINES,
  /** Two or three fields per line, separated by runs of spaces. */
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
  /** A number right after its label. */
  GLUED,
  /** Spaces between label and value. */
  BARE,
  /** {@code 【索引号】X}. */
  BRACKETS,
  /** Date, source and views on lines of their own. */
  LIGHT_LINES,
  /** A line that begins with the bare date. */
  BARE_DATE,
  /** The name and address of the site, and a bare date. */
  SITE_BAR,
  /** A date behind a counter. */
  COUNTED_DATE,
  /** All values right after their labels, two fields a line. */
  RUN_TOGETHER,
  /** {@code 资讯索引号：X}: labels as conversions for Taiwan word them. */
  TAIWAN;

  /** A labelled value. */
  public record Field(String label, String value) {}

  public boolean isBlock() {
    return this != NONE && !isLight();
  }

  /** Whether only date and source are printed. */
  public boolean isLight() {
    return switch (this) {
      case LIGHT_LINE, LIGHT_LINES, BARE_DATE, SITE_BAR, COUNTED_DATE -> true;
      default -> false;
    };
  }

  /** The lines that print the fields. */
  public List<String> lines(HeaderFields fields, SeededRandom random) {
    return switch (this) {
      case LABEL_LINES -> labelLines(block(fields, random), random.chance(50) ? "：" : ": ");
      case SEVERAL_PER_LINE -> severalPerLine(block(fields, random), random.between(2, 3));
      case PIPE_CELLS -> pipeCells(block(fields, random));
      case LIGHT_LINE -> List.of(lightLine(fields, random));
      case NONE -> List.of();
      case BULLETS -> RareHeaders.bullets(rareBlock(fields, random));
      case VALUE_BELOW ->
          RareHeaders.below(rareBlock(fields, random), random.chance(50) ? "：" : "");
      case TWO_ROWS -> RareHeaders.twoRows(rareBlock(fields, random));
      case GLUED -> RareHeaders.glued(block(fields, random));
      case BARE -> RareHeaders.bare(bareBlock(fields, random));
      case BRACKETS -> RareHeaders.brackets(rareBlock(fields, random));
      case LIGHT_LINES -> lightLines(fields, random);
      case BARE_DATE -> List.of(bareDate(fields, random));
      case SITE_BAR -> List.of(RareHeaders.siteBar(date(fields.publishedOn(), random), random));
      case COUNTED_DATE ->
          List.of(
              RareHeaders.countedDate(date(fields.publishedOn(), random), fields.issuer(), random));
      case RUN_TOGETHER -> RareHeaders.runTogether(block(fields, random));
      case TAIWAN -> labelLines(RareHeaders.inTaiwan(rareBlock(fields, random)), "：");
    };
  }

  private static List<Field> block(HeaderFields values, SeededRandom random) {
    List<Field> fields = new ArrayList<>();
    String index = random.pick(List.of("索引号", "索 引 号", "索  引  号", "信息索引号"));
    fields.add(new Field(index, values.indexNumber()));
    fields.add(new Field(random.pick(List.of("文号", "发文字号")), values.documentNumber()));
    fields.add(new Field(random.pick(List.of("发布日期", "公开日期")), date(values.publishedOn(), random)));
    fields.add(new Field(random.pick(List.of("公开方式", "公开形式")), "主动公开"));
    fields.add(new Field(random.pick(List.of("发布机构", "发布单位", "发文机关")), values.issuer()));
    if (values.writtenOn() != null) {
      fields.add(new Field("成文日期", date(values.writtenOn(), random)));
    }
    if (values.classYear() != null) {
      fields.add(new Field("组配分类", values.classYear() + "年度"));
    }
    return fields;
  }

  /** The fields, with irrelevant ones among them. */
  public static List<Field> rareBlock(HeaderFields values, SeededRandom random) {
    List<Field> fields = new ArrayList<>(block(values, random));
    fields.add(random.between(0, fields.size()), new Field("有效性", random.chance(50) ? "" : "有效"));
    fields.add(random.between(0, fields.size()), new Field("主题分类", "综合政务/政务公开"));
    fields.add(new Field("公开范围", "面向全社会"));
    if (random.chance(30)) {
      fields.add(new Field("信息时效期", ""));
    }
    return fields;
  }

  private static List<Field> bareBlock(HeaderFields values, SeededRandom random) {
    return block(values, random).stream().filter(field -> !field.label().equals("组配分类")).toList();
  }

  private static List<String> lightLines(HeaderFields fields, SeededRandom random) {
    List<String> lines = new ArrayList<>();
    lines.add("发布时间：" + date(fields.publishedOn(), random));
    lines.add("来源：" + fields.issuer());
    lines.add("浏览次数：" + random.between(3, 900) + (random.chance(50) ? "次" : ""));
    return lines;
  }

  private static String bareDate(HeaderFields fields, SeededRandom random) {
    return date(fields.publishedOn(), random)
        + "  来源："
        + fields.issuer()
        + random.pick(List.of("  浏览量：", " 点击数："))
        + random.between(3, 900)
        + random.pick(List.of("", "  【字体：大 中 小】"));
  }

  private static String date(@Nullable LocalDate date, SeededRandom random) {
    return date == null ? "" : DatePrint.header(date, random);
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

  private static String lightLine(HeaderFields fields, SeededRandom random) {
    String date =
        random.pick(List.of("发布时间: ", "日期:", "发布日期：")) + date(fields.publishedOn(), random);
    String source = random.pick(List.of("来源:", "信息来源：", "来源: ")) + fields.issuer();
    String views = random.pick(List.of("浏览次数:", "阅读次数：", "访问量: ")) + random.between(3, 4000);
    String rest = random.pick(List.of("", " 字体大小:A+ A- 打印", "    【字体：大 中 小】", " 分享到："));
    return String.join(random.pick(List.of(" ", "    ", "　")), date, source, views) + rest;
  }
}
