package nianbao.read;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a page as a browser shows them. */
final class HtmlText {

  private HtmlText() {}

  /**
   * Adds a text to a line: white space of the source reads as one space, and as none at the
   * beginning of a line and where the source breaks a line between two Chinese characters.
   */
  static void append(StringBuilder line, TextNode node, boolean preformatted) {
    String text = node.getWholeText();
    if (preformatted) {
      line.append(text);
      return;
    }
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isSourceSpace(c)) {
        line.append(c);
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && isSourceSpace(text.charAt(end))) {
        end++;
      }
      boolean broken = text.substring(at, end).indexOf('\n') >= 0;
      char next = end < text.length() ? text.charAt(end) : ' ';
      if (!line.isEmpty()
          && !endsWithSpace(line)
          && !(broken && isWide(last(line)) && isWide(next))) {
        line.append(' ');
      }
      at = end;
    }
  }

  private static boolean isSourceSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private static boolean endsWithSpace(StringBuilder line) {
    return last(line) == ' ';
  }

  private static char last(StringBuilder line) {
    return line.charAt(line.length() - 1);
  }

  /** Chinese characters and their punctuation. */
  private static boolean isWide(char c) {
    return c >= '\u2E80';
  }

  /** The text of a cell or heading, trimmed, its paragraphs on lines of their own. */
  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(new Lines(text), element);
    return text.toString()
        .lines()
        .map(BlankLines::trim)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Collects the lines of an element. */
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text;
    private final StringBuilder line = new StringBuilder();

    Lines(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(line, words, false);
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
      text.append(line).append('\n');
      line.setLength(0);
    }
  }
}
