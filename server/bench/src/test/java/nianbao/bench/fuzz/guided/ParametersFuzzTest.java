package nianbao.bench.fuzz.guided;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Consumer;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;

/** The query string of an address. */
class ParametersFuzzTest {

  private static final class Read {
    private static List<Consumer<QueryParameters>> readers() {
      return List.of(
          SearchParameters::search,
          SearchParameters::whole,
          SearchParameters::table,
          SearchParameters::suggest,
          SearchParameters::years,
          SearchParameters::figures,
          SearchParameters::measure,
          SearchParameters::rowsOfPage,
          SearchParameters::pageOfRows,
          SearchParameters::findings,
          SearchParameters::wholeFindings,
          SearchParameters::findingOffices,
          SearchParameters::terms,
          SearchParameters::detail);
    }

    static void check(byte[] bytes) {
      QueryParameters parameters;
      try {
        parameters = QueryParameters.of(new String(bytes, ISO_8859_1));
      } catch (RequestException refused) {
        ReportProperties.checkReason(refused);
        return;
      }
      for (Consumer<QueryParameters> reader : readers()) {
        try {
          reader.accept(parameters);
        } catch (RequestException refused) {
          ReportProperties.checkReason(refused);
        }
      }
      for (Kind kind : Kind.values()) {
        String href = ResultsAddress.of(kind, parameters.values()).href();
        String query = href.substring(Math.min(href.length(), href.indexOf('?') + 1));
        assertEquals(href, ResultsAddress.of(kind, QueryParameters.of(query).values()).href());
      }
    }
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void areAcceptedOrRefusedAndLinksKeepThem(byte[] bytes) {
    Read.check(bytes);
  }
}
