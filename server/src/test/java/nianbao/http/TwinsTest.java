package nianbao.http;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import nianbao.report.ReportId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinsTest {
  private static final String TEXT = "来信逐件登记、逐件办结、逐件回复，并在网上公布。".repeat(6);

  private static String get(LibraryServer server, String target) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(target))).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  @Test
  void areNamedInTheAnswerAndLinkedOnThePage(@TempDir Path folder) throws Exception {
    ReportId preferred = ReportId.ofKey("reports/b");
    ReportId other = ReportId.ofKey("reports/a");
    try (LibraryServer server =
        LibraryServer.of(
            folder,
            false,
            List.of(
                report("a").text(TEXT).build(),
                report("b").from("https://a.gov.cn/b").text(TEXT).build()))) {
      var search = JsonParser.parseString(get(server, "/api/v1/search")).getAsJsonObject();
      var answer =
          JsonParser.parseString(get(server, "/api/v1/reports/" + other)).getAsJsonObject();

      assertEquals(1, search.get("total").getAsInt());
      assertEquals(
          preferred.value(),
          search.getAsJsonArray("reports").get(0).getAsJsonObject().get("id").getAsString());
      assertEquals(preferred.value(), answer.getAsJsonArray("twins").get(0).getAsString());
      assertEquals(
          1,
          Jsoup.parse(get(server, "/reports/" + preferred))
              .select("a[href=/reports/" + other + "]")
              .size());
    }
  }
}
