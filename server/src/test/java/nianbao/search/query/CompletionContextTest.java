package nianbao.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.search.filter.FilterField;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletionContextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "依申; ``; 依申; ``",
        "微博 依申; `微博 `; 依申; 微博",
        "微博　依申; `微博　`; 依申; 微博",
        "` 微博  依申`; ` 微博  `; 依申; ` 微博`",
        "(依申; (; 依申; ``",
        "(微博|油烟) 依申; `(微博|油烟) `; 依申; (微博|油烟)",
        "“微博”依申; “微博”; 依申; “微博”",
        "city:云溪 依申; `city:云溪 `; 依申; city:云溪",
        "requests > 10 依申; `requests > 10 `; 依申; requests > 10",
        "微博 AND 依申; `微博 AND `; 依申; 微博",
        "BRAND 依申; `BRAND `; 依申; BRAND",
        "微博( 依申; `微博( `; 依申; 微博(",
        "微博 AND ( 依申; `微博 AND ( `; 依申; 微博",
        "-微博 依申; `-微博 `; 依申; -微博",
        "微博 （一）项; `微博 `; （一）项; 微博",
        "a:b; ``; a:b; ``",
      })
  void theUnitIsReplacedByAFilterWhereThatMeansTheSame(
      String query, String head, String typed, String rest) {
    assertEquals(
        Optional.of(new CompletionContext(head, typed, null, rest, null)),
        CompletionContext.of(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "-依申; -; 依申",
        "－依申; －; 依申",
        "微博 NOT 依申; `微博 NOT `; 依申",
        "=依申; =; 依申",
        "微博|依申; 微博|; 依申",
        "微博 或 依申; `微博 或 `; 依申",
        "微博 OR 依申 公; `微博 OR 依申 `; 公",
        "微博 (油烟 依申; `微博 (油烟 `; 依申",
        "微博 NEAR/3 依申; `微博 NEAR/3 `; 依申",
        "依申*; ``; 依申*",
        "year:x 依申; `year:x `; 依申",
      })
  void behindASignItIsNot(String query, String head, String typed) {
    assertEquals(
        Optional.of(new CompletionContext(head, typed, null, null, null)),
        CompletionContext.of(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "“依申; “; 依申; ”",
        "\"依 申; \"; 依 申; \"",
        "微博 -「依申; `微博 -「`; 依申; 」",
        "“微博”“依申; “微博”“; 依申; ”",
      })
  void aPhraseStaysOpen(String query, String head, String typed, char closing) {
    CompletionContext unit = new CompletionContext(head, typed, null, null, closing);

    assertEquals(Optional.of(unit), CompletionContext.of(query));
    assertEquals(head + "依申请", unit.completedBy("依申请"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "city:云; CITY; city:云溪市",
        "城市：云; CITY; 城市：云溪市",
        "微博 -(CITY:; CITY; 微博 -(CITY:云溪市",
        "省份:样; PROVINCE; 省份:云溪市",
        "county:云; COUNTY; county:云溪市",
        "agency:云; AGENCY; agency:云溪市",
        "city:“云; CITY; city:“云溪市”",
        "机构:\"云; OFFICE; 机构:\"云溪市\"",
      })
  void aFieldIsCompletedInTheQuery(String query, FilterField sought, String completed) {
    CompletionContext unit = CompletionContext.of(query).orElseThrow();

    assertEquals(sought, unit.field());
    assertEquals(Optional.of(completed), unit.completedByValue("云溪市"));
  }

  @Test
  void aValueIsQuotedWhereItMustBe() {
    CompletionContext bare = CompletionContext.of("office:云").orElseThrow();
    CompletionContext quoted = CompletionContext.of("office:\"云").orElseThrow();

    assertEquals(Optional.of("office:\"甲 乙（丙）局\""), bare.completedByValue("甲 乙（丙）局"));
    assertEquals(Optional.of("office:“甲\"乙\"局”"), bare.completedByValue("甲\"乙\"局"));
    assertEquals(Optional.empty(), quoted.completedByValue("甲\"乙\"局"));
    assertEquals(Optional.empty(), bare.completedByValue("\"”」』»"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "微博 ",
        "微博　",
        "“微博 ",
        "“微博”",
        "“微博”*",
        "(微博)",
        "微博 |",
        "微博 -",
        "year:20",
        "form:C",
        "title:报",
        "章节:问",
        "has:t",
        "index:99",
        "requests>10",
        "rate(refused)>10",
        "不予公开率>10",
      })
  void whatIsCompleteOrNotSuggestedIsNotOpen(String query) {
    assertEquals(Optional.empty(), CompletionContext.of(query), query);
  }

  @Test
  void theCompletedQueryIsParsedToWhatIsMeant() {
    List<String> pieces =
        List.of(
            "微博",
            "油烟",
            "(",
            ")",
            "|",
            "-",
            "=",
            "“",
            "”",
            "\"",
            " ",
            " ",
            " OR ",
            " AND ",
            " NOT ",
            " NEAR/3 ",
            " 或 ",
            "city:云溪 ",
            "（一）",
            "*",
            "requests>3 ",
            "不予公开率>3 ",
            "AND",
            "OR ",
            "：");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        query.append(pieces.get(random.nextInt(pieces.size())));
      }
      check(query.toString(), "seed " + seed + ": " + query);
    }
  }

  private static void check(String query, String about) {
    CompletionContext unit = CompletionContext.of(query).orElse(null);
    if (unit != null && unit.field() == null) {
      assertEquals(query, unit.completedBy(unit.typed()), about);
      QueryNode completed = QueryParser.parse(unit.completedBy("甲乙丙")).root();
      // （a）甲 is one word; a sign that becomes a word changes what stands before it.
      boolean sign = unit.typed().isEmpty() || !Character.isLetterOrDigit(unit.typed().charAt(0));
      assertTrue(sign || units(completed).anyMatch("甲乙丙"::equals), about);
      assertTrue(unit.rest() == null || query.startsWith(unit.rest()), about);
    }
  }

  private static Stream<String> units(QueryNode node) {
    return switch (node) {
      case And and -> and.parts().stream().flatMap(CompletionContextTest::units);
      case Or or -> or.alternatives().stream().flatMap(CompletionContextTest::units);
      case Not not -> units(not.part());
      case Near near -> Stream.of(near.left().text(), near.right().text());
      case Unit unit -> Stream.of(unit.text());
      default -> Stream.of();
    };
  }
}
