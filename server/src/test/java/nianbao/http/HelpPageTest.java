package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.PlainPage;
import nianbao.search.filter.FilterField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The help page's table of fields says what the registry of filters says, in both languages. */
class HelpPageTest {
  private static String resource(String path) throws IOException {
    try (InputStream in = Objects.requireNonNull(HelpPageTest.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document page() {
    return Jsoup.parse(
        PlainPage.HELP.render(new PageContext(PageLanguage.CHINESE, false, null), null));
  }

  @Test
  void everyFieldHasOneLineInTheOrderOfTheRegistry() {
    List<String> rows = page().select("table.fields tbody tr").eachAttr("id");

    assertEquals(
        Arrays.stream(FilterField.values()).map(field -> "filter-" + field.key()).toList(), rows);
  }

  @ParameterizedTest
  @EnumSource
  void aFieldIsExplainedInTheWordsOfTheRegistry(FilterField field) throws IOException {
    Element row = Objects.requireNonNull(page().getElementById("filter-" + field.key()));
    String message = "help.filter." + field.key();

    assertEquals(
        field.names().stream().map(name -> name + ":").collect(Collectors.joining(" ")),
        row.child(0).text());
    Element explanation = row.child(1).child(0);
    assertEquals(message, explanation.attr("data-message"));
    assertEquals(field.explanation(), explanation.text());
    assertEquals(field.key() + ":" + field.example(), row.child(1).child(1).text());
    assertSays("zh", message, field.explanation());
    assertSays("en", message, field.explanationInEnglish());
  }

  private static void assertSays(String language, String message, String words) throws IOException {
    String line = "  \"" + message + "\": \"" + words.replace("\"", "\\\"") + "\",\n";
    assertTrue(resource("/web/js/messages/" + language + ".js").contains(line), line);
  }
}
