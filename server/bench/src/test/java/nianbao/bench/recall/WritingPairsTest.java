package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult.Hit;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import nianbao.text.Range;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports that differ only in how one thing is written: asked for in either writing, both are found
 * and nothing else, the one as asked first; in quotation marks only that one. What counts as
 * another writing is listed here once more, apart from the program's data.
 */
final class WritingPairsTest {

  private static final long SEED = 20261128;
  private static final int PAIRS = 20;

  /** What stands around the thing in both reports of a pair. */
  private static final List<String> SENTENCES =
      List.of(
          "经核对，%s由专人登记并长期保存。",
          "窗口公示：%s，另附说明。", "对%s作了逐项答复；群众表示满意", "（见%s）", "群众多次问到%s。", "%s列在首页", "其中有%s，均已办结。");

  /**
   * One thing.
   *
   * @param writings groups of its writings; those of one group differ only in ways that quotation
   *     marks overlook, such as width
   * @param decoys what may seem to be the thing and isn't
   */
  record Thing(List<List<String>> writings, List<String> decoys) {}

  private static Thing thing(List<List<String>> writings, String... decoys) {
    return new Thing(writings, List.of(decoys));
  }

  /** Signs that stand for each other where {@code ⸱} is, and where something else may not. */
  private static Thing signs(String pattern, List<List<String>> signs) {
    List<List<String>> writings = new ArrayList<>();
    for (List<String> group : signs) {
      writings.add(group.stream().map(sign -> pattern.replace("⸱", sign)).toList());
    }
    return thing(writings);
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> each(String... writings) {
    return List.of(writings);
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  // A1

  private static Thing number(Random random) {
    int thousands = 1 + random.nextInt(999);
    String rest = "%03d".formatted(random.nextInt(1000));
    String unit = one(random, List.of("件", "人次", "条", "份"));
    String plain = thousands + rest;
    return thing(
        List.of(
            each(plain + unit, wide(plain) + unit),
            each(thousands + "," + rest + unit, thousands + "，" + rest + unit),
            each(
                thousands + "\u2009" + rest + unit,
                thousands + "\u00A0" + rest + unit,
                thousands + "\u202F" + rest + unit,
                thousands + "\u2007" + rest + unit,
                thousands + " " + rest + unit)),
        rest + unit,
        "3" + plain + unit,
        "7," + rest + unit,
        plain + ".5" + unit);
  }

  private static Thing millions(Random random) {
    int millions = 1 + random.nextInt(99);
    String middle = "%03d".formatted(random.nextInt(1000));
    String rest = "%03d".formatted(random.nextInt(1000));
    return thing(
        List.of(
            each(millions + middle + rest + "元"),
            each(millions + "," + middle + "," + rest + "元"),
            each(millions + "\u2009" + middle + "\u2009" + rest + "元")),
        middle + "," + rest + "元",
        millions + "," + middle + "元");
  }

  private static Thing decimal(Random random) {
    int thousands = 1 + random.nextInt(99);
    String rest = "%03d".formatted(random.nextInt(1000));
    String fraction = "." + (1 + random.nextInt(99)) + "万元";
    return thing(
        List.of(
            each(thousands + rest + fraction),
            each(thousands + "," + rest + fraction, thousands + "，" + rest + fraction)),
        rest + fraction,
        thousands + rest + "万元");
  }

  // A2

  private static final List<String> SHORT =
      List.of("三公", "放管服", "双随机", "五公开", "一网通", "六稳", "三区", "四好", "两免", "七边");
  private static final List<String> AFTER =
      List.of("经费", "改革", "抽查", "机制", "工程", "台账", "补贴", "农村路");

  /** Words with so much between them are not near each other. */
  private static final String APART = "也按本单位的分工再议";

  private static Thing quoted(Random random) {
    String name = one(random, SHORT);
    String after = one(random, AFTER);
    String marks = one(random, List.of("“”", "‘’", "「」", "『』", "《》", "〈〉", "【】"));
    List<List<String>> writings =
        List.of(each(name + after), each(marks.charAt(0) + name + marks.charAt(1) + after));
    return thing(writings, name + APART + after, "“" + name + "”" + APART + after);
  }

  private static Thing inBrackets(Random random) {
    String before = one(random, List.of("溪东", "汐港", "岚湖", "麓泉", "禾丰"));
    String name = one(random, List.of("新城", "园区", "高新", "集镇"));
    String after = one(random, List.of("分局", "管委会", "派出所", "服务站"));
    return thing(
        List.of(
            each(before + name + after),
            each(before + "（" + name + "）" + after, before + "(" + name + ")" + after),
            each(before + "〔" + name + "〕" + after)),
        before + after,
        name + "（" + before + "）" + after);
  }

  private static Thing enumerated(Random random) {
    String one = one(random, List.of("谁报送", "谁起草", "谁主管", "谁使用", "谁审批"));
    String other = one(random, List.of("谁负责", "谁解读", "谁公开", "谁清理", "谁监管"));
    return thing(List.of(each(one + other), each(one + "、" + other)), one + APART + other);
  }

  private static Thing glossed(Random random) {
    List<String> names =
        List.of("垵ǎn", "硚qiáo", "畲shē", "埭dài", "塬yuán", "碶qì", "墈kàn", "圳zhèn", "垟yáng", "湴bàn");
    String name = one(random, names);
    String after = one(random, List.of("头村", "口镇", "下街", "尾社区", "边村"));
    String character = name.substring(0, 1);
    String sound = name.substring(1);
    return thing(
        List.of(
            each(character + after),
            each(character + "（" + sound + "）" + after, character + "(" + sound + ")" + after)),
        character + "（此处）" + after);
  }

  // A3

  private static Thing documentNumber(Random random) {
    String office = one(random, List.of("溪政办发", "岚商发", "汐府发", "鹭农函", "鹤民字"));
    int year = 2009 + random.nextInt(16);
    int number = 1 + random.nextInt(150);
    List<List<String>> writings = new ArrayList<>();
    for (List<String> group :
        List.of(each("〔〕", "﹝﹞"), each("［］", "[]"), each("【】"), each("（）", "()"))) {
      writings.add(
          group.stream()
              .map(marks -> office + marks.charAt(0) + year + marks.charAt(1) + number + "号")
              .toList());
    }
    return thing(
        writings,
        office + "〔" + year + "〕1" + number + "号",
        office + "〔" + (year + 1) + "〕" + number);
  }

  private static Thing zeroOfYear(Random random) {
    String digits = "一二三四五六七八九";
    String pattern = "二⸱" + one(random, List.of("一", "二")) + digits.charAt(random.nextInt(9)) + "年";
    String noun = one(random, List.of("指南", "目录", "清单", "预算", "决算"));
    return signs(pattern + noun, List.of(each("〇"), each("○"), each("零")));
  }

  private static Thing maskedName(Random random) {
    String name =
        one(random, List.of("张", "李", "王", "赵", "钱", "周", "吴", "郑"))
            + one(random, List.of("⸱⸱", "⸱"))
            + one(random, List.of("申请公开", "诉本局", "投诉件"));
    return signs(name, List.of(each("〇"), each("○")));
  }

  private static Thing middleDot(Random random) {
    String name =
        one(random, List.of("阿迪力", "古丽娜", "买买提", "帕提曼", "艾山"))
            + "⸱"
            + one(random, List.of("吐尔逊", "依明", "热合曼", "司马义", "尼亚孜"));
    return signs(
        name, List.of(each("·"), each("•"), each("・", "･"), each("‧"), each("∙"), each("⋅")));
  }

  private static Thing telephone(Random random) {
    String number = "0" + (311 + random.nextInt(600)) + "⸱" + (2000000 + random.nextInt(7999999));
    return signs(number, List.of(each("-", "－"), each("—"), each("–"), each("~", "～"), each("―")));
  }

  private static Thing range(Random random) {
    int from = 2 + random.nextInt(40);
    String range =
        from + "⸱" + (from + 1 + random.nextInt(40)) + one(random, List.of("日", "人", "岁"));
    return signs(range, List.of(each("-", "－"), each("—"), each("–"), each("~", "～")));
  }

  private static final String DIGITS = "〇一二三四五六七八九";

  /** A number below 100 in Chinese numerals. */
  private static String numerals(int number) {
    String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.charAt(number / 10)) + "十";
    return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
  }

  private static Thing date(Random random) {
    int year = 2008 + random.nextInt(17);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    StringBuilder digits = new StringBuilder();
    ("" + year).chars().forEach(c -> digits.append(DIGITS.charAt(c - '0')));
    List<List<String>> writings =
        new ArrayList<>(
            List.of(
                each(year + "年" + month + "月" + day + "日"),
                each(year + "." + month + "." + day),
                each(year + "/" + month + "/" + day),
                each(digits + "年" + numerals(month) + "月" + numerals(day) + "日")));
    String padded = "%d-%02d-%02d".formatted(year, month, day);
    String dashed = year + "-" + month + "-" + day;
    writings.add(each(padded));
    if (!dashed.equals(padded)) {
      writings.add(each(dashed));
      writings.add(each("%d年%02d月%02d日".formatted(year, month, day)));
    }
    return thing(writings, year + "年" + month + "月1" + day + "日", month + "月" + day + "日");
  }

  private static Thing article(Random random) {
    int number = 1 + random.nextInt(99);
    String unit = one(random, List.of("条", "款", "项", "章"));
    return thing(
        List.of(each("第" + number + unit), each("第" + numerals(number) + unit)),
        "第1" + number + unit,
        "第一百" + (number < 10 ? "零" : "") + numerals(number) + unit);
  }

  private static Thing counted(Random random) {
    int number = 2 + random.nextInt(97);
    String unit = one(random, List.of("家", "件", "名", "个", "次", "份"));
    String noun = one(random, List.of("单位", "企业", "村", "部门", "街道"));
    return thing(
        List.of(each(number + unit + noun), each(numerals(number) + unit + noun)),
        "1" + number + unit + noun,
        "一百" + (number < 10 ? "零" : "") + numerals(number) + unit + noun);
  }

  // A4

  private static final List<List<String>> WORDS =
      List.of(
          each("着重", "著重"),
          each("沿着", "沿著"),
          each("账号", "帐号"),
          each("台账", "台帐"),
          each("对账", "对帐"),
          each("身份", "身分"),
          each("计划", "计画"),
          each("登录", "登陆"),
          each("部分", "部份"),
          each("截至", "截止"));

  private static Thing word(Random random) {
    List<String> words = WORDS.get(random.nextInt(WORDS.size()));
    String after = one(random, List.of("核查", "编码", "汇总", "样式"));
    return thing(words.stream().map(word -> each(word + after)).toList());
  }

  private static Thing oddCharacter(Random random) {
    List<String> words =
        List.of(
            "长⻓江桥", "民⺠宿区", "人⼈防科", "门⻔诊部", "见⻅义者", "研硏讨班", "国囯土厅", "户戸籍股", "告吿示栏", "车⻋管所", "青⻘年营",
            "黄⻩河段", "齐⻬心村", "鱼⻥塘边", "风⻛电场", "马⻢头墙", "鸟⻦岛镇", "页⻚码表", "贝⻉雕厂", "龙⻰泉街", "飞⻜行营", "龟⻳山寺",
            "麦⻨田垄");
    String word = one(random, words);
    String after = word.substring(2);
    return thing(List.of(each(word.charAt(0) + after, word.charAt(1) + after)));
  }

  private static Thing ellipsis(Random random) {
    String pattern =
        one(random, List.of("噪声", "积水", "油烟", "堵车", "停水"))
            + "⸱"
            + one(random, List.of("扰民", "难治", "影响出行", "无人管"));
    return signs(pattern, List.of(each("…", "..."), each("……", "......"), each("⋯"), each("⋯⋯")));
  }

  private static Thing dashOfWords(Random random) {
    String pattern =
        one(random, List.of("东线", "南站", "专线", "北门", "环路"))
            + "⸱"
            + one(random, List.of("西线", "书城", "档案馆", "码头", "机场"));
    return signs(pattern, List.of(each("—"), each("——"), each("─"), each("──"), each("――")));
  }

  private static Thing percent(Random random) {
    int number = 11 + random.nextInt(88);
    String tenth = random.nextBoolean() ? "" : DIGITS.substring(1).charAt(random.nextInt(9)) + "";
    String digits = number + (tenth.isEmpty() ? "" : "." + DIGITS.indexOf(tenth)) + "%";
    String words = "百分之" + numerals(number) + (tenth.isEmpty() ? "" : "点" + tenth);
    return thing(
        List.of(each(digits, wide(digits)), each(words)), "1" + digits, "百分之一百" + numerals(number));
  }

  private static Named<Function<Random, Thing>> kind(String name, Function<Random, Thing> draw) {
    return Named.of(name, draw);
  }

  static Stream<Named<Function<Random, Thing>>> kinds() {
    return Stream.of(
        kind("numbers of thousands", WritingPairsTest::number),
        kind("numbers of millions", WritingPairsTest::millions),
        kind("decimals", WritingPairsTest::decimal),
        kind("quotation marks inside a name", WritingPairsTest::quoted),
        kind("brackets inside a name", WritingPairsTest::inBrackets),
        kind("enumeration commas", WritingPairsTest::enumerated),
        kind("glosses", WritingPairsTest::glossed),
        kind("numbers of documents", WritingPairsTest::documentNumber),
        kind("zeros of years", WritingPairsTest::zeroOfYear),
        kind("masked names", WritingPairsTest::maskedName),
        kind("middle dots", WritingPairsTest::middleDot),
        kind("telephone numbers", WritingPairsTest::telephone),
        kind("ranges", WritingPairsTest::range),
        kind("dates", WritingPairsTest::date),
        kind("numbers of articles", WritingPairsTest::article),
        kind("counted numerals", WritingPairsTest::counted),
        kind("character variants", WritingPairsTest::word),
        kind("odd characters", WritingPairsTest::oddCharacter),
        kind("ellipses", WritingPairsTest::ellipsis),
        kind("dashes between words", WritingPairsTest::dashOfWords),
        kind("percentages", WritingPairsTest::percent));
  }

  /** Two reports that differ only in one writing. */
  private record Pair(String one, String other, boolean sameInQuotes, Report first, Report second) {

    Pair turned() {
      return new Pair(
          /* one= */ other,
          /* other= */ one,
          sameInQuotes,
          /* first= */ second,
          /* second= */ first);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachWritingFindsTheOther(Function<Random, Thing> kind, @TempDir Path folder)
      throws IOException {
    Random random = new Random(SEED);
    List<Pair> pairs = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    draw(kind, random, pairs, reports);
    List<String> faults = new ArrayList<>();
    int asked = 0;
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      Check check = new Check(index, reports, faults);
      for (Pair pair : pairs) {
        asked += check.ask(pair) + check.ask(pair.turned());
      }
    }

    assertEquals(List.of(), faults, "seed " + SEED);
    assertTrue(asked >= PAIRS, "asked without quotation marks: " + asked);
  }

  private static final List<String> NAMES = List.of("信息不存在", "村务公示栏", "网格员补贴", "校车安全员", "公租房轮候");
  private static final List<String> EDGES =
      List.of("，", "。", "；", "：", "！", "？", "、", ",", ";", "……");
  private static final List<String> INVISIBLE =
      List.of("\u200B", "\uFEFF", "\u00AD", "\u200D", "\u2060", "\u200E", "\uFE0F");

  /** A sign pasted along with a name is left out where the name stands without it. */
  @Test
  void aSignAtTheEdgeOfANameIsOneOfItsWritings(@TempDir Path folder) throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      String name = NAMES.get(i % NAMES.size());
      String sign = one(random, EDGES);
      // 「！x」 leaves x out.
      boolean before = random.nextInt(4) == 0 && !sign.equals("！");
      String typed = before ? sign + name : name + sign;
      Report with = report(0, "已核对%s另行通知", typed);
      Report without = report(1, "已核对%s另行通知", name);
      try (ReportIndex index =
          TextIndex.of(Stream.of(without, with), folder.resolve("index" + i))) {
        assertEquals(
            List.of(marked(with, typed), marked(without, name)),
            answers(index, typed),
            typed + ", seed " + SEED);
        assertEquals(
            List.of(marked(with, typed)), answers(index, '"' + typed + '"'), "seed " + SEED);
      }
    }
  }

