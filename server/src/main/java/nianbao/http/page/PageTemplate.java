package nianbao.http.page;

import java.util.EnumMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page of the web module, put into the frame that all pages share ({@code web/frame.html}) and
 * worded in each language. The page's head is added to that of the frame, its body takes the place
 * of {@code #content}; {@code data-main} on the body names the element that the skip link leads to.
 * Thread-safe.
 */
final class PageTemplate {
  private final Map<Language, Document> worded = new EnumMap<>(Language.class);

  private PageTemplate(String name) {
    Document page = WebResource.page(name);
    for (Language language : Language.values()) {
      Document framed = framed(page.clone());
      framed.expectFirst("html").attr("lang", language.tag());
      framed.expectFirst("#wording").attr("src", '/' + Wording.file(language));
      Wording.of(language).sayAll(framed);
      worded.put(language, framed);
    }
  }

  /**
   * A page of the web module.
   *
   * @param name below {@code web/}
   */
  static PageTemplate of(String name) {
    return new PageTemplate(name);
  }

  private static Document framed(Document page) {
    Document frame = WebResource.page("frame.html");
    page.head().childNodes().stream().toList().forEach(frame.head()::appendChild);
    Element content = frame.expectFirst("#content");
    for (Node node : page.body().childNodes().stream().toList()) {
      content.before(node);
    }
    content.remove();
    frame.expectFirst("a.skip").attr("href", '#' + page.body().attr("data-main"));
    return frame;
  }

  /** A copy to be filled; it is written as the files are formatted. */
  Document in(PageContext context) {
    Document page = worded.get(context.language()).clone();
    if (context.sample()) {
      page.expectFirst("#strip").removeAttr("hidden");
    }
    if (context.linkBase() != null) {
      page.expectFirst("meta[name=nianbao:base]").attr("content", context.linkBase());
    }
    return page;
  }
}
