package nianbao.bench.fuzz.guided;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nianbao.http.request.SearchParameters;
import nianbao.search.QuerySyntaxException;
import nianbao.search.query.CompletionContext;
import nianbao.search.query.QueryParser;

/** Queries made of operators, fields, figures and words. */
class QueryFuzzTest {

  private static final class Parsed {
    private static final Pieces PIECES = Pieces.of("query-pieces.txt");

    static String query(byte[] bytes) {
      String text = PIECES.text(bytes);
      return text.substring(0, Math.min(text.length(), SearchParameters.LONGEST_QUERY));
    }

    static void check(String text) {
      try {
        QueryProperties.hold(QueryParser.parse(text));
      } catch (QuerySyntaxException refused) {
        ReportProperties.checkReason(refused);
      }
      CompletionContext.of(text);
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void isUnderstoodOrRefusedAndMarksWhatItFinds(byte[] bytes) {
    Parsed.check(Parsed.query(bytes));
  }
}
