package nianbao.read.html;

import java.util.StringJoiner;
import nianbao.read.text.TextLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A line of a page as a browser shows it, put together from text nodes. */
final class HtmlLine {

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
    String trimmed = TextLines.trim(take());
    if (!trimmed.isEmpty()) {
      lines.add(trimmed);
    }
  }
}
