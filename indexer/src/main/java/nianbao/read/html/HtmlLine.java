package nianbao.read.html;

import java.util.StringJoiner;
import nianbao.text.Folding;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Builds one line of a page from text nodes, with white space collapsed as a browser does. */
final class HtmlLine {

  private final StringBuilder line = new StringBuilder();

  /** White space in the source precedes the next character. */
  private boolean pendingSpace;

  /** That white space contains a line break. */
  private boolean pendingBreak;

  /**
   * Adds a text node. White space collapses to one space, and disappears at the beginning of a line
   * and where the source breaks a line between two Chinese characters, even across elements.
   */
  void append(TextNode node, boolean preformatted) {
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (preformatted || !isSourceSpace(c)) {
        appendPendingSpace(c);
        line.append(c);
      } else {
        pendingSpace = true;
        pendingBreak |= c == '\n' || c == '\r';
      }
    }
  }

  private void appendPendingSpace(char next) {
    if (pendingSpace
        && !line.isEmpty()
        && last() != ' '
        && !(pendingBreak && isWide(last()) && isWide(next))) {
      line.append(' ');
    }
    pendingSpace = false;
    pendingBreak = false;
  }

  /** Ends the line and returns its text. */
  String take() {
    String taken = line.toString();
    line.setLength(0);
    pendingSpace = false;
    pendingBreak = false;
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

  /** The text of a cell or heading, trimmed, with each of its paragraphs on its own line. */
  static String textOf(Element element) {
    StringJoiner lines = new StringJoiner("\n");
    HtmlLine line = new HtmlLine();
    line.addLines(element, lines);
    line.endLine(lines);
    return lines.toString();
  }

  private void addLines(Element parent, StringJoiner lines) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        append(text, false);
      } else if (child instanceof Element element) {
        boolean isBreak = element.isBlock() || element.normalName().equals("br");
        if (isBreak) {
          endLine(lines);
        }
        addLines(element, lines);
        if (isBreak) {
          endLine(lines);
        }
      }
    }
  }

  private void endLine(StringJoiner lines) {
    String trimmed = Folding.trim(take());
    if (!trimmed.isEmpty()) {
      lines.add(trimmed);
    }
  }
}
