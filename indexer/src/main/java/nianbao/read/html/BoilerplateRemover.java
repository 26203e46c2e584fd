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
import nianbao.read.text.TextLines;
import nianbao.text.Resources;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells the article of a page from what stands around it. The article is the innermost element that
 * holds most of the page's prose; around it, only parts made of links, and parts named as junk, are
 * taken away, for title and header block often stand outside.
 *
 * <ol>
 *   <li>What is never text (scripts) and never article (controls, hidden parts) goes.
 *   <li>Every element's characters are counted: in all, in links, in prose.
 *   <li>The article is found by the counts, or by its name.
 *   <li>Parts beside it and beside the elements around it go when they are junk.
 * </ol>
 */
final class BoilerplateRemover {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video";

  private static final String NEVER_ARTICLE =
      "select, option, textarea, button, input, nav, dialog, [hidden],"
          + " [style*=display:none], [style*=display: none], [style*=DISPLAY: none]";

  /** A text without any of these marks is a label, not prose. */
  private static final String PROSE_MARKS = "。，；,;";

  /** The share of the page's prose that the article holds at least. */
  private static final double MOST = 0.7;

  /** The same for an element whose name says that it is the article. */
  private static final double MUCH = 0.3;

  /** The share of characters in links above which a part only leads elsewhere. */
  private static final double LINKS = 0.5;

  private static final Set<String> LISTS =
      Set.of("div", "ul", "ol", "table", "header", "footer", "aside");

  /** What names (classes and ids) say of a part: {@code content} or {@code junk}. */
  private static final Map<String, String> KINDS = kinds();

  // What is counted of an element.
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
   * @param body of the page, from which parts will be taken away
   * @param limits to count the lines that are taken away by
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
   * Takes away everything in the body that is no part of the article or its header, and gives the
   * lines that were printed there.
   */
  List<String> remove() {
    body.select(NEVER_TEXT).remove();
    dropped.addAll(body.select(NEVER_ARTICLE));
    removeDropped();
    count(body, false);
    Element article = article();
    if (!is("content", article)) {
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

  /** Counts the characters of an element, those of the elements in it among them. */
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
    for (Element inner = mostOf(body); inner != null; inner = mostOf(article)) {
      article = inner;
      if (is("content", article)) {
        return article;
      }
    }
    Element named = namedContent();
    return named == null ? article : named;
  }

  /** The child that holds most of the page's prose. */
  private @Nullable Element mostOf(Element parent) {
    for (Element child : parent.children()) {
      if (holds(MOST, child)) {
        return child;
      }
    }
    return null;
  }

  private @Nullable Element namedContent() {
    for (Element element : body.getAllElements()) {
      if (holds(MUCH, element) && is("content", element)) {
        return element;
      }
    }
    return null;
  }

  /** Whether an element holds this share of the page's prose. */
  private boolean holds(double share, Element element) {
    int prose = characters(element, IN_PROSE);
    return prose > 0 && prose >= share * characters(body, IN_PROSE);
  }

  /**
   * Without an element of its own the article stands beside menus, in the same element. A paragraph
   * of links belongs to it: the annexes.
   */
  private void pruneLists(Element article) {
    for (Element child : article.children()) {
      if (LISTS.contains(child.normalName()) && isJunk(child)) {
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
    return is("junk", part)
        || part.normalName().equals("footer")
        || (part.isBlock() && isMostlyLinks(part));
  }

  /** A single link may be the value of a header field. */
  private boolean isMostlyLinks(Element part) {
    return characters(part, IN_LINKS) > LINKS * characters(part, ALL)
        && part.select("a").size() > 1;
  }

  private static boolean is(String kind, Element element) {
    for (String name : element.classNames()) {
      if (kind.equals(KINDS.get(name.toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return kind.equals(KINDS.get(element.id().toLowerCase(Locale.ROOT)));
  }

  /** Takes the dropped parts out of the page and keeps their lines in the order of the page. */
  private void removeDropped() {
    List<Element> outermost = new ArrayList<>();
    addOutermost(body, outermost);
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
    for (Element child : parent.children()) {
      if (dropped.contains(child)) {
        outermost.add(child);
      } else {
        addOutermost(child, outermost);
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
    String line = TextLines.trim(text);
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }
}
