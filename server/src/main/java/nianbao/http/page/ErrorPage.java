package nianbao.http.page;

import java.util.HashMap;
import java.util.Map;
import nianbao.search.QueryNotice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders an error for a person to read: what happened, what to do and the request id, in the
 * elements of {@code web/error.html} that have {@code data-error}. Thread-safe.
 */
public final class ErrorPage {
  private final PageTemplate template = PageTemplate.of("error.html");

  /**
   * The page as HTML.
   *
   * @param key key of the error; its wordings are {@code error.KEY} and {@code error.KEY.advice}
   * @param notice why a query can't be parsed; {@code null} for any other error
   * @param parameter the request parameter it is about; {@code null} for none
   * @param value the value of that parameter, or of {@code {value}} in the wording; {@code null}
   *     for none
   */
  public String render(
      String key,
      @Nullable QueryNotice notice,
      @Nullable String parameter,
      @Nullable String value,
      String requestId,
      PageContext context) {
    Document page = template.in(context);
    Wording wording = context.wording();
    Map<String, String> values = new HashMap<>();
    if (parameter != null) {
      values.put("parameter", parameter);
    }
    if (value != null) {
      values.put("value", value);
    }
    wording.say(part(page, "title"), "error." + key, values);
    wording.say(part(page, "advice"), "error." + key + ".advice");
    page.title(wording.text("page.title", Map.of("title", part(page, "title").text())));
    if (notice == null) {
      part(page, "notice").remove();
    } else {
      part(page, "notice").text(wording.pick(notice.chineseSentence(), notice.englishSentence()));
    }
    part(page, "request-id").text(requestId);
    return page.outerHtml();
  }

  private static Element part(Document page, String name) {
    return page.expectFirst("[data-error=" + name + "]");
  }
}
