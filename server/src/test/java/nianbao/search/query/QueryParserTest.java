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
import nianbao.search.QueryNotice;
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

  private static List<String> inBothLanguages(Query query) {
    return query.warnings().stream().map(QueryNotice::inBothLanguages).toList();
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
        "rate(refused) > 30% 投诉 → [<rate(refused) > 30%> 投诉]",
        "(不予公开率>0.3|油烟) → {<不予公开率>0.3> / 油烟}",
        "(率(不予公开)>0.3|油烟) → {<率(不予公开)>0.3> / 油烟}",
        "figure:rate(refused)>0.3 → <figure:rate(refused)>0.3>",
        "不予公开率：30% → 不予公开率：30%",
        "率(不予公开) → 率(不予公开)",
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
        "1\u2009368件 → 1\u2009368件",
        "收到1\u00A0368件 → 收到1\u00A0368件",
        "12\u202F345\u202F678 投诉 → [12\u202F345\u202F678 投诉]",
        "\u00A01\u2007368 → 1\u2007368",
        "1 368 → 1 368",
        "1 368件 → 1 368件",
        "收到１２ ３４５件 → 收到１２ ３４５件",
        "投诉 12 345 678.5元 → [投诉 12 345 678.5元]",
        "(1 368件 | 答复) → {1 368件 / 答复}",
        "公开 -1 368件 → [公开 -1 368件]",
        "1 368* → 1 368*",
        "=1 368件 → “1 368件”",
        "year:2018 1 368件 → [<year:2018> 1 368件]",
        "requests>5 1 368件 → [<requests>5> 1 368件]",
        "答复 NEAR/5 1 368件 → 答复~5~1 368件",
      })
  void aSpaceBetweenGroupsOfDigitsPartsNoWords(String query, String form) {
    assertEquals(form, parsed(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "2018\u2009365 → [2018 365]",
        "2018 365 → [2018 365]",
        "010 123 → [010 123]",
        "12\u00A034 → [12 34]",
        "12 3456 → [12 3456]",
        "1,368 200 → [1,368 200]",
        "1.5 200件 → [1.5 200件]",
        "2019.1.16 200件 → [2019.1.16 200件]",
        "A4 210 → [A4 210]",
        "3\u2003000 → [3 000]",
        "甲\u2009乙 → [甲 乙]",
        "甲\u2009365 → [甲 365]",
        "12 AND 345 → [12 345]",
        "requests:10 200 → [<requests:10> 200]",
      })
  void whatAreSeveralNumbersAreSeveralUnits(String query, String form) {
    assertEquals(form, parsed(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主动\u200B公开",
        "\uFEFF主动公开",
        "主\u00AD动公\u00AD开",
        "\u202A主动公开\u202C",
        "主动公开\uFE0F",
        "主\u2060动公开",
        "主动\u200D公开\u200E",
        "主动\u034F公开",
        "主动\uDB40\uDD00公开"
      })
  void invisibleCharactersVanish(String query) {
    assertEquals("主动公开", parsed(query));
    assertEquals("主动公开", QueryParser.parse(query).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "\uFEFF-微博 → -微博",
        "甲 O\u200BR 乙 → {甲 / 乙}",
        "\u200Bcity:\u200B云溪 → <city:云溪>",
        "“甲\u200B乙” → “甲乙”",
        "甲\u200B 乙 → [甲 乙]",
        "2018\u200B* → 2018*",
      })
  void invisibleCharactersHideNoSign(String query, String form) {
    assertEquals(form, parsed(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "甲 or 乙 → {甲 / 乙}",
        "甲 Or 乙 → {甲 / 乙}",
        "甲 ｏｒ 乙 → {甲 / 乙}",
        "甲||乙 → {甲 / 乙}",
        "甲 || 乙 → {甲 / 乙}",
        "甲 ｜｜ 乙 ||| 丙 → {甲 / 乙 / 丙}",
        "wechat and weibo → [wechat weibo]",
        "甲 And 乙 → [甲 乙]",
        "甲 && 乙 → [甲 乙]",
        "甲&&乙 → [甲 乙]",
        "甲 ＆＆ 乙 → [甲 乙]",
        "甲 & 乙 → [甲 乙]",
        "R&D → R&D",
        "甲 near/5 乙 → 甲~5~乙",
        "甲 Near 乙 → 甲~20~乙",
        "甲 ｎｅａｒ／７ 乙 → 甲~7~乙",
        "甲 not 乙 → [甲 -乙]",
        "甲 !乙 → [甲 -乙]",
        "甲 −乙 → [甲 -乙]",
        "甲 –乙 → [甲 -乙]",
        "甲 ‐乙 → [甲 -乙]",
        "!(甲 乙) → -[甲 乙]",
        "好! → 好!",
        "甲 ! 乙 → [甲 ! 乙]",
        "or → or",
        "and → and",
        "甲 or → [甲 or]",
        "“甲 or 乙” → “甲 or 乙”",
        "organ → organ",
        "andy 甲 → [andy 甲]",
        "nearby 甲 → [nearby 甲]",
      })
  void operatorsMayHaveAnyCaseAndWidth(String query, String form) {
    assertEquals(form, parsed(query));
    assertEquals(List.of(), QueryParser.parse(query).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "！审计局 → ！审计局",
        "甲 ！乙 → [甲 ！乙]",
        "！！甲 → ！！甲",
        "！甲！ 乙 → [！甲！ 乙]",
        "甲 -！乙 → [甲 -！乙]",
        "！“甲” 乙 → [！ “甲” 乙]",
      })
  void aWideExclamationMarkIsPunctuation(String query, String form) {
    assertEquals(form, parsed(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      value = {
        "‘投诉’ → “投诉”",
        "'投诉' → “投诉”",
        "`投诉' → “投诉”",
        "`投诉` → “投诉”",
        "‚投诉‘ → “投诉”",
        "＇投诉＇ → “投诉”",
        "〝投诉〞 → “投诉”",
        "〝投诉〟 → “投诉”",
        "„投诉“ → “投诉”",
        "‹投诉› → “投诉”",
        "“投诉\" → “投诉”",
        "\"投诉” → “投诉”",
        "‘投诉' → “投诉”",
        "'投诉’ → “投诉”",
        "〝投诉” → “投诉”",
        "“投诉\" “油烟” → [“投诉” “油烟”]",
        "\"投诉” \"油烟\" → [“投诉” “油烟”]",
        "“甲\"乙\"丙” → “甲\"乙\"丙”",
        "\"甲“乙”丙\" → “甲“乙”丙”",
        "\"甲“乙” 丙\" → “甲“乙” 丙”",
        "“微博\"投诉 → [“微博” 投诉]",
        "xi'an → xi'an",
        "'xi'an' → “xi'an”",
        "xi’an 甲 → [xi’an 甲]",
        "'90年代 → '90年代",
        "rock 'n roll → [rock 'n roll]",
        "甲 ('乙') → [甲 “乙”]",
        "-‘乙’ → -“乙”",
        "city:'云溪' → <city:'云溪'>",
        "‘甲 乙’ NEAR/3 丙 → “甲 乙”~3~丙",
      })
  void quotationMarksOfAnyKindAndMixed(String query, String form) {
    assertEquals(form, parsed(query));
    assertEquals(List.of(), QueryParser.parse(query).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "*公开 → 公开",
        "＊公开 → 公开",
        "**公开 油烟 → [公开 油烟]",
        "*368 → 368",
        "?公开 → 公开",
        "公? → 公",
        "行政?? → 行政",
        "行政?议 → 行政?议",
        "行政*复议 → 行政*复议",
        "*公开* → 公开*",
      })
  void placeholdersAreExplained(String query, String form) {
    assertEquals(form, parsed(query));
    List<String> warnings = inBothLanguages(QueryParser.parse(query));
    assertEquals(1, warnings.size());
    String first = query.split(" ", -1)[0];
    assertTrue(warnings.getFirst().contains("“" + first + "”"), warnings.getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这是什么?",
        "哪些单位收费?",
        "公开了吗?",
        "谁被起诉?为什么",
        "什么？",
        "公开？",
        "why?",
        "“行政?议”",
        "=行政?议",
        "=*甲",
        "因为不公开而被提起行政诉讼的?",
        "2018*"
      })
  void aQuestionMarkBehindAQuestionIsNoPlaceholder(String query) {
    assertEquals(List.of(), QueryParser.parse(query).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "..2015 → year:..2015",
        "2015.. → year:2015..",
        "2015..2018 → year:2015..2018",
        "2015年..2018年 → year:2015..2018",
        "．．２０１５ → year:..2015",
        "2023-01..2023-06 → published:2023-01..2023-06",
        "2023年1月1日..2023年3月 → published:2023-01-01..2023-03",
        "..2023-01-31 → published:..2023-01-31",
        "2023.1.5.. → published:2023-01-05..",
        "published>2023年1月31日 → published:>2023-01-31",
        "发布日期>2023年1月31日 → published:>2023-01-31",
        "发布日期＞2023/1/31 → published:>2023-01-31",
        "公布日期 >= 2023.1.31 → published:>=2023-01-31",
        "published>20230131 → published:>2023-01-31",
        "2023-01-31<published → published:>2023-01-31",
        "2018<=year → year:>=2018",
        "年份≧2018 → year:>=2018",
        "year=>2018 → year:>=2018",
        "year between 2015 and 2018 → year:2015..2018",
        "published between 2023-01 and 2023-03 → published:2023-01..2023-03",
        "年份： 2018 → year:2018",
        "年份：2018 → year:2018",
        "ｙｅａｒ：２０１８ → year:2018",
        "city=云溪 → city:云溪",
        "城市 = 云溪 → city:云溪",
        "城市= “云溪” → city:云溪",
        "agency=commerce → agency:commerce",
      })
  void datesYearsAndNamesAreFilters(String query, String meant) {
    assertEquals(filters(meant), filters(query));
    assertEquals(List.of(), QueryParser.parse(query).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "refused/requests>0.3 → figure:refused/requests>0.3",
        "不予公开/收到的申请 > 30％ → figure:refused/requests>0.30",
        "申请>=100 → figure:requests>=100",
        "收到申请≥100件 → figure:requests>=100",
        "requests > 100 → figure:requests>100",
        "Requests>100 → figure:requests>100",
        "requests＞１００ → figure:requests>100",
        "100<requests → figure:requests>100",
        "0.3 <= refused/requests → figure:refused/requests>=0.3",
        "requests>100件 → figure:requests>100",
        "申请＞1,000份 → figure:requests>1000",
        "requests => 5 → figure:requests>=5",
        "requests≦5 → figure:requests<=5",
        "requests==5 → figure:requests=5",
        "requests between 10 and 20 → figure:requests:10..20",
        "refused/requests BETWEEN 0.1 AND 0.3 → figure:refused/requests:0.1..0.3",
        "拒绝/申请>0.3 → figure:refused/requests>0.3",
        "rate(refused) > 30% → figure:refused/decided>0.30",
        "RATE（不予公開）≧３０％ → figure:refused/decided>=0.30",
        "率(不予公开)>0.3 → figure:refused/decided>0.3",
        "不予公开率>30% → figure:refused/decided>0.30",
        "不予公開率 ＞ 30％ → figure:refused/decided>0.30",
        "不予公开率 between 10% and 30% → figure:refused/decided:0.10..0.30",
        "30%<不予公开率 → figure:refused/decided>0.30",
        "rate(refused):>30% → figure:refused/decided>0.30",
        "拒绝率>0.3 → figure:refused/decided>0.3",
        "败诉率>0.5 → figure:lawsuit_corrections/lawsuits>0.5",
        "复议>3 → figure:reviews>3",
        "诉讼 > 0 → figure:lawsuits>0",
        "published>100 → figure:published>100",
        "published between 100 and 200 → figure:published:100..200",
      })
  void figuresAreComparedHoweverTheyAreWritten(String query, String meant) {
    assertEquals(filters(meant), filters(query));
    assertEquals(List.of(), QueryParser.parse(query).warnings());
  }

  private static Filters filters(String query) {
    return ((FilterClause) QueryParser.parse(query).root()).filters();
  }

  @Test
  void aNumberMayStandOnBothSides() {
    assertEquals("[<10<requests> <requests<=20>]", parsed("10<requests<=20"));
    assertEquals("[<2015 <= year> <year < 2018>]", parsed("2015 <= year < 2018"));
    QueryNode.And both = (QueryNode.And) QueryParser.parse("10<requests<=20").root();
    assertEquals(
        List.of(filters("requests>10"), filters("requests<=20")),
        both.parts().stream().map(part -> ((FilterClause) part).filters()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"首页>政务公开", "甲<乙", "A>B", "a/b", "甲 > 乙", "2015年", "2015-2018", "甲..乙"})
  void aSignBetweenWordsIsText(String query) {
    QueryNode root = QueryParser.parse(query).root();

    assertTrue(
        root.wanted().stream().allMatch(text -> query.contains(((QueryNode.Unit) text).text())));
    assertFalse(root.wanted().isEmpty());
    assertEquals(List.of(), QueryParser.parse(query).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "“投诉 → “投诉”",
        "(投诉 → 投诉",
        "投诉 - → 投诉",
        "投诉 | → 投诉",
        "投诉 “” → 投诉",
        "投诉 () → 投诉",
        "| 投诉 → 投诉",
        "* 投诉 → 投诉",
        "((((((((((((((投诉)))))))))))))) 油烟 → [投诉 油烟]",
        "甲 NEAR/5 (乙 丙) → [甲 [乙 丙]]",
        "甲 NEAR/99999 乙 → 甲~500~乙",
        "published>2023 → <published>2023>",
        "&& 投诉 → 投诉",
        "|| 投诉 → 投诉",
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
    assertTrue(message.endsWith(" – at character " + (5 + term.indexOf(':')) + ")"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "requets>100, 4",
    "refused/requets>0.3, 12",
    "requets/requests>0.3, 4",
    "浓度>75, 4",
    "rate(requests)>0.3, 19",
    "申请率>0.3, 8",
    "rate(requets)>0.3, 9",
    "requests>100万, 13",
    "requests>-5, 13",
    "requests>10..20, 13",
    "requests>一百, 13",
    "requests>, 12",
    "requests!=0, 12",
    "requests<>0, 12",
    "requests≠0, 12",
    "refused>granted, 12",
    "published>2023-13-45, 14",
    "year>18, 9",
    "city>5, 8",
    ">100, 4",
    ">=2018, 4",
    "10..20, 4",
    "1368..1400, 4",
    "city:, 8",
    "城市=, 6",
  })
  void whatIsNotUnderstoodIsLeftOutAndSaidWithItsPlace(String term, int place) {
    Query query = QueryParser.parse("投诉 " + term);

    assertEquals("投诉", form(query.root()));
    assertEquals(1, query.warnings().size());
    String warning = inBothLanguages(query).getFirst();
    assertTrue(warning.contains("“" + term + "”"), warning);
    assertTrue(warning.contains("（第 " + place + " 个字符）。"), warning);
    assertTrue(warning.contains(" – at character " + place + "; "), warning);
    assertEquals(new QueryNode.Or(List.of()), QueryParser.parse(term).root(), "finds nothing");
  }

  @Test
  void aPlaceIsCountedInCharacters() {
    Query query = QueryParser.parse("𠮷𠮷 city:");

    String warning = inBothLanguages(query).getFirst();
    assertTrue(warning.contains("（第 8 个字符）"), warning);
  }

  @Test
  void aFigureThatMayBeMeantIsNamed() {
    for (String term : List.of("requets>100", "reqests>3", "申请人数>3", "不予>3", "refused/requets>1")) {
      String warning = inBothLanguages(QueryParser.parse(term)).getFirst();
      assertTrue(warning.contains("是不是 re"), warning);
    }
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
        List.of(
            new FigureFilter(
                new FigureFilter.Itself("published"), Operator.MORE, new BigDecimal("100"))),
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
      "'",
      "‘",
      "?",
      "!",
      "&&",
      "..2015",
      " or ",
      "10<",
      "\u200B",
      " between 1 and 2",
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertTrue(QueryParser.parse(typed.toString()).root().wanted().size() <= 40);
      } catch (QuerySyntaxException refused) {
        assertTrue(typed.toString().matches("(?s).*[:=].*"), () -> "seed " + seed + ": " + typed);
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
