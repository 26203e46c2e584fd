package nianbao.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.http.request.SearchParameters;
import nianbao.report.RealFiles;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings that have broken other programs, in every place where a client may put one. */
class NaughtyStringsTest {
  private static final List<String> OWN =
      List.of(
          "",
          " ",
          "\"",
          "“",
          "((((((",
          ")",
          "-",
          "--",
          "OR",
          "|",
          "a OR",
          "city:",
          "year:x",
          "index:",
          "*",
          "?",
          "\\",
          "\u0000",
          "\u202e",
          "\ufeff",
          "\ud83d\ude00",
          "'; --",
          "<!--",
          "${7*7}",
          "{{7*7}}",
          "%s%n",
          "../../../etc/passwd",
          "()()()",
          "\"\"",
          "-\"\"",
          "-(a OR b)",
          "(".repeat(1000),
          "a ".repeat(900),
          "-a ".repeat(600),
          "NaN",
          "1e309",
          "2147483648");

  @Test
  void noStringBreaksTheServer(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.ready(folder)) {
      for (String string : OWN) {
        check(server, string);
      }
    }
  }

  @Test
  void noneOfTheBigListDoes(@TempDir Path folder) throws Exception {
    Path list = RealFiles.at("eval/naughty/blns.json");
    String[] strings = new Gson().fromJson(Files.readString(list), String[].class);
    try (TestServer server = TestServer.ready(folder)) {
      assertTrue(strings.length > 100);
      for (String string : strings) {
        check(server, string);
      }
    }
  }

  private static void check(TestServer server, String string) throws Exception {
    for (String target : targets(URLEncoder.encode(string, UTF_8))) {
      HttpResponse<String> answer = server.get(target);
      assertTrue(answer.statusCode() < 500, target + " gave " + answer.statusCode());
      if (target.startsWith("/api/")) {
        assertTrue(JsonParser.parseString(answer.body()).isJsonObject(), target);
      }
    }
    if (string.length() <= SearchParameters.LONGEST_QUERY) {
      String q = "/api/v1/search?q=" + URLEncoder.encode(string, UTF_8);
      JsonObject answer = JsonParser.parseString(server.get(q).body()).getAsJsonObject();
      // A field with a value that it can't have is refused: year:x.
      String sent =
          answer.has("error")
              ? answer.getAsJsonObject("error").get("value").getAsString()
              : answer.getAsJsonObject("query").get("q").getAsString();
      assertEquals(string, sent, "as sent");
      assertSuggestionsAreSearches(server, string);
    }
  }

  /** What is suggested for a string can be searched for, whatever the string. */
  private static void assertSuggestionsAreSearches(TestServer server, String string)
      throws Exception {
    for (String typed : List.of(string, string + " 油", string + "city:云", string + "office:“云")) {
      for (Suggestion suggestion : server.index().suggest(SuggestRequest.of(typed))) {
        assertTrue(suggestion.query().length() <= typed.length() + 20, typed);
        String q = "/api/v1/search?q=" + URLEncoder.encode(suggestion.query(), UTF_8);
        // A field before it may have a value that it can't have.
        assertTrue(Set.of(200, 400).contains(server.get(q).statusCode()), q);
      }
    }
  }

  private static List<String> targets(String encoded) {
    List<String> targets = new ArrayList<>();
    for (String name : SearchParameters.SEARCH) {
      targets.add("/api/v1/search?" + name + "=" + encoded);
    }
    for (String name : SearchParameters.FILTERS) {
      targets.add("/api/v1/search?" + name + "=" + encoded);
    }
    targets.add("/api/v1/search?" + encoded + "=1");
    for (String name : SearchParameters.SUGGEST) {
      targets.add("/api/v1/suggest?" + name + "=" + encoded);
    }
    targets.add("/api/v1/reports/" + encoded);
    targets.add("/reports/" + encoded);
    targets.add("/reports/" + TestServer.FIRST.id() + "?q=" + encoded);
    targets.add("/reports/" + TestServer.FIRST.id() + "/p/" + encoded);
    targets.add("/" + encoded + ".html");
    return targets;
  }
}
