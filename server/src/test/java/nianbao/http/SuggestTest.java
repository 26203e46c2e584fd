package nianbao.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /api/v1/suggest} answers, over a real connection. */
class SuggestTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static JsonObject answer(String query) throws Exception {
    return server.json("/api/v1/suggest?q=" + URLEncoder.encode(query, UTF_8));
  }

  private static List<JsonElement> suggestions(String query) throws Exception {
    return answer(query).getAsJsonArray("suggestions").asList();
  }

  @Test
  void aPhraseAndAPlaceAreAnsweredExactlySo() throws Exception {
    assertEquals(
        JsonParser.parseString(
            """
            {"text": "餐饮油烟", "kind": "phrase", "count": 2, "q": "“投诉” -餐饮油烟",
             "filter": null, "detail": null, "matched": [[0, 2]]}
            """),
        suggestions("“投诉” -餐饮").getFirst());
    assertEquals(
        JsonParser.parseString(
            """
            {"text": "云麓县", "kind": "place", "count": 1, "q": "油烟",
             "filter": {"name": "county", "value": "990121"}, "detail": "样例省 云溪市",
             "matched": [[0, 3]]}
            """),
        suggestions("油烟 yunlux").getFirst());
  }

  @Test
  void theQueryIsRepeatedAsSent() throws Exception {
    JsonObject answer = answer(" <b> ﻿\u0000 ");

    assertEquals(" <b> ﻿\u0000 ", answer.get("q").getAsString());
    assertEquals(0, answer.getAsJsonArray("suggestions").size());
    assertTrue(answer.get("tookMillis").getAsInt() >= 0);
  }

  @Test
  void withoutAQueryNothingIsSuggested() throws Exception {
    JsonObject answer = server.json("/api/v1/suggest");

    assertEquals("", answer.get("q").getAsString());
    assertEquals(0, answer.getAsJsonArray("suggestions").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void sizeLimitsTheList(int size) throws Exception {
    int found =
        server.json("/api/v1/suggest?q=云&size=" + size).getAsJsonArray("suggestions").size();

    assertEquals(Math.min(size, 3), found, "a city, a county, an office");
  }

  @ParameterizedTest
  @CsvSource({
    "size=0, size, 0",
    "size=21, size, 21",
    "size=x, size, x",
    "size=, size, ''",
    "size=-1, size, -1",
    "size=8.0, size, 8.0",
    "size=8&size=9, size, 9",
    "q=a&q=b, q, b",
    "page=1, page, 1",
    "city=云溪市, city, 云溪市",
    "Q=a, Q, a",
  })
  void anythingElseIsRefused(String parameters, String parameter, String value) throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/suggest?" + parameters);
    JsonObject error =
        JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");

    assertEquals(400, answer.statusCode());
    assertEquals("bad-parameter", error.get("code").getAsString());
    assertEquals(parameter, error.get("parameter").getAsString());
    assertEquals(value, error.get("value").getAsString());
  }

  @Test
  void aQueryOfTwoThousandCharactersIsTheLongest() throws Exception {
    String longest = "油 ".repeat(998) + "餐饮油烟";
    String target = "/api/v1/suggest?q=" + URLEncoder.encode(longest, UTF_8);

    assertEquals(2000, longest.length());
    assertEquals("餐饮油烟", textOf(suggestions(longest).getFirst()));
    assertEquals(400, server.get(target + "a").statusCode());
    assertEquals(400, server.get("/api/v1/suggest?q=%FF").statusCode());
  }

  private static String textOf(JsonElement suggestion) {
    return suggestion.getAsJsonObject().get("text").getAsString();
  }

  @Test
  void thereIsNothingToSuggestFromBeforeThereIsAnIndex(@TempDir Path folder) throws Exception {
    try (TestServer empty = TestServer.empty(folder)) {
      assertEquals(503, empty.get("/api/v1/suggest?q=油").statusCode());
      assertEquals(400, empty.get("/api/v1/suggest?size=x").statusCode());
    }
  }
}
