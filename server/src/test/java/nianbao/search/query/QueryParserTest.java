package nianbao.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.FigureFilter;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.query.QueryNode.FilterClause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {

  /** 词: as typed; “词”: exact; 词*: open; and the rest in prefix form. */
  private static String form(QueryNode node) {
    return switch (node) {
      case QueryNode.Unit unit ->
          switch (unit.mode()) {
            case FREE -> unit.text();
            case EXACT -> "“" + unit.text() + "”";
            case PREFIX -> unit.text() + "*";
          };
      case QueryNode.Near near ->
          form(near.left()) + "~" + near.distance() + "~" + form(near.right());
      case QueryNode.And and ->
          and.parts().stream()
              .map(QueryParserTest::form)
              .collect(Collectors.joining(" ", "[", "]"));
      case QueryNode.Or or ->
          or.alternatives().stream()
              .map(QueryParserTest::form)
              .collect(Collectors.joining(" / ", "{", "}"));
      case QueryNode.Not not -> "-" + form(not.part());
      case QueryNode.Section section ->
          section.headings().stream()
              .map(QueryParserTest::form)
              .collect(Collectors.joining("/", "section ", ""));
      case QueryNode.Title title -> "title " + form(title.words());
      case QueryNode.FilterClause filter -> "<" + filter.typed() + ">";
    };
  }

  private static String parsed(String query) {
    return form(QueryParser.parse(query).root());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "投诉 → 投诉",
        "投诉 油烟 → [投诉 油烟]",
        "投诉　AND 油烟 → [投诉 油烟]",
        "“投诉 油烟” → “投诉 油烟”",
        "「投诉」 → “投诉”",
        "『投诉』 → “投诉”",
        "＂投诉＂ → “投诉”",
        "=投诉 → “投诉”",
        "＝“投诉” → “投诉”",
        "-投诉 → -投诉",
        "NOT 投诉 → -投诉",
        "投诉 －油烟 → [投诉 -油烟]",
        "投诉 OR 油烟 → {投诉 / 油烟}",
        "投诉 或 油烟 → {投诉 / 油烟}",
        "投诉|油烟｜餐饮 → {投诉 / 油烟 / 餐饮}",
        "甲 乙 | 丙 → {[甲 乙] / 丙}",
        "甲 （乙 | 丙） → [甲 {乙 / 丙}]",
        "-(甲 乙) → -[甲 乙]",
        "甲 NEAR/5 乙 → 甲~5~乙",
        "甲 NEAR 乙 → 甲~20~乙",
        "甲 NEAR/5 “乙 丙” NEAR/9 丁 → [甲~5~“乙 丙” “乙 丙”~9~丁]",
        "2018* → 2018*",
        "“共2018*” → 共2018*",
        "“5*3” → “5*3”",
        "第二十条第(一)项 → 第二十条第(一)项",
        "（一）项 → （一）项",
        "（八） (投诉) → [（八） 投诉]",
        "〔2019〕60号 → 〔2019〕60号",
        "2019-001045 → 2019-001045",
        "12:30 → 12:30",
        "http://a.b/c → http://a.b/c",
        "或 → 或",
        "OR → OR",
        "甲 OR → [甲 OR]",
        "投诉 投诉 → 投诉",
        "city:云溪 投诉 → [<city:云溪> 投诉]",
        "城市：云溪市 → <城市：云溪市>",
        "year:2018..2020 → <year:2018..2020>",
        "title:“年 报” → title “年 报”",
        "section:监督 投诉 → [section 监督 投诉]",
        "(section:监督 | 章节:考核) 投诉 → [section 监督/考核 投诉]",
        "(section:监督 | 投诉) → {section 监督 / 投诉}",
        "单位：万元 → 单位：万元",
        "=2018* → 2018*",
        "“公开*” → “公开*”",
        "has:table → <has:table>",
        "has:finding → <has:finding>",
        "requests>100 → <requests>100>",
        "requests >= 100 投诉 → [<requests >= 100> 投诉]",
        "(requests≤5|油烟) → {<requests≤5> / 油烟}",
        "refused/requests>0.3 → <refused/requests>0.3>",
        "refused/requests ≥ 30% 投诉 → [<refused/requests ≥ 30%> 投诉]",
        "不予公开/收到的申请>0.3 → <不予公开/收到的申请>0.3>",
        "requests>1,000 → <requests>1,000>",
        "requests:10..20 → <requests:10..20>",
        "requests=10..20 → <requests=10..20>",
        "requests:>10 → <requests:>10>",
        "requests:10 → <requests:10>",
        "figure:refused/requests>0.3 → <figure:refused/requests>0.3>",
        "published>2023-01-31 → <published>2023-01-31>",
        "published>=2023-01 投诉 → [<published>=2023-01> 投诉]",
        "published:>2023 → <published:>2023>",
        "published:2023-01..2023-03 → <published:2023-01..2023-03>",
        "发布日期＜2023-01-31 → <发布日期＜2023-01-31>",
        "published>100 → <published>100>",
        "year>=2018 → <year>=2018>",
        "年份 < 2018 投诉 → [<年份 < 2018> 投诉]",
        "year:>=2018 → <year:>=2018>",
        "行政复议：3 → 行政复议：3",
        "行政复议：维持 → 行政复议：维持",
        "a/b → a/b",
      })
  void reads(String query, String form) {
    assertEquals(form, parsed(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "“投诉 → “投诉”",
        "(投诉 → 投诉",
        "投诉 - → 投诉",
        "投诉 “” → 投诉",
        "投诉 () → 投诉",
        "| 投诉 → 投诉",
        "* 投诉 → 投诉",
        "((((((((((((((投诉)))))))))))))) 油烟 → [投诉 油烟]",
        "甲 NEAR/5 (乙 丙) → [甲 [乙 丙]]",
        "甲 NEAR/99999 乙 → 甲~500~乙",
        "requets>100 → requets>100",
        "refused/requets>0.3 → refused/requets>0.3",
        "requets/requests>0.3 → requets/requests>0.3",
        "requests>100件 → requests>100件",
        "requests>-5 → requests>-5",
        "requests>10..20 → requests>10..20",
        "published>2023-13-45 → published>2023-13-45",
        "year>18 → year>18",
        "city>5 → city>5",
        "city=衢州 → city=衢州",
        "年份=今年 → 年份=今年",
        "published>2023 → <published>2023>",
        "city: → city:",
      })
  void repairsAndSaysSo(String query, String form) {
    assertEquals(form, parsed(query));
    assertFalse(QueryParser.parse(query).warnings().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"city:乌有城", "year:今年", "has:nothing", "form:Z", "finding:odd"})
  void refusesAValueThatAFieldCannotHave(String term) {
    QuerySyntaxException refused =
        assertThrows(QuerySyntaxException.class, () -> QueryParser.parse("投诉 " + term));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(term.split(":", -1)[1]), message);
    assertTrue(message.endsWith("(character 4)"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requets>100",
        "refused/requets>0.3",
        "requests>100件",
        "published>2023-13-45",
        "year>18",
        "city>5",
        "city=衢州",
        "年份=今年",
        "published>2023",
        "city:"
      })
  void saysWhereSomethingThatLooksLikeAFilterStands(String term) {
    List<String> warnings = QueryParser.parse("投诉 " + term).warnings();

    assertEquals(1, warnings.size());
    assertTrue(warnings.getFirst().endsWith("(character 4)"), warnings.getFirst());
  }

  @Test
  void aWordWithoutSynonymsIsNoValueOfTheFieldBeforeIt() {
    assertEquals(List.of(), QueryParser.parse("城市 =安全").warnings());
  }

  @Test
  void aDateIsNotTakenForAFigure() {
    FilterClause date = (FilterClause) QueryParser.parse("published>2023-01-31").root();
    FilterClause pieces = (FilterClause) QueryParser.parse("published>100").root();

    assertEquals(Filters.ofPublished(LocalDate.of(2023, 2, 1), LocalDate.MAX), date.filters());
    assertEquals(
        List.of(new FigureFilter("published", Operator.MORE, new BigDecimal("100"))),
        pieces.filters().figures());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "投诉 → [投诉 title “年 报” section 监督/考核]",
        "投诉 | 油烟 → [{投诉 / 油烟} title “年 报” section 监督/考核]",
        "'' → [title “年 报” section 监督/考核]",
      })
  void filtersThatSpeakOfTextsHoldForTheWholeQuery(String query, String form) {
    Filters filters =
        Filters.of(FilterField.TITLE, "“年 报”").and(Filters.of(FilterField.SECTION, "监督", "考核"));

    assertEquals(form, form(QueryParser.parse(query, filters).root()));
    assertEquals(QueryParser.parse(query), QueryParser.parse(query, Filters.NONE));
  }

  @Test
  void leavesTermsBeyondTheFirstOnesOut() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      many.append(" 词").append(i);
    }
    Query query = QueryParser.parse(many.toString());

    assertEquals(QueryParser.MAX_TERMS, query.root().wanted().size());
    assertEquals(1, query.warnings().size());
  }

  @Test
  void readsWhateverIsTyped() {
    long seed = 20260102;
    Random random = new Random(seed);
    String[] pieces = {
      "投诉",
      "“",
      "”",
      "(",
      "）",
      "-",
      "NOT ",
      " OR ",
      " 或 ",
      "|",
      " NEAR/3 ",
      "*",
      "=",
      "city:云溪",
      "year:",
      "has:table",
      "requests>3",
      " ",
      "　",
      "\uD840",
      "㈠",
      "\u0000",
      "-",
      ":",
      "\"",
      "「",
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertTrue(QueryParser.parse(typed.toString()).root().wanted().size() <= 40);
      } catch (QuerySyntaxException refused) {
        assertTrue(typed.toString().contains(":"), () -> "seed " + seed + ": " + typed);
      }
    }
  }

  @Test
  void deepNestingIsBounded() {
    String deep = "(".repeat(100_000) + "投诉" + "-".repeat(100_000) + "NOT ".repeat(100_000);
    assertEquals(1, QueryParser.parse("(".repeat(100_000) + "投诉").root().wanted().size());
    assertFalse(QueryParser.parse(deep).warnings().isEmpty());
    assertFalse(
        QueryParser.parse("AND ".repeat(100_000) + "|".repeat(100_000)).warnings().isEmpty());
  }
}
