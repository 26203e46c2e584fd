package nianbao.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final Wording CHINESE = Wording.of(PageLanguage.CHINESE);
  private static final Wording ENGLISH = Wording.of(PageLanguage.ENGLISH);
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern EXAMPLE = Pattern.compile("`([^`]*)`");
  private static final Pattern LITERAL_KEY =
      Pattern.compile("(?:\\btext|has|copy)\\((?:\\w+, )?\"([\\w.-]+)\"");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(CHINESE.all().keySet(), ENGLISH.all().keySet());
  }

  @Test
  void bothLanguagesFillInTheSameValues() {
    for (Map.Entry<String, String> words : CHINESE.all().entrySet()) {
      assertEquals(
          places(words.getValue()),
          places(ENGLISH.all().getOrDefault(words.getKey(), "")),
          words.getKey());
    }
  }

  private static Set<String> places(String words) {
    return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "report.html",
        "help.html",
        "about.html",
        "findings.html",
        "office.html",
        "error.html"
      })
  void everyElementOfAPageIsWordedInBothLanguages(String name) {
    for (PageLanguage language : PageLanguage.values()) {
      Wording wording = Wording.of(language);
      Document page = page(name, language);

      List<Element> worded = page.select("[data-message]");

      assertFalse(worded.isEmpty());
      for (Element element : worded) {
        assertEquals(wording.text(element.attr("data-message"), Map.of()), element.text());
      }
      assertAttribute(page, wording, "data-message-label", "aria-label");
      assertAttribute(page, wording, "data-message-placeholder", "placeholder");
      assertAttribute(page, wording, "data-message-content", "content");
    }
  }

  private static Document page(String name, PageLanguage language) {
    return PageTemplate.of(name).in(new PageContext(language, false, null));
  }

  private static List<String> examples(String words) {
    return EXAMPLE.matcher(words).results().map(found -> found.group(1)).toList();
  }

  private static void assertAttribute(
      Document page, Wording wording, String key, String attribute) {
    for (Element element : page.select("[" + key + "]")) {
      assertEquals(wording.text(element.attr(key), Map.of()), element.attr(attribute));
    }
  }

  @Test
  void theExamplesOfAPageAreLinksToTheirSearches() {
    List<Element> worded =
        page("help.html", PageLanguage.CHINESE).select("[data-message-examples]");

    assertFalse(worded.isEmpty());
    for (Element element : worded) {
      String words = CHINESE.text(element.attr("data-message-examples"), Map.of());
      assertEquals(words.replace("`", ""), element.text());
      assertEquals(examples(words), element.select("a").eachText());
      for (Element link : element.select("a")) {
        assertEquals(
            "/?q=" + link.text(), URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "report.html",
        "help.html",
        "about.html",
        "findings.html",
        "error.html"
      })
  void aPageFitsAPolicyWithoutInlineCode(String name) {
    Document page = page(name, PageLanguage.CHINESE);

    assertEquals(0, page.select("script:not([src]), style, [style]").size());
    for (Element element : page.getAllElements()) {
      assertTrue(
          element.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")),
          element.outerHtml());
    }
    for (String address : page.select("script, img").eachAttr("src")) {
      assertTrue(address.startsWith("/"), address);
    }
  }

  @Test
  void theScriptsAskForWordingThatThereIs() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path script : scripts()) {
      LITERAL_KEY
          .matcher(Files.readString(script))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !CHINESE.has(key))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    List<Path> worded =
        scripts().stream().filter(script -> script.toString().contains("messages/")).toList();
    assertEquals(PageLanguage.values().length, worded.size(), worded.toString());
    for (Path script : worded) {
      List<String> keys =
          Files.readAllLines(script).stream()
              .filter(line -> line.matches(" {2}\"[^\"]+\": .*"))
              .map(line -> line.substring(3, line.indexOf('"', 3)))
              .toList();
      List<String> twice =
          keys.stream().filter(key -> Collections.frequency(keys, key) > 1).distinct().toList();
      assertFalse(keys.isEmpty());
      assertEquals(List.of(), twice, script.toString());
    }
  }

  @Test
  void theScriptsNeverParseMarkup() throws IOException {
    for (Path script : scripts()) {
      String code = Files.readString(script);
      for (String forbidden :
          List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")) {
        assertFalse(code.contains(forbidden), script + " has " + forbidden);
      }
    }
  }

  private static List<Path> scripts() throws IOException {
    Path root = Path.of(System.getProperty("nianbao.root", ".."), "web", "static", "js");
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
      assertFalse(scripts.isEmpty());
      return scripts;
    }
  }

  @Test
  void valuesAreFilledInAsTheyAre() {
    assertEquals("第 $1\\ 段", CHINESE.text("report.paragraph", Map.of("n", "$1\\")));
  }

  @Test
  void aNameWithoutWordingIsShownAsItIs() {
    Element worded = new Element("th");
    Element bare = new Element("th");
    CHINESE.sayName(worded, "column.", "natural");
    CHINESE.sayName(bare, "column.", "of_a_new_form");

    assertEquals("自然人", worded.text());
    assertEquals("of_a_new_form", bare.text());
    assertFalse(bare.hasAttr("data-message"));
  }

  /** So that two servers answer alike: the order of a map may differ from start to start. */
  @Test
  void attributesAreWordedInTheOrderOfTheirNamesHere() {
    Element worded = new Element("input");
    for (String kind : List.of("content", "placeholder", "label")) {
      worded.attr("data-message-" + kind, "filter.place.find");
    }

    CHINESE.sayAll(worded);

    List<String> added =
        worded.attributes().asList().stream()
            .map(Attribute::getKey)
            .filter(name -> !name.startsWith("data-"))
            .toList();
    assertEquals(List.of("aria-label", "placeholder", "content"), added);
  }

  @Test
  void anUnknownKeyIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> CHINESE.text("no.such", Map.of()));
  }
}
