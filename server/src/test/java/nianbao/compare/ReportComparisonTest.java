package nianbao.compare;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.compare.AlignedParagraph.Change;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two reports have in common, and what not. */
class ReportComparisonTest {
  private static final String FIRST = "全年主动公开政府信息，通过政府网站发布。";
  private static final String SECOND = "收到公民来信来访后，均由窗口登记办理。";
  private static final String THIRD = "存在的问题是公开目录更新不够及时。";
  private static final String FOURTH = "下一步将组织业务培训，完善工作制度。";

  private static TestReports of(int year) {
    return report(year + ".txt").of(CLOUD_CITY, year);
  }

  private static Report texts(int year, String... texts) {
    return of(year).text(texts).build();
  }

  private static ReportComparison compare(Report a, Report b) {
    ReportComparison comparison = ReportComparison.of(a, b);
    assertNothingIsLost(a, b, comparison);
    return comparison;
  }

  /** Each paragraph is in one place, and its changes are inside its text, apart and in order. */
  private static void assertNothingIsLost(Report a, Report b, ReportComparison comparison) {
    Set<Paragraph> ofA = new HashSet<>();
    List<Paragraph> ofB = new ArrayList<>();
    for (AlignedParagraph aligned : comparison.paragraphs()) {
      Paragraph first = aligned.a();
      Paragraph second = aligned.b();
      if (first != null) {
        assertTrue(ofA.add(first), first::toString);
      }
      if (second != null) {
        ofB.add(second);
      }
      int endA = 0;
      int endB = 0;
      for (Change change : aligned.changes()) {
        assertTrue(endA <= change.startA() && change.startA() <= change.endA());
        assertTrue(endB <= change.startB() && change.startB() <= change.endB());
        assertTrue(change.startA() < change.endA() || change.startB() < change.endB());
        endA = change.endA();
        endB = change.endB();
      }
      assertTrue(first == null || endA <= first.text().length());
      assertTrue(second == null || endB <= second.text().length());
    }
    assertEquals(new HashSet<>(a.paragraphs()), ofA);
    assertEquals(b.paragraphs(), ofB);
  }

  /** A line for each paragraph: kind, ordinals, and what was changed as {@code [old→new]}. */
  private static List<String> lines(Report a, Report b) {
    return compare(a, b).paragraphs().stream().map(ReportComparisonTest::line).toList();
  }

  private static String line(AlignedParagraph aligned) {
    Paragraph a = aligned.a();
    Paragraph b = aligned.b();
    String kind = aligned.kind().name().toLowerCase(Locale.ROOT);
    String line = kind + " " + (a == null ? "-" : a.ordinal()) + (b == null ? "-" : b.ordinal());
    return aligned.changes().isEmpty() ? line : line + " " + marked(aligned);
  }

