package nianbao.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import nianbao.answer.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An error as a page that a person can read: what happened, what to do, and the request's id, in
 * the elements with {@code data-error} of {@code web/error.html}. Everything that comes from
 * outside gets into it as text. The wording stands in the pages' messages too, for readers who
 * switch the language.
 */
final class ErrorPage {
  private static final String TEMPLATE = "/web/error.html";

  private final Document template;

  ErrorPage() {
    try (InputStream in = ErrorPage.class.getResourceAsStream(TEMPLATE)) {
      template = Jsoup.parse(Objects.requireNonNull(in, TEMPLATE), "UTF-8", "");
    } catch (IOException e) {
      throw new UncheckedIOException(TEMPLATE, e);
    }
    template.outputSettings().prettyPrint(false);
  }

  /**
   * What a reader is told.
   *
   * @param event what happened
   * @param advice what to do
   */
  record Words(String event, String advice) {}

  String render(RequestException fault, String requestId) {
    Words words = words(fault.code());
    String key = "error." + fault.code().key();
    Map<String, String> place =
        Map.of(
            "parameter", Objects.requireNonNullElse(fault.parameter(), ""),
            "value", Objects.requireNonNullElse(fault.value(), ""));
    Document page = template.clone();
    page.title(filled(words.event(), place) + " · 年报");
    say(part(page, "title"), key, words.event(), place);
    say(part(page, "advice"), key + ".advice", words.advice(), Map.of());
    part(page, "detail").text(fault.getMessage());
    part(page, "request-id").text(requestId);
    return page.outerHtml();
  }

  private static Element part(Document page, String name) {
    return page.expectFirst("[data-error=" + name + "]");
  }

  private static void say(Element element, String key, String pattern, Map<String, String> values) {
    element.text(filled(pattern, values));
    element.attr("data-message", key);
    element.attr("data-values", Json.of(values));
  }

  private static String filled(String pattern, Map<String, String> values) {
    String text = pattern;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace('{' + value.getKey() + '}', value.getValue());
    }
    return text;
  }

  static Words words(ErrorCode code) {
    return switch (code) {
      case BAD_PARAMETER -> new Words("地址里的 {parameter}“{value}”无法识别。", "请去掉这个条件，或回到搜索重新选择。");
      case BAD_QUERY -> new Words("这个查询无法理解。", "请检查引号和符号，或参看帮助。");
      case BAD_HOST -> new Words("本服务器不使用这个名称。", "请用启动时显示的地址打开。");
      case BAD_METHOD -> new Words("这里只能读取。", "请从搜索页进入。");
      case NOT_FOUND -> new Words("没有这个页面。", "报告可能已被移走，或地址不完整；请重新搜索。");
      case TOO_LARGE -> new Words("地址太长。", "请缩短查询，或减少筛选条件。");
      case TOO_MANY_REQUESTS -> new Words("同时打开的页面太多。", "请稍等几秒再试。");
      case UNAVAILABLE -> new Words("索引还没有准备好。", "请稍等片刻，再刷新此页。");
      case INTERNAL -> new Words("服务器没能打开这个页面。", "请重试；如果再次出现，请把请求编号告诉管理员。");
    };
  }
}
