package nianbao.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.export.ExportWords;
import nianbao.findings.FindingMessages;
import nianbao.report.Finding.Grade;
import nianbao.search.IndexContents;
import nianbao.text.MessageTemplate;
import org.jsoup.nodes.Element;

/**
 * The wording of the pages in one language by key, from the file that the scripts use too ({@code
 * web/js/messages/zh.js}: one JSON object, given to a variable). Elements keep the key of their
 * wording in {@code data-message}.
 */
public final class Wording implements ExportWords {
  private static final Map<PageLanguage, Wording> BY_LANGUAGE = new EnumMap<>(PageLanguage.class);

  static {
    for (PageLanguage language : PageLanguage.values()) {
      BY_LANGUAGE.put(language, of(language, WebResource.text(file(language))));
    }
  }

  /** Attributes with the key of another attribute's wording, always in this order. */
  private static final List<Map.Entry<String, String>> ATTRIBUTES =
      List.of(
          Map.entry("data-message-label", "aria-label"),
          Map.entry("data-message-placeholder", "placeholder"),
          Map.entry("data-message-content", "content"));

  private final PageLanguage language;
  private final Map<String, String> messages;

  private Wording(PageLanguage language, Map<String, String> messages) {
    this.language = language;
    this.messages = messages;
  }

  /** Where the scripts find the wording in a language, below {@code web/}. */
  static String file(PageLanguage language) {
    return "js/messages/" + language.code() + ".js";
  }

  /** The wording in a language. */
  public static Wording of(PageLanguage language) {
    return Objects.requireNonNull(BY_LANGUAGE.get(language));
  }

  private static Wording of(PageLanguage language, String script) {
    String json = script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1);
    JsonObject object = JsonParser.parseString(json).getAsJsonObject();
    return new Wording(
        language,
        object.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, Wording::text, (a, b) -> b, TreeMap::new)));
  }

  private static String text(Map.Entry<String, JsonElement> entry) {
    return entry.getValue().getAsString();
  }

  public PageLanguage language() {
    return language;
  }

  Map<String, String> all() {
    return messages;
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  @Override
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A wording with its placeholders filled.
   *
   * @throws IllegalArgumentException when there is no such wording, or no value for a placeholder
   */
  @Override
  public String text(String key, Map<String, String> values) {
    String pattern = messages.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no wording for " + key);
    }
    return MessageTemplate.fill(pattern, values);
  }

  /** What is indexed, in one sentence. */
  public String contents(IndexContents contents) {
    if (contents.reports() == 0) {
      return text("welcome.none");
    }
    return text(
        contents.firstYear() == null ? "welcome.undated" : "welcome.contents",
        Map.of(
            "reports", grouped(contents.reports()),
            "paragraphs", grouped(contents.paragraphs()),
            "offices", grouped(contents.offices()),
            "cities", grouped(contents.cities()),
            "firstYear", String.valueOf(contents.firstYear()),
            "lastYear", String.valueOf(contents.lastYear())));
  }

  @Override
  public String pick(String chinese, String english) {
    return language == PageLanguage.ENGLISH ? english : chinese;
  }

  /** A message on findings in this language. */
  public String pick(FindingMessages.Message message) {
    return pick(message.zh(), message.en());
  }

  /** The sign of a grade of findings; its meaning is written beside it or in its label. */
  static String sign(Grade grade) {
    return switch (grade) {
      case ARITHMETIC, PROSE_TABLE, PROSE_PROSE, CARRY_OVER -> "≠";
      case BLANK_TOTAL, SOFT, SEMANTIC, IDENTITY -> "?";
    };
  }

  /** Appends the sign and the name of a grade of findings. */
  public void grade(Element parent, Grade grade) {
    parent.appendElement("span").addClass("sign").attr("aria-hidden", "true").text(sign(grade));
    parent.appendText(" ");
    say(parent.appendElement("strong"), "finding." + grade.key());
  }

  /** Appends how much findings of a grade claim. */
  public void claim(Element parent, Grade grade) {
    Element claim = parent.appendText(" ").appendElement("span").addClass("quiet");
    say(claim, "finding." + grade.key() + ".about");
  }

  /** A number with thin grouping: 12 345. Years are not grouped. */
  public static String grouped(BigDecimal number) {
    String[] parts = number.toPlainString().split("\\.", 2);
    parts[0] = parts[0].replaceAll("\\B(?=(?:[0-9]{3})+$)", "\u202f");
    return String.join(".", parts);
  }

  /** A whole number with thin grouping: 12 345. */
  public static String grouped(long number) {
    return grouped(BigDecimal.valueOf(number));
  }

  /** Words in quotation marks, one after the other. Marks within others are single. */
  public String quoted(List<String> words) {
    return words.stream()
        .map(word -> word.replace('“', '‘').replace('”', '’'))
        .map(word -> text("quote.text", Map.of("text", word)))
        .collect(Collectors.joining(text("unit.separator")));
  }

  /**
   * Words every element of a template: its text by {@code data-message} or, with examples to try,
   * {@code data-message-examples}, and attributes by {@code data-message-label} and the like.
   */
  void sayAll(Element root) {
    root.select("[data-message]").forEach(found -> say(found, found.attr("data-message")));
    root.select("[data-message-examples]")
        .forEach(found -> examples(found, text(found.attr("data-message-examples"), Map.of())));
    for (Map.Entry<String, String> worded : ATTRIBUTES) {
      String key = worded.getKey();
      root.select('[' + key + ']')
          .forEach(found -> found.attr(worded.getValue(), text(found.attr(key), Map.of())));
    }
  }

  /** Sets a text whose examples, between backticks, are links to their searches. */
  private static void examples(Element element, String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        element.appendText(parts[i]);
      } else {
        String address = "/?q=" + URLEncoder.encode(parts[i], UTF_8).replace("+", "%20");
        element.appendElement("a").attr("href", address).attr("lang", "zh").text(parts[i]);
      }
    }
  }

  /** Sets an element's text. */
  public void say(Element element, String key) {
    say(element, key, Map.of());
  }

  /**
   * Sets an element's text.
   *
   * @param values by the names of the placeholders
   */
  public void say(Element element, String key, Map<String, String> values) {
    element.text(text(key, values)).attr("data-message", key);
  }

  /** Sets an element's text to the wording of a name, or to the name when there is none for it. */
  void sayName(Element element, String prefix, String name) {
    if (has(prefix + name)) {
      say(element, prefix + name);
    } else {
      element.text(name);
    }
  }

  /** Sets the name of an element that screen readers announce. */
  public void label(Element element, String key, Map<String, String> values) {
    element.attr("aria-label", text(key, values)).attr("data-message-label", key);
  }
}