  private static String marked(AlignedParagraph aligned) {
    String a = aligned.a() == null ? "" : aligned.a().text();
    String b = aligned.b() == null ? "" : aligned.b().text();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Change change : aligned.changes()) {
      marked.append(b, at, change.startB());
      marked.append('[').append(a, change.startA(), change.endA()).append('→');
      marked.append(b, change.startB(), change.endB()).append(']');
      at = change.endB();
    }
    return marked.append(b.substring(at)).toString();
  }

  @Test
  void theSameReportIsTheSame() {
    Report report = texts(2018, FIRST, "无。", "无。", SECOND);
    ReportComparison comparison = compare(report, report);

    assertEquals(List.of("same 11", "same 22", "same 33", "same 44"), lines(report, report));
    assertEquals(100, comparison.sameShare());
    assertTrue(comparison.inDetail());
    assertEquals(4, comparison.counts().get(Kind.SAME));
    assertEquals(0, comparison.counts().get(Kind.CHANGED));
  }

  @Test
  void whereOnlyNumbersChangedOnlyTheseAreMarked() {
    assertEquals(
        List.of("changed 11 [2018→2019]年全年收到申请[12→15]件，办结[1,368→1,402]件，增长[5.01→4.9]%。"),
        lines(
            texts(2018, "2018年全年收到申请12件，办结1,368件，增长5.01%。"),
            texts(2019, "2019年全年收到申请15件，办结1,402件，增长4.9%。")));
  }

  @Test
  void aSentenceThatWasInsertedIsMarkedAsOne() {
    assertEquals(
        List.of("same 11", "changed 22 " + SECOND.substring(0, 19) + "[→其中网上申请较多。]"),
        lines(texts(2018, FIRST, SECOND), texts(2019, FIRST, SECOND + "其中网上申请较多。")));
  }

  @Test
  void aParagraphThatWasInsertedIsNewAndOneThatWasLeftOutIsGone() {
    assertEquals(
        List.of("same 11", "new -2", "same 23", "gone 3-"),
        lines(texts(2018, FIRST, SECOND, THIRD), texts(2019, FIRST, FOURTH, SECOND)));
  }

  @Test
  void ofAParagraphThatWasSplitTheLargerPartIsFoundAgain() {
    String whole = "收到公民来信来访后，均由窗口登记办理，并在法定期限内作出答复。公开目录更新及时。";
    assertEquals(
        List.of("changed 11 收到公民来信来访后，均由窗口登记办理，并在法定期限内作出答复。[公开目录更新及时。→]", "new -2"),
        lines(texts(2018, whole), texts(2019, whole.substring(0, 31), whole.substring(31))));
  }

  @Test
  void aMovedSectionIsFoundWhereItIs() {
    String heading = "第三部分 存在的主要问题";
    String fifth = "全年没有因政府信息公开被提起行政诉讼。";
    assertEquals(
        List.of("moved 41", "moved 52", "same 13", "same 24", "same 35"),
        lines(
            texts(2018, FIRST, SECOND, FOURTH, heading, THIRD),
            texts(2019, heading, THIRD, FIRST, SECOND, FOURTH)));
    assertEquals(
        List.of("same 21", "same 32", "same 43", "moved 14"),
        lines(
            texts(2018, fifth, FIRST, SECOND, FOURTH), texts(2019, FIRST, SECOND, FOURTH, fifth)));
  }

  @Test
  void whatWasMovedMayHaveChanged() {
    assertEquals(
        List.of("moved 31 [2018→2019]年存在的问题是公开目录更新不够及时。", "same 12", "same 23"),
        lines(
            texts(2018, FIRST, SECOND, "2018年" + THIRD),
            texts(2019, "2019年" + THIRD, FIRST, SECOND)));
  }

  @Test
  void textBelowARenamedHeadingFindsItsLike() {
    Report a = of(2018).section(1, "二、主动公开情况").text("公开条目100条。", FIRST).build();
    Report b = of(2019).section(1, "三、其他需要报告的事项").text("公开条目120条。", FIRST).build();

    assertEquals(
        List.of("gone 1-", "new -1", "changed 22 公开条目[100→120]条。", "same 33"), lines(a, b));
  }

  @Test
  void aHeadingIsNoSentence() {
    Report a = of(2018).section(1, "二、主动公开政府信息情况").build();
    Report b = of(2019).text("二、主动公开政府信息的情况").build();

    assertEquals(List.of("gone 1-", "new -1"), lines(a, b));
  }

  @Test
  void nothingInCommon() {
    ReportComparison comparison = compare(texts(2018, FIRST, SECOND), texts(2019, THIRD));

    assertEquals(
        List.of("gone 1-", "gone 2-", "new -1"),
        comparison.paragraphs().stream().map(ReportComparisonTest::line).toList());
    assertEquals(0, comparison.sameShare());
    assertTrue(comparison.inDetail());
  }

  @Test
  void aReportWithoutTextHasNothingInCommon() {
    Report empty = of(2018).build();

    assertEquals(List.of(), lines(empty, empty));
    assertEquals(0, compare(empty, empty).sameShare());
    assertEquals(List.of("new -1"), lines(empty, texts(2019, FIRST)));
  }

  @ParameterizedTest
  @CsvSource({"主动公开政府信息的数量, 主動公開政府信息的數量", "ＡＢＣ 网站（一）, abc网站(一)", "㈠概况, （一）概 况"})
  void scriptWidthAndCaseDontCount(String a, String b) {
    assertEquals(List.of("same 11"), lines(texts(2018, a), texts(2019, b)));
  }

  @Test
  void shortTextsThatRecurStayBelowTheirHeadings() {
    assertEquals(
        List.of("same 11", "same 22", "gone 3-", "gone 4-", "same 53", "same 64"),
        lines(
            texts(2018, "收费情况。", "无。", "减免情况。", "无。", "复议情况。", "无。"),
            texts(2019, "收费情况。", "无。", "复议情况。", "无。")));
  }

  @ParameterizedTest
  @CsvSource({
    // The words stay whole.
    "申请数量有所增加, 申请数量有所增长, 申请数量有所[增加→增长]",
    // 、 alone doesn't part two changes.
    "申请公开的主要内容涉及土地征收、房屋拆迁方面, 申请公开的主要内容涉及教育收费、医疗价格方面, 申请公开的主要内容涉及[土地征收、房屋拆迁→教育收费、医疗价格]方面",
    "全部按时办结, 未全部按时办结, [→未]全部按时办结",
    "共公开100条, 共公开100余条, 共公开100[→余]条",
    // What is put in may repeat what stands beside it.
    "条件成熟的转为公开。制定登记办法。, 条件成熟的转为公开。新设政务公开体验区。制定登记办法。, 条件成熟的转为公开。[→新设政务公开体验区。]制定登记办法。",
    // Sentences are put in and taken out with their own full stop.
    "公开指南。公开目录。, 公开指南。组织业务培训。公开目录。, 公开指南。[→组织业务培训。]公开目录。",
    "公开指南；业务培训；公开目录。, 公开指南；公开目录。, 公开指南；[业务培训；→]公开目录。",
  })
  void wordsStayTogether(String a, String b, String expected) {
    assertEquals(List.of("changed 11 " + expected), lines(texts(2018, a), texts(2019, b)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\u202e\u200b\ufeff",
        "\ud800",
        "㈠㈡㈢㈣㈤㈥",
        "ﷺﷺﷺ",
        "e\u0301\u0302\u0303",
        "\t\t\t",
        "𠮷𠮷𠮷野家",
        "١٢٣٤"
      })
  void hostileTextIsOnlyText(String text) {
    lines(texts(2018, text, FIRST), texts(2019, FIRST, text));
    lines(texts(2018, text + FIRST), texts(2019, FIRST + text));
    lines(texts(2018, text + "公开" + text + FIRST), texts(2019, "公开" + text + FIRST + text));
  }

  @Test
  void signsOfSeveralTokensAreNotMarkedTwice() {
    assertEquals(
        List.of("changed 11 [㈠→㈡]公开目录更新不够及时"),
        lines(texts(2018, "㈠公开目录更新不够及时"), texts(2019, "㈡公开目录更新不够及时")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofAnyTwoReportsNothingIsLost(long seed) {
    Random random = new Random(seed);
    Report a = texts(2018, sentences(random, 80, 40));
    Report b = texts(2019, sentences(random, 60, 40));

    compare(a, b);
    compare(b, a);
  }

  /** From few words, so that much of it recurs. */
  private static String[] sentences(Random random, int count, int words) {
    List<String> parts = List.of("公开", "申请", "2018", "㈠", "，", "。", "信息", " ", "不", "A", "\t");
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                random
                    .ints(random.nextInt(1, words), 0, parts.size())
                    .mapToObj(parts::get)
                    .reduce("", String::concat))
        .toArray(String[]::new);
  }

  @Test
  void thousandsOfStrangeParagraphsCostNoMoreThanTheLimit() {
    Random random = new Random(3);
    Report a = texts(2018, sentences(random, 5_000, 60));
    Report b = texts(2019, sentences(random, 5_000, 60));
    Effort effort = new Effort(Effort.MOST);
    ReportComparison comparison = ReportComparison.of(a, b, effort);

    assertNothingIsLost(a, b, comparison);
    assertTrue(effort.left() >= 0);
    assertFalse(comparison.inDetail());
  }

  @Test
  void ofALongParagraphSentencesAreComparedFirst() {
    String before =
        IntStream.range(0, 400)
            .mapToObj(i -> "第" + i + "项工作由办公室办理，共办结" + i * 7 + "件。")
            .collect(Collectors.joining());
    String after = before.replace("第300项", "第三百项").replace("第20项工作", "第20项重点工作");

    assertEquals(
        List.of("changed 11 " + after.replace("三百项", "[300→三百]项").replace("重点工作", "[→重点]工作")),
        lines(texts(2018, before), texts(2019, after)));
  }

  @Test
  void aGiantParagraphIsComparedFromItsEnds() {
    String giant = "公开目录更新及时。".repeat(200_000);
    AlignedParagraph aligned =
        compare(texts(2018, "一月" + giant + "二月"), texts(2019, "三月" + giant + "四月"))
            .paragraphs()
            .getFirst();

    assertEquals(Kind.CHANGED, aligned.kind());
    assertFalse(aligned.inDetail());
    assertEquals(1, aligned.changes().size());
  }

  @Test
  void twoOrdinaryReportsTakeASmallPartOfTheLimit() {
    Random random = new Random(5);
    Report a = texts(2018, ordinary(random, 2018));
    Report b = texts(2019, ordinary(random, 2019));
    Effort effort = new Effort(Effort.MOST);
    ReportComparison comparison = ReportComparison.of(a, b, effort);

    assertTrue(comparison.inDetail());
    assertTrue(Effort.MOST - effort.left() < Effort.MOST / 20, "" + effort.left());
  }

  private static String[] ordinary(Random random, int year) {
    return IntStream.range(0, 60)
        .mapToObj(i -> year + "年第" + i + "项工作共办理" + random.nextInt(999) + "件，" + THIRD.repeat(8))
        .toArray(String[]::new);
  }
}
