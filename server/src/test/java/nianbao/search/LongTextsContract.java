package nianbao.search;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.report.TestReports;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} makes of long queries and long paragraphs. */
public abstract class LongTextsContract extends IndexContract {

  /** Many times what it takes, and a small part of what it would take in time that isn't linear. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final String SENTENCE =
      "本机关2019年收到政府信息公开申请1368件，均在规定的期限内答复，其中予以公开的1200件，部分公开的100件，不予公开的68件。";

  private static SearchResult search(ReportIndex index, String query) throws IOException {
    return index.search(
        new SearchRequest(query, Filters.NONE, Scope.REPORT, Sort.RELEVANCE, 1, 100, 3));
  }

  private static Set<String> foundAsAsked(ReportIndex index, String query) throws IOException {
    SearchResult result = search(index, query);
    assertFalse(result.query().relaxed());
    for (Hit hit : result.hits()) {
      assertFalse(hit.paragraphs().getFirst().highlights().isEmpty());
    }
    Set<String> paths = new TreeSet<>(paths(index, result));
    assertEquals(paths.size(), result.total());
    return paths;
  }

  @Test
  void aLongPhraseIsAsExactAsAShortOne() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("据悉，" + SENTENCE),
            report("b").text(SENTENCE.replace("1200件", "1201件")),
            report("c").text(SENTENCE.replace("本机关", "该机关")),
            report("d").text(SENTENCE.substring(30), SENTENCE.substring(0, 30)))) {
      assertEquals(Set.of("a"), foundAsAsked(index, "“" + SENTENCE + "”"));
      assertEquals(Set.of("a", "c"), foundAsAsked(index, SENTENCE.substring(3)));
      assertEquals(Set.of(), foundAsAsked(index, "“" + SENTENCE + SENTENCE + "”"));
    }
  }

  @Test
  void aLongPhraseCanBeLeftOpen() throws IOException {
    String beginning = SENTENCE.substring(0, SENTENCE.indexOf("100件")) + "1";
    try (ReportIndex index =
        indexOf(
            report("a").text(SENTENCE),
            report("b").text(SENTENCE.replace("100件", "19件")),
            report("c").text(SENTENCE.replace("100件", "2100件")),
            report("d").text("19件" + SENTENCE.substring(9)))) {
      assertEquals(Set.of("a", "b"), foundAsAsked(index, "“" + beginning + "*”"));
      assertEquals(Set.of(), foundAsAsked(index, "“" + beginning + "”"));
    }
  }

  @Test
  void aLongPhraseCanBeNearAnother() throws IOException {
    String first = SENTENCE.substring(0, 50);
    try (ReportIndex index =
        indexOf(
            report("a").text("政务微網志：" + SENTENCE),
            report("b").text(SENTENCE + SENTENCE + "微博"),
            report("c").text(SENTENCE, "微博"))) {
      assertEquals(Set.of("a"), foundAsAsked(index, "“" + first + "” NEAR/1 微博"));
      assertEquals(Set.of("a", "b"), foundAsAsked(index, "“" + first + "” NEAR/500 微博"));
    }
  }

  @Test
  void whatRepeatsIsFoundByItsLength() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("公开".repeat(100)),
            report("b").text("公开".repeat(99)),
            report("c").text("公开".repeat(50) + "，" + "公开".repeat(50)))) {
      assertEquals(Set.of("a"), foundAsAsked(index, "“" + "公开".repeat(100) + "”"));
      assertEquals(Set.of("a", "b"), foundAsAsked(index, "“" + "公开".repeat(51) + "”"));
      assertEquals(Set.of("a", "b"), foundAsAsked(index, "“" + "开公".repeat(98) + "”"));
      assertEquals(Set.of("a", "b", "c"), foundAsAsked(index, "“" + "公开".repeat(50) + "”"));
    }
  }

  @Test
  void aRunOfVeryManyWordsIsNotTakenApart() throws IOException {
    try (ReportIndex index = indexOf(report("a").text("信息，" + "公开信息".repeat(17)))) {
      assertEquals(1, search(index, "信息公开".repeat(16)).total());
      assertEquals("near", search(index, "信息公开".repeat(16)).query().units().getFirst().as());
      SearchResult.Interpretation longer = search(index, "信息公开".repeat(17)).query();
      assertTrue(longer.relaxed());
      // All of its words are the same one.
      assertEquals("words", longer.units().getFirst().as());
    }
  }

  @Test
  void aLongParagraphThatRepeatsTakesNoLongTime() throws IOException {
    String paragraph = "信息公开".repeat(50_000);
    TestReports[] reports =
        IntStream.range(0, 6)
            .mapToObj(i -> report("long" + i).text(paragraph + i))
            .toArray(TestReports[]::new);
    String half = "信息公开".repeat(240);
    try (ReportIndex index = indexOf(reports)) {
      for (String query :
          List.of(
              "“" + half + half + "”",
              "“" + half + half + "终”",
              half + half,
              "“" + half + "” NEAR/3 “" + half + "”",
              "“" + half + half + "5*”")) {
        assertTimeoutPreemptively(SOON, () -> search(index, query), query.substring(0, 5));
      }
    }
  }

  @Test
  void manyLongUnitsOfUnknownWordsAreNotTooMany() throws IOException {
    String unknown =
        IntStream.range(0, 20)
            .mapToObj(unit -> unit(0x4E00 + 100 * unit))
            .collect(Collectors.joining(" "));
    try (ReportIndex index = indexOf(report("a").text(unit(0x4E00), unit(0x4E64)))) {
      SearchResult result = search(index, unknown);

      assertEquals(20, result.query().units().size());
      assertEquals(0, result.total());
      assertEquals(1, search(index, unknown.replace(' ', '|')).total());
      assertEquals(1, search(index, unknown.replace('一', '丁').replace(' ', '|')).total());
    }
  }

  /** 98 different characters. */
  private static String unit(int first) {
    return new String(IntStream.range(first, first + 98).toArray(), 0, 98);
  }
}
