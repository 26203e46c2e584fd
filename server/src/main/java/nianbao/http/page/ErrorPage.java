package nianbao.http.page;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders an error for a person to read: what happened, what to do and the request id, in the
 * elements of {@code web/error.html} that have {@code data-error}. Thread-safe.
 */
public final class ErrorPage {
  private final Document template = WebResource.page("error.html");

  /**
   * The page as HTML.
   *
   * @param key key of the error; its wordings are {@code error.KEY} and {@code error.KEY.advice}
   * @param parameter the request parameter it is about; {@code null} for none
   * @param value the value of that parameter; {@code null} for none
   * @param detail what the API would say, one English sentence
   */
  public String render(
      String key,
      @Nullable String parameter,
      @Nullable String value,
      String detail,
      String requestId) {
    Document page = template.clone();
    Map<String, String> values =
        parameter == null || value == null
            ? Map.of()
            : Map.of("parameter", parameter, "value", value);
    Wording.CHINESE.say(part(page, "title"), "error." + key, values);
    Wording.CHINESE.say(part(page, "advice"), "error." + key + ".advice");
    page.title(part(page, "title").text() + " · 年报");
    part(page, "detail").text(detail);
    part(page, "request-id").text(requestId);
    return page.outerHtml();
  }

  private static Element part(Document page, String name) {
    return page.expectFirst("[data-error=" + name + "]");
  }
}
