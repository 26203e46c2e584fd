package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link ReportIndex} promises to find of a text, and to mark of it. */
public abstract class LiteralSearchContract extends IndexContract {

  @Test
  void everyUnitMustOccurInTheReport() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("预付卡投诉", "征地补偿"),
            report("b").text("预付卡投诉"),
            report("c").text("征地补偿"),
            report("d").text("预付卡与征地"))) {
      assertEquals(Set.of("a", "d"), found(index, "预付卡 征地"));
      assertEquals(Set.of("a", "d"), found(index, "预付卡　征地"));
      assertEquals(
          List.of("d"),
          paths(index, index.search(request("预付卡 征地", ALL, Scope.PARAGRAPH, Sort.RELEVANCE))));
      assertEquals("d", paths(index, index.search(SearchRequest.of("预付卡 征地"))).getFirst());
    }
  }

  @Test
  void anExcludedUnitLeavesReportsOut() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("公开", "微博"), report("b").text("公开"), report("c").text("无"))) {
      assertEquals(Set.of("b"), found(index, "公开 -微博"));
      assertEquals(Set.of("b", "c"), found(index, "-微博"));
      assertEquals(Set.of("c"), found(index, "-“公开”"));
    }
  }

  @Test
  void aQuotedUnitStandsAsItIs() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("主动公开政府信息41条"),
            report("b").text("主动公开信息41条"),
            report("c").text("信息主动公开"))) {
      assertEquals(Set.of("b"), found(index, "“主动公开信息”"));
      assertEquals(Set.of("a", "b"), found(index, "主动公开信息"));
      assertEquals(Set.of("[主动][公开]政府[信息]41条", "[主动公开信息]41条"), Set.copyOf(marks(index, "主动公开信息")));
    }
  }

  @Test
  void aRunWithOneCharacterWordsIsNotTakenApart() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("高速公路质量稳步发展"), report("b").text("推动高质量发展"))) {
      assertEquals(Set.of("b"), found(index, "高质量发展"));
    }
  }

  @Test
  void numbersAreWholeUnits() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("2018年公开1368条"), report("b").text("18年公开368条"))) {
      assertEquals(Set.of("b"), found(index, "368条"));
      assertEquals(Set.of("b"), found(index, "18年"));
      assertEquals(Set.of("a"), found(index, "１３６８"));
    }
  }

  @Test
  void punctuationAndWhiteSpaceWithinAPhrase() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("及第二十条第(一)项 数 量,公示"), report("b").text("第二十条第一项数量公示"))) {
      assertEquals(Set.of("a"), found(index, "\"第二十条第（一）项\""));
      assertEquals(Set.of("a", "b"), found(index, "第二十条第（一）项"));
      assertEquals(Set.of("a"), found(index, "\"数量，公\""));
      assertEquals(Set.of("a", "b"), found(index, "数量"));
    }
  }

  @Test
  void oneScriptFindsTheOtherAndMarksTheOriginal() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("開通政務微網志，發佈資訊30條"), report("b").text("开通政务微博，发布信息30条"))) {
      assertEquals(Set.of("a", "b"), found(index, "微博"));
      assertEquals(Set.of("a", "b"), found(index, "微網志"));
      assertEquals(Set.of("a", "b"), found(index, "政务微博"));
      assertEquals(Set.of("b"), found(index, "“微博”"));
      assertEquals(Set.of("a", "b"), found(index, "「條」"));
      assertEquals(
          Set.of("開通[政務微網志]，發佈資訊30條", "开通[政务微博]，发布信息30条"), Set.copyOf(marks(index, "政務微博")));
      assertEquals(
          List.of("微网志"),
          index.search(SearchRequest.of("微博")).query().units().getFirst().synonyms());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          政策研究 | 政策硏究 | 开展[政策硏究]三次
          长江大桥 | ⻓江⼤桥 | [⻓江⼤桥]收费
          门口     | ⻔⼝     | 在[⻔⼝]设公示栏
          见证人   | ⻅证⼈   | 由[⻅证⼈]签字
          民国档案 | 民囯档案 | [民囯档案]开放
          户籍     | 戸籍     | 办理[戸籍]登记
          长沙市   | ⻓沙市   | 寄往[⻓沙市]
          不公开   | \uF967公开 | 依法[\uF967公开]
          吉首     | 吉\uDB40\uDD00首 | 地处[吉\uDB40\uDD00首]
          再审     | \uD87E\uDC15审 | 申请[\uD87E\uDC15审]
          """)
  void oddCharactersAreFoundByUsualOnesAndTheReverse(String usual, String odd, String marked)
      throws IOException {
    String printed = marked.replace("[", "").replace("]", "");
    try (ReportIndex index =
        indexOf(
            report("odd").text(printed),
            report("usual").text(printed.replace(odd, usual)),
            report("other").text("全年公开三次"))) {
      for (String query : List.of(usual, odd, "“" + usual + "”", "“" + odd + "”")) {
        assertEquals(Set.of("odd", "usual"), found(index, query), query);
        assertTrue(marks(index, query).contains(marked), query);
      }
    }
  }

  @Test
  void relaxesWhenNothingMatchesAndSaysSo() throws IOException {
    try (ReportIndex index =
        indexOf(report("a").text("对外贸易经营者办理登记"), report("b").text("对外贸易", "登记"))) {
      SearchResult result = index.search(SearchRequest.of("登记对外贸易"));

      assertTrue(result.query().relaxed());
      assertEquals(List.of("a"), paths(index, result));
      assertEquals(
          List.of("[对外][贸易]经营者办理[登记]"),
          marks(index, "登记对外贸易").stream().map(text -> text.replace("[对外贸易]", "[对外][贸易]")).toList());
      assertEquals("words", result.query().units().getFirst().as());
      assertFalse(index.search(SearchRequest.of("登记")).query().relaxed());

      SearchResult oneWord = index.search(SearchRequest.of("很登记"));
      assertEquals(2, oneWord.total());
      assertEquals("words", oneWord.query().units().getFirst().as());
    }
  }

  /** Quoted search against a plain scan, over random reports and queries. */
  @Test
  void quotedSearchIsAPlainScan() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      TestReports report =
          report("r" + i).of(i % 2 == 0 ? CLOUD_CITY : HAZE_CITY, 2010 + random.nextInt(4));
      for (int p = 0; p < 6; p++) {
        report.text("始" + randomText(random, 3 + random.nextInt(25)));
      }
      reports.add(report.build());
    }
    try (ReportIndex index = indexOf(reports)) {
      for (int round = 0; round < 400; round++) {
        String query = randomText(random, 1 + random.nextInt(6)).replace("\"", "").strip();
        LiteralTokens wanted = LiteralTokens.of(query);
        if (wanted.size() == 0) {
          continue;
        }
        Set<String> expected = new TreeSet<>();
        for (Report report : reports) {
          for (Paragraph paragraph : report.paragraphs()) {
            if (stands(wanted, paragraph.text())) {
              expected.add(report.id() + paragraph.id() + "+");
            }
          }
        }
        SearchResult result =
            index.search(
                new SearchRequest(
                    '"' + query + '"',
                    ALL,
                    Scope.REPORT,
                    Sort.RELEVANCE,
                    1,
                    100,
                    SearchRequest.ALL_PARAGRAPHS));
        Set<String> found = new TreeSet<>();
        result
            .hits()
            .forEach(
                hit ->
                    hit.paragraphs()
                        .forEach(
                            p ->
                                found.add(
                                    hit.id() + p.id() + (p.highlights().isEmpty() ? "-" : "+"))));

        assertEquals(expected, found, "seed " + seed + ", query " + query);
        assertEquals(result.total(), result.hits().size(), "seed " + seed + ", query " + query);
      }
    }
  }

  /** Whether a text has the tokens in any reading: 1.2 may be a number, or the end of item 1. */
  private static boolean stands(LiteralTokens wanted, String text) {
    LiteralTokens tokens = LiteralTokens.of(text);
    return wanted.positionsIn(tokens).length > 0
        || wanted.otherReadings().stream()
            .anyMatch(reading -> reading.positionsIn(tokens).length > 0);
  }

  private static String randomText(Random random, int length) {
    String alphabet = "公開信息数公开信,。（( １2３.aBc\t";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