  @Test
  void whatCantBeSeenInAQueryDoesNotCount(@TempDir Path folder) throws IOException {
    Random random = new Random(SEED);
    List<Report> reports = new ArrayList<>();
    NAMES.forEach(name -> reports.add(report(reports.size(), "已核对%s另行通知", name)));
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      for (int i = 0; i < PAIRS; i++) {
        int number = i % NAMES.size();
        String name = NAMES.get(number);
        String typed =
            new StringBuilder(name)
                .insert(random.nextInt(name.length() + 1), one(random, INVISIBLE))
                .toString();
        List<String> wanted = List.of(marked(reports.get(number), name));

        assertEquals(wanted, answers(index, typed), "seed " + SEED + " " + i);
        assertEquals(wanted, answers(index, '"' + typed + '"'), "seed " + SEED + " " + i);
      }
    }
  }

  private static List<String> answers(ReportIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query)).hits().stream()
        .map(WritingPairsTest::marked)
        .toList();
  }

  private static void draw(
      Function<Random, Thing> kind, Random random, List<Pair> pairs, List<Report> reports) {
    Set<String> drawn = new HashSet<>();
    while (pairs.size() < PAIRS) {
      Thing thing = kind.apply(random);
      if (!drawn.add(thing.writings().getFirst().getFirst())) {
        continue;
      }
      Pair pair = pair(thing, random, reports.size());
      pairs.add(pair);
      reports.add(pair.first());
      reports.add(pair.second());
      for (String decoy : thing.decoys()) {
        reports.add(report(reports.size(), one(random, SENTENCES), decoy));
      }
    }
  }

  private static Pair pair(Thing thing, Random random, int number) {
    List<List<String>> groups = thing.writings();
    int first = random.nextInt(groups.size());
    int second =
        groups.size() == 1 ? 0 : (first + 1 + random.nextInt(groups.size() - 1)) % groups.size();
    String one = one(random, groups.get(first));
    List<String> others = new ArrayList<>(groups.get(second));
    others.remove(one);
    String other = one(random, others);
    String sentence = one(random, SENTENCES);
    return new Pair(
        one,
        other,
        first == second,
        report(number, sentence, one),
        report(number + 1, sentence, other));
  }

  private static Report report(int number, String sentence, String writing) {
    return Texts.of("r" + number, "甲", List.of(sentence.formatted(writing)));
  }

  /** Asks for writings and collects what is wrong about the answers. */
  private record Check(ReportIndex index, List<Report> reports, List<String> faults) {

    /** Asks for one writing, without quotation marks where that can be typed, and with them. */
    int ask(Pair pair) throws IOException {
      boolean free =
          QueryParser.parse(pair.one()).root() instanceof Unit unit
              && unit.mode() == Mode.FREE
              && unit.text().equals(pair.one());
      if (free) {
        ask(pair.one(), pair, true);
      }
      ask('"' + pair.one() + '"', pair, pair.sameInQuotes());
      return free ? 1 : 0;
    }

    private void ask(String query, Pair pair, boolean both) throws IOException {
      Set<ReportId> others = othersThatContain(pair);
      List<String> found = new ArrayList<>();
      for (Hit hit : index.search(SearchRequest.of(query)).hits()) {
        if (!others.contains(hit.id())) {
          found.add(marked(hit));
        }
      }
      List<String> wanted = new ArrayList<>(List.of(marked(pair.first(), pair.one())));
      if (both) {
        wanted.add(marked(pair.second(), pair.other()));
      }
      if (pair.sameInQuotes()) {
        found.sort(null);
        wanted.sort(null);
      }
      if (!found.equals(wanted)) {
        faults.add("\n" + query + ": " + found + ", not " + wanted);
      }
    }

    /** A string is found wherever it stands, even in a decoy: 二家 in 十二家. */
    private Set<ReportId> othersThatContain(Pair pair) {
      List<Paragraph> texts =
          reports.stream().map(report -> report.paragraphs().getFirst()).toList();
      Set<ReportId> others = new HashSet<>();
      new PlainScan(texts, PlainRules.NONE)
          .containing(pair.one())
          .forEach(number -> others.add(reports.get(number).id()));
      others.remove(pair.first().id());
      others.remove(pair.second().id());
      return others;
    }
  }

  private static String marked(Hit hit) {
    return hit.paragraphs().stream()
        .map(paragraph -> marked(paragraph.text(), paragraph.highlights()))
        .toList()
        .toString();
  }

  private static String marked(Report report, String writing) {
    String text = report.paragraphs().getFirst().text();
    int start = text.indexOf(writing);
    return List.of(marked(text, List.of(new Range(start, start + writing.length())))).toString();
  }

  /** The text with its marks in double brackets. */
  private static String marked(String text, List<Range> marks) {
    StringBuilder marked = new StringBuilder(text);
    for (Range mark : marks.reversed()) {
      marked.insert(mark.end(), "]]").insert(mark.start(), "[[");
    }
    return marked.toString();
  }
}
