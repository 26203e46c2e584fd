package nianbao.http.page;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An error as a page that a person can read: what happened, what to do, and the request's id, in
 * the elements with {@code data-error} of {@code web/error.html}. Safe for many threads.
 */
public final class ErrorPage {
  private final Document template = WebResource.page("error.html");

  /**
   * The page as HTML, to be sent as UTF-8.
   *
   * @param key of the error; its wordings are {@code error.KEY} and {@code error.KEY.advice}
   * @param parameter the parameter of the request it is about, with its value; {@code null} for
   *     none
   * @param detail what a program would be told, one sentence of English
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
