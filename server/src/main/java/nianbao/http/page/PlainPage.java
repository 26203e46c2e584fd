package nianbao.http.page;

import nianbao.search.IndexContents;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page that is the same for everyone who reads it in one language. Thread-safe. */
public final class PlainPage {
  public static final PlainPage HELP = new PlainPage("help.html");
  public static final PlainPage ABOUT = new PlainPage("about.html");
  public static final PlainPage CLIPPINGS = new PlainPage("clippings.html");

  private final PageTemplate template;

  private PlainPage(String name) {
    template = PageTemplate.of(name);
  }

  /**
   * The page as HTML.
   *
   * @param contents what is indexed, for the page that says so; {@code null} while not known
   */
  public String render(PageContext context, @Nullable IndexContents contents) {
    Document page = template.in(context);
    Element place = page.getElementById("contents");
    if (place != null && contents != null) {
      place.text(context.wording().contents(contents));
    }
    return page.outerHtml();
  }
}
