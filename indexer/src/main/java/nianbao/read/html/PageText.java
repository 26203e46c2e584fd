package nianbao.read.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How many characters each element of a page holds: in all, in links, in prose. */
final class PageText {

  /** A text without any of these marks is a label, not prose. */
  private static final String MARKS = "。，；,;";

  private static final class Count {
    private int all;
    private int links;
    private int prose;
  }

  private static final Count NOTHING = new Count();

  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
  private Count total = NOTHING;

  private PageText() {}

  /** Counts once through the page. */
  static PageText of(Element root) {
    PageText text = new PageText();
    NodeTraversor.traverse(text.new Counter(), root);
    text.total = text.count(root);
    return text;
  }

  private Count count(Element element) {
    return counts.getOrDefault(element, NOTHING);
  }

  int all(Element element) {
    return count(element).all;
  }

  int links(Element element) {
    return count(element).links;
  }

  int prose(Element element) {
    return count(element).prose;
  }

  int allProse() {
    return total.prose;
  }

  /** Adds what an element holds to its parent when it is left. */
  private final class Counter implements NodeVisitor {
    private int linkDepth;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text);
      } else if (isLink(node)) {
        linkDepth++;
      }
    }

    private void add(TextNode text) {
      Element parent = text.parent();
      if (parent != null) {
        String words = text.getWholeText().strip();
        Count count = counts.computeIfAbsent(parent, e -> new Count());
        count.all += words.length();
        count.links += linkDepth > 0 ? words.length() : 0;
        count.prose += linkDepth == 0 && hasMark(words) ? words.length() : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isLink(node)) {
        linkDepth--;
      }
      if (node instanceof Element element
          && node.parent() instanceof Element parent
          && counts.containsKey(element)) {
        Count inner = count(element);
        Count outer = counts.computeIfAbsent(parent, e -> new Count());
        outer.all += inner.all;
        outer.links += inner.links;
        outer.prose += inner.prose;
      }
    }
  }

  private static boolean isLink(Node node) {
    return node instanceof Element element && element.normalName().equals("a");
  }

  private static boolean hasMark(String words) {
    return words.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }
}
