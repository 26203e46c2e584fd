package nianbao.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells the article of a page from what stands around it. The article is the innermost element that
 * holds most of the page's prose; around it, only parts made of links, and parts named as junk, are
 * taken away, for title and header block often stand outside.
 */
final class PageParts {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video";

  private static final String NEVER_ARTICLE =
      "select, option, textarea, button, input, nav, dialog, [hidden],"
          + " [style*=display:none], [style*=display: none], [style*=DISPLAY: none]";

  /** The share of the page's prose that the article holds at least. */
  private static final double MOST = 0.7;

  /** The same for an element whose name says that it is the article. */
  private static final double MUCH = 0.3;

  /** The share of characters in links above which a part only leads elsewhere. */
  private static final double LINKS = 0.5;

  private static final Set<String> LISTS =
      Set.of("div", "ul", "ol", "table", "header", "footer", "aside");

  private static final Map<String, String> NAMES = names();

  private PageParts() {}

  private static Map<String, String> names() {
    InputStream resource =
        Objects.requireNonNull(
            PageParts.class.getResourceAsStream("page-parts.tsv"), "page-parts.tsv");
    Map<String, String> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          names.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }

  /**
   * Takes away everything in a page's body that is no part of the article or its header, and gives
   * the lines that were printed there.
   */
  static List<String> keepArticle(Element body) {
    body.select(NEVER_TEXT).remove();
    DroppedParts controls = new DroppedParts();
    body.select(NEVER_ARTICLE).forEach(controls::add);
    List<String> lines = controls.removeFrom(body);
    DroppedParts dropped = new DroppedParts();
    PageText text = PageText.of(body);
    Element article = article(body, text);
    if (!is("content", article)) {
      pruneLists(article, text, dropped);
    }
    for (Element inner = article; !inner.equals(body) && inner.parent() != null; ) {
      Element parent = inner.parent();
      for (Element sibling : parent.children()) {
        if (!sibling.equals(inner)) {
          prune(sibling, text, dropped);
        }
      }
      inner = parent;
    }
    lines.addAll(dropped.removeFrom(body));
    return lines;
  }

  private static Element article(Element body, PageText text) {
    Element article = body;
    Element inner = mostOf(body, text);
    while (inner != null) {
      article = inner;
      if (is("content", article)) {
        return article;
      }
      inner = mostOf(article, text);
    }
    Element named = named(body, text);
    return named == null ? article : named;
  }

  /** The child that holds most of the page's prose. */
  private static @Nullable Element mostOf(Element parent, PageText text) {
    double wanted = MOST * text.allProse();
    return parent.children().stream()
        .filter(child -> text.prose(child) > 0 && text.prose(child) >= wanted)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Element named(Element body, PageText text) {
    double wanted = MUCH * text.allProse();
    return body.getAllElements().stream()
        .filter(element -> text.prose(element) > 0 && text.prose(element) >= wanted)
        .filter(element -> is("content", element))
        .findFirst()
        .orElse(null);
  }

  /**
   * Without an element of its own the article stands beside menus, in the same element. A paragraph
   * of links belongs to it: the annexes.
   */
  private static void pruneLists(Element article, PageText text, DroppedParts dropped) {
    for (Element child : article.children()) {
      if (LISTS.contains(child.normalName()) && isJunk(child, text)) {
        dropped.add(child);
      }
    }
  }

  private static void prune(Element part, PageText text, DroppedParts dropped) {
    if (isJunk(part, text)) {
      dropped.add(part);
    } else {
      part.children().forEach(child -> prune(child, text, dropped));
    }
  }

  private static boolean isJunk(Element part, PageText text) {
    return is("junk", part)
        || part.normalName().equals("footer")
        || (part.isBlock() && isMostlyLinks(part, text));
  }

  /** A single link may be the value of a header field. */
  private static boolean isMostlyLinks(Element part, PageText text) {
    return text.links(part) > LINKS * text.all(part) && part.select("a").size() > 1;
  }

  private static boolean is(String kind, Element element) {
    List<String> names = new ArrayList<>(element.classNames());
    names.add(element.id());
    return names.stream().anyMatch(n -> kind.equals(NAMES.get(n.toLowerCase(Locale.ROOT))));
  }
}
