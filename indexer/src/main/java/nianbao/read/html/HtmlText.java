package nianbao.read.html;

import java.util.stream.Collectors;
import nianbao.read.text.BlankLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a line of a page as a browser shows them, put together from text nodes. */
final class HtmlText {

  private final StringBuilder line = new StringBuilder();

  /** White space of the source stands before whatever comes next. */
  private boolean spaced;

  /** The source breaks its line there. */
  private boolean broken;

  /**
   * Adds a text: white space of the source reads as one space, and as none at the beginning of a
   * line and where the source breaks a line between two Chinese characters, be they in one element
   * or in two.
   */
  void append(TextNode node, boolean preformatted) {
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (preformatted || !isSourceSpace(c)) {
        endSpace(c);
        line.append(c);
      } else {
        spaced = true;
        broken |= c == '\n' || c == '\r';
      }
    }
  }

  private void endSpace(char next) {
    if (spaced && !line.isEmpty() && last() != ' ' && !(broken && isWide(last()) && isWide(next))) {
      line.append(' ');
    }
    spaced = false;
    broken = false;
  }

  /** Ends the line and gives what stood in it. */
  String take() {
    String taken = line.toString();
    line.setLength(0);
    spaced = false;
    broken = false;
    return taken;
  }

  private static boolean isSourceSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private char last() {
    return line.charAt(line.length() - 1);
  }

  /** Chinese characters and their punctuation. */
  private static boolean isWide(char c) {
    return c >= '\u2E80';
  }

  /** The text of a cell or heading, trimmed, its paragraphs on lines of their own. */
  static String of(Element element) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, element);
    return lines
        .text
        .toString()
        .lines()
        .map(BlankLines::trim)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Collects the lines of an element. */
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final HtmlText line = new HtmlText();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        line.append(words, false);
      } else if (isBreak(node)) {
        endLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (depth == 0 || isBreak(node)) {
        endLine();
      }
    }

    private static boolean isBreak(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }

    private void endLine() {
      text.append(line.take()).append('\n');
    }
  }
}
