package nianbao.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An error as a page that a person can read: what happened, what to do, and the request's id.
 * Everything that comes from outside gets into the page as text.
 *
 * <p>The page is {@code web/error.html}; its elements with {@code data-error="title"}, {@code
 * "advice"}, {@code "detail"} and {@code "request-id"} are filled.
 */
final class ErrorPage {
  private static final String NAME = "/web/error.html";

  private final Document template;

  private ErrorPage(Document template) {
    this.template = template;
  }

  /** What a reader is told, in Chinese. */
  private record Words(String title, String advice) {}

  static ErrorPage load() {
    try (InputStream in = ErrorPage.class.getResourceAsStream(NAME)) {
      return new ErrorPage(in == null ? plain() : Jsoup.parse(in, "UTF-8", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  private static Document plain() {
    Document page = Document.createShell("");
    page.body().appendElement("h1").attr("data-error", "title");
    page.body().appendElement("p").attr("data-error", "advice");
    page.body().appendElement("p").attr("data-error", "detail").attr("lang", "en");
    page.body().appendElement("p").attr("data-error", "request-id");
    page.body().appendElement("a").attr("href", "/").text("返回搜索");
    return page;
  }

  String render(RequestException fault, String requestId) {
    Words words = words(fault.code());
    Document page = template.clone();
    page.title(words.title());
    fill(page, "title", words.title());
    fill(page, "advice", words.advice());
    fill(page, "detail", fault.getMessage());
    fill(page, "request-id", requestId);
    page.outputSettings().prettyPrint(false);
    return page.outerHtml();
  }

  private static void fill(Document page, String name, String text) {
    for (Element element : page.getElementsByAttributeValue("data-error", name)) {
      element.text(text);
    }
  }

  private static Words words(ErrorCode code) {
    return switch (code) {
      case BAD_PARAMETER -> new Words("地址中有无法识别的条件", "请检查地址，或返回搜索页重新选择条件。");
      case BAD_QUERY -> new Words("无法理解这个查询", "请简化查询，或查看帮助中的写法。");
      case BAD_HOST -> new Words("此服务器不使用这个名称", "请使用启动时显示的地址。");
      case BAD_METHOD -> new Words("不支持这种请求", "此处只能读取，请从搜索页进入。");
      case NOT_FOUND -> new Words("未找到此页", "报告可能已被移除，或地址不完整。请返回搜索页查找。");
      case TOO_LARGE -> new Words("请求过长", "请缩短查询或减少条件。");
      case TOO_MANY_REQUESTS -> new Words("当前请求过多", "请稍候几秒再试。");
      case UNAVAILABLE -> new Words("正在建立索引", "报告尚未全部读入，请稍候再试。");
      case INTERNAL -> new Words("服务器出错", "请稍后再试；如仍出错，请将请求编号告知管理员。");
    };
  }
}
