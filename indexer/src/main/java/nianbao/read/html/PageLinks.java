package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.WebPage;
import nianbao.read.WebPage.Kind;
import nianbao.read.WebPage.Link;
import nianbao.text.Folding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a page points at and what it has a browser run. It has to look at the page before
 * menus, scripts and frames are removed from it, and again afterwards to tell which links stand in
 * the article.
 */
final class PageLinks {

  /** A frame of one pixel counts visitors. */
  private static final Pattern NO_SIZE = Pattern.compile("[01](?:px)?");

  /** Lists that a script prints page by page are stored as {@code <record>}s of links. */
  private static final Pattern MARKUP = Pattern.compile("<a\\s[^>]{0,300}href");

  private static final Set<String> REMOVED_FIRST = Set.of("iframe", "embed", "object");

  /**
   * A link and the element that shows, after removal, whether it stood in the article.
   *
   * @param anchor {@code null} for a link that a script prints
   */
  private record Found(Kind kind, String address, String text, @Nullable Element anchor) {}

  private final List<Found> found = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();

  /**
   * @param page as parsed
   */
  PageLinks(Document page) {
    page.forEach(this::add);
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "a" -> link(element, element);
      case "img" -> point(Kind.PICTURE, element, "src", element.attr("alt"));
      case "iframe", "frame", "embed" -> frame(element, "src");
      case "object" -> frame(element, "data");
      case "script" -> {
        run(element.attr("src"));
        script(element.data());
      }
      case "noscript" -> run(element.outerHtml());
      case "meta" -> run(element.hasAttr("http-equiv") ? element.outerHtml() : "");
      // The values of hidden fields may be longer than the page.
      case "input" -> run("<input type=" + element.attr("type") + ' ' + element.attr("name") + '>');
      default -> run(element.attr("onload"));
    }
  }

  private void link(Element link, @Nullable Element anchor) {
    String text = Folding.trim(link.text());
    // Lists cut long titles off and keep the whole one here.
    String title = Folding.trim(link.attr("title"));
    String longer = title.length() > text.length() ? title : text;
    add(new Found(Kind.LINK, link.attr("href").strip(), longer, anchor));
  }

  private void frame(Element frame, String attribute) {
    boolean hidden =
        NO_SIZE.matcher(frame.attr("width").strip()).matches()
            || NO_SIZE.matcher(frame.attr("height").strip()).matches()
            || frame.hasAttr("hidden")
            || frame
                .attr("style")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .contains("display:none");
    if (!hidden) {
      point(Kind.FRAME, frame, attribute, frame.attr("title"));
    }
  }

  private void point(Kind kind, Element element, String attribute, String text) {
    boolean removed = REMOVED_FIRST.contains(element.normalName());
    Element anchor = removed ? element.parent() : element;
    add(new Found(kind, element.attr(attribute).strip(), Folding.trim(text), anchor));
  }

  private void add(Found link) {
    if (!link.address.isEmpty() && found.size() < WebPage.MOST_LINKS) {
      found.add(link);
    }
  }

  private void script(String script) {
    if (MARKUP.matcher(script).find()) {
      String markup = script.replace("<![CDATA[", "").replace("]]>", "");
      for (Element link : Jsoup.parseBodyFragment(markup).select("a[href]")) {
        link(link, null);
      }
    }
    run(script);
  }

  private void run(String text) {
    int room = WebPage.LONGEST_CODE - code.length();
    if (!text.isBlank() && room > 1) {
      code.append(text, 0, Math.min(text.length(), room - 1)).append('\n');
    }
  }

  /**
   * What was found; called when only the article and its header are left of the page.
   *
   * @param address of the page, {@code null} when it is not known
   */
  WebPage page(@Nullable String address) {
    List<Link> links = new ArrayList<>(found.size());
    for (Found link : found) {
      Element anchor = link.anchor;
      boolean inArticle = anchor != null && anchor.ownerDocument() != null;
      links.add(new Link(link.kind, link.address, link.text, inArticle));
    }
    return new WebPage(links, code.toString(), address);
  }
}
