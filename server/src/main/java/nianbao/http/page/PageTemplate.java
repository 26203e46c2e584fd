package nianbao.http.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page of the web module, put into the frame that all pages share ({@code web/frame.html}) and
 * worded in each language. The page's head is added to that of the frame, its body takes the place
 * of {@code #content}; {@code data-changes} marks what leads to pages that a server may not have;
 * {@code data-main} on the body names the element that the skip link leads to, {@code data-include}
 * on an element the file, below {@code web/parts/}, that takes its place. Thread-safe.
 */
public final class PageTemplate {
  private final String name;
  private final Map<PageLanguage, Document> worded = new ConcurrentHashMap<>();

  private PageTemplate(String name) {
    this.name = name;
  }

  /**
   * A page of the web module.
   *
   * @param name below {@code web/}
   */
  public static PageTemplate of(String name) {
    return new PageTemplate(name);
  }

  /** Made when it is first asked for: at the start no page is. */
  private Document worded(PageLanguage language) {
    Document page = framed(WebResource.page(name));
    include(page);
    page.expectFirst("html").attr("lang", language.tag());
    page.expectFirst("#wording").attr("src", '/' + Wording.file(language));
    Wording.of(language).sayAll(page);
    PageHead.describe(page);
    String address = '/' + name.substring(0, name.lastIndexOf('.'));
    page.select("nav.site a").stream()
        .filter(link -> link.attr("href").equals(address))
        .forEach(link -> link.attr("aria-current", "page"));
    for (Element file : page.select("link[rel=stylesheet], link[rel=icon], script[src]")) {
      String attribute = file.hasAttr("href") ? "href" : "src";
      file.attr(attribute, WebResource.address(file.attr(attribute).substring(1)));
    }
    return page;
  }

  /** Puts what several pages have in common in place of what names it; parts may have parts. */
  private static void include(Document page) {
    Element place = page.selectFirst("[data-include]");
    while (place != null) {
      WebResource.part(place.attr("data-include")).forEach(place::before);
      place.remove();
      place = page.selectFirst("[data-include]");
    }
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
  public Document in(PageContext context) {
    Document page = worded.computeIfAbsent(context.language(), this::worded).clone();
    if (context.sample()) {
      page.expectFirst("#strip").removeAttr("hidden");
    }
    if (!context.changes()) {
      page.select("[data-changes]").remove();
    }
    if (context.linkBase() != null) {
      page.expectFirst("meta[name=nianbao:base]").attr("content", context.linkBase());
    }
    return page;
  }
}
