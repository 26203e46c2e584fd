package nianbao.bench.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerDifferenceTest {

  private static final String ONE = report("aaa", 2.5, "1-f", "[[0,2]]");
  private static final String OTHER = report("bbb", 2.5, "7-e", "[[3,5]]");

  private static String report(String id, double score, String paragraph, String highlights) {
    return """
        {"id":"%s","title":"年报","reportYear":2019,"matchingParagraphs":2,
         "paragraphs":[{"id":"%s","text":"公开信息","highlights":%s,"explanation":{"score":1.5}}],
         "explanation":{"score":%s}}"""
        .formatted(id, paragraph, highlights, score);
  }

  private static JsonObject answer(int total, String... reports) {
    return JsonParser.parseString(
            """
            {"query":{"q":"公开","corrections":[]},"total":%d,"reports":[%s],
             "facets":{"year":[{"value":"2019","count":%d}]}}"""
                .formatted(total, String.join(",", reports), total))
        .getAsJsonObject();
  }

  private static List<String> differences(JsonObject before, JsonObject after, String sort) {
    return AnswerDifference.between(before, after, sort).stream()
        .map(difference -> difference.kind() + " " + difference.what())
        .toList();
  }

  @Test
  void equalAnswersHaveNone() {
    assertEquals(List.of(), differences(answer(2, ONE, OTHER), answer(2, ONE, OTHER), "relevance"));
  }

  @Test
  void totalsAndFacetsAreCompared() {
    assertEquals(
        List.of(
            "TOTALS total: 2, now 3",
            "FACETS year: [{\"value\":\"2019\",\"count\":2}], now [{\"value\":\"2019\",\"count\":3}]"),
        differences(answer(2, ONE), answer(3, ONE), "relevance"));
  }

  @Test
  void marksAreComparedWhereBothHaveTheParagraph() {
    String marked = report("aaa", 2.5, "1-f", "[[0,4]]");

    assertEquals(
        List.of("MARKS aaa/1-f: [[0,2]], now [[0,4]]"),
        differences(answer(2, ONE, OTHER), answer(2, marked, OTHER), "relevance"));
  }

  @Test
  void whatTheRecordedAnswerDidNotTellOfAReportIsNoDifference() {
    String told = ONE.replace("\"reportYear\":2019", "\"reportYear\":2019,\"writtenOn\":null");
    String other = told.replace("2019", "2020");

    assertEquals(List.of(), differences(answer(1, ONE), answer(1, told), "relevance"));
    assertEquals(1, differences(answer(1, told), answer(1, ONE), "relevance").size());
    assertEquals(1, differences(answer(1, ONE), answer(1, other), "relevance").size());
  }

  @Test
  void theNumberOfMatchingParagraphsIsATotal() {
    String more = ONE.replace("\"matchingParagraphs\":2", "\"matchingParagraphs\":3");

    assertEquals(
        List.of("TOTALS aaa: 2, now 3"), differences(answer(1, ONE), answer(1, more), "relevance"));
  }

  @Test
  void aTieMayBeResolvedOtherwise() {
    assertEquals(
        List.of("TIES place 1: aaa[1-f], now bbb[7-e]"),
        differences(answer(2, ONE, OTHER), answer(2, OTHER, ONE), "relevance"));
  }

  @Test
  void anotherRankIsNoTie() {
    String better = report("bbb", 2.6, "7-e", "[[3,5]]");

    assertEquals(
        List.of("ORDER place 1: aaa[1-f], now bbb[7-e]"),
        differences(answer(2, ONE, OTHER), answer(2, better, ONE), "relevance"));
  }

  @Test
  void aMissingResultIsNoTie() {
    assertEquals(
        List.of("ORDER place 2: bbb[7-e], now none"),
        differences(answer(2, ONE, OTHER), answer(2, ONE), "relevance"));
  }

  @Test
  void whatAnswersAreSortedByDecidesWhatIsATie() {
    String ofLaterYear = OTHER.replace("2019", "2020");

    assertEquals(
        List.of("TIES place 1: aaa[1-f], now bbb[7-e]"),
        differences(answer(2, ONE, OTHER), answer(2, OTHER, ONE), "year"));
    assertEquals(
        List.of("ORDER place 1: aaa[1-f], now bbb[7-e]"),
        differences(answer(2, ONE, ofLaterYear), answer(2, ofLaterYear, ONE), "year"));
  }

  @Test
  void aRefusalIsComparedByItsReason() {
    JsonObject refused = JsonParser.parseString("{\"refused\":\"q\"}").getAsJsonObject();

    assertEquals(List.of(), differences(refused, refused.deepCopy(), "relevance"));
    assertEquals(
        List.of("TOTALS refused: null, now \"q\""),
        differences(answer(1, ONE), refused, "relevance"));
  }
}
