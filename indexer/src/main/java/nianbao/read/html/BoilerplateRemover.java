package nianbao.read.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Separates the article of a page from the boilerplate around it. The article is the innermost
 * element that holds most of the page's prose. Around it only parts that consist of links or are
 * named as junk are removed, because title and header block often stand outside the article.
 *
 * <ol>
 *   <li>Scripts and the like, form controls and hidden parts are removed.
 *   <li>The characters of each element are counted: all, in links, in prose.
 *   <li>The article is found by these counts, or by its class or id.
 *   <li>Siblings of the article and of its ancestors are removed when they are junk.
 * </ol>
 */
final class BoilerplateRemover {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "canvas",
          "audio",
          "video");

  private static final Set<String> NEVER_ARTICLE =
      Set.of("select", "option", "textarea", "button", "input", "nav", "dialog");

  /** Text without any of these marks is a label, not prose. */
  private static final String PROSE_MARKS = "。，；,;";

  /** The article holds at least this share of the page's prose. */
  private static final double ARTICLE_SHARE = 0.7;

  /** The same for an element whose class or id says that it is the article. */
  private static final double NAMED_ARTICLE_SHARE = 0.3;

  /** A part with a larger share of its characters in links is navigation. */
  private static final double LINK_SHARE = 0.5;

  private static final Set<String> CONTAINERS =
      Set.of("div", "ul", "ol", "table", "header", "footer", "aside");

  /** Class names and ids to what they say of an element: {@code content} or {@code junk}. */
  private static final Map<String, String> KINDS = kinds();

  // Indexes into the counts of an element.
  private static final int ALL = 0;
  private static final int IN_LINKS = 1;
  private static final int IN_PROSE = 2;
  private static final int[] NOTHING = new int[3];

  private final Element body;
  private final Limits limits;
  private final IdentityHashMap<Element, int[]> characters = new IdentityHashMap<>();
  private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> lines = new ArrayList<>();

  /**
   * @param body of the page; {@link #remove} takes parts out of it
   * @param limits counts the lines that are removed
   */
  BoilerplateRemover(Element body, Limits limits) {
    this.body = body;
    this.limits = limits;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (String[] row : Resources.rows(BoilerplateRemover.class, "part-names.tsv", 2)) {
      kinds.put(row[0], row[1]);
    }
    return kinds;
  }

  /**
   * Removes everything from the body that is not part of the article or its header, and returns the
   * removed lines.
   */
  List<String> remove() {
    List<Element> never = new ArrayList<>();
    sort(body, never);
    never.forEach(Element::remove);
    removeDropped();
    count(body, false);
    Element article = article();
    if (!isNamed("content", article)) {
      pruneLists(article);
    }
    for (Element inner = article; !inner.equals(body) && inner.parent() != null; ) {
      Element parent = inner.parent();
      for (Element sibling : parent.children()) {
        if (!sibling.equals(inner)) {
          prune(sibling);
        }
      }
      inner = parent;
    }
    removeDropped();
    return lines;
  }

  /** Collects the outermost elements that are never text, and drops what is never the article. */
  private void sort(Element parent, List<Element> never) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element child) {
        if (NEVER_TEXT.contains(child.normalName())) {
          never.add(child);
          continue;
        }
        if (NEVER_ARTICLE.contains(child.normalName()) || isHidden(child)) {
          dropped.add(child);
        }
        sort(child, never);
      }
    }
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("display: none");
  }

  /** Counts the characters of an element and of its descendants. */
  private int[] count(Element element, boolean inLink) {
    boolean linked = inLink || element.normalName().equals("a");
    int[] counts = new int[3];
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        String words = text.getWholeText().strip();
        counts[ALL] += words.length();
        counts[IN_LINKS] += linked ? words.length() : 0;
        counts[IN_PROSE] += !linked && isProse(words) ? words.length() : 0;
      } else if (child instanceof Element inner) {
        int[] innerCounts = count(inner, linked);
        for (int i = 0; i < counts.length; i++) {
          counts[i] += innerCounts[i];
        }
      }
    }
    if (counts[ALL] > 0) {
      characters.put(element, counts);
    }
    return counts;
  }

  private static boolean isProse(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (PROSE_MARKS.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int characters(Element element, int kind) {
    return characters.getOrDefault(element, NOTHING)[kind];
  }

  private Element article() {
    Element article = body;
    for (Element inner = articleChild(body); inner != null; inner = articleChild(article)) {
      article = inner;
      if (isNamed("content", article)) {
        return article;
      }
    }
    Element named = namedContent();
    return named == null ? article : named;
  }

  /** The child that holds the article's share of the page's prose, {@code null} when none does. */
  private @Nullable Element articleChild(Element parent) {
    for (Element child : parent.children()) {
      if (holds(ARTICLE_SHARE, child)) {
        return child;
      }
    }
    return null;
  }

  private @Nullable Element namedContent() {
    for (Element element : body.getAllElements()) {
      if (holds(NAMED_ARTICLE_SHARE, element) && isNamed("content", element)) {
        return element;
      }
    }
    return null;
  }

  /** Whether an element holds at least this share of the page's prose. */
  private boolean holds(double share, Element element) {
    int prose = characters(element, IN_PROSE);
    return prose > 0 && prose >= share * characters(body, IN_PROSE);
  }

  /**
   * An article without an element of its own shares one with menus. A paragraph of links stays: it
   * lists annexes.
   */
  private void pruneLists(Element article) {
    for (Element child : article.children()) {
      if (CONTAINERS.contains(child.normalName()) && isJunk(child)) {
        dropped.add(child);
      }
    }
  }

  private void prune(Element part) {
    if (isJunk(part)) {
      dropped.add(part);
    } else {
      for (Element child : part.children()) {
        prune(child);
      }
    }
  }

  private boolean isJunk(Element part) {
    return isNamed("junk", part)
        || part.normalName().equals("footer")
        || (part.isBlock() && isMostlyLinks(part));
  }

  /** One link alone may be the value of a header field, so there must be several. */
  private boolean isMostlyLinks(Element part) {
    return characters(part, IN_LINKS) > LINK_SHARE * characters(part, ALL)
        && part.getElementsByTag("a").size() > 1;
  }

  private static boolean isNamed(String kind, Element element) {
    for (String name : element.classNames()) {
      if (kind.equals(KINDS.get(name.toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return kind.equals(KINDS.get(element.id().toLowerCase(Locale.ROOT)));
  }

  /** Removes the dropped parts from the page and keeps their lines in page order. */
  private void removeDropped() {
    List<Element> outermost = new ArrayList<>();
    if (!dropped.isEmpty()) {
      addOutermost(body, outermost);
    }
    for (Element part : outermost) {
      for (Block block : new HtmlBlocks(limits).of(part)) {
        switch (block) {
          case Block.Heading heading -> addLine(heading.text());
          case Block.Text text -> addLine(text.text());
          case Block.Grid grid -> grid.rows().forEach(this::addRow);
        }
      }
      part.remove();
    }
    dropped.clear();
  }

  private void addOutermost(Element parent, List<Element> outermost) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element child) {
        if (dropped.contains(child)) {
          outermost.add(child);
        } else {
          addOutermost(child, outermost);
        }
      }
    }
  }

  private void addRow(List<GridCell> row) {
    StringBuilder line = new StringBuilder();
    for (GridCell cell : row) {
      line.append(line.isEmpty() ? "" : "\t").append(cell.text().replace('\n', ' '));
    }
    addLine(line.toString());
  }

  private void addLine(String text) {
    String line = Folding.trim(text);
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }
}
