package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.text.BlankLines;
import nianbao.read.text.TextLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of a page in reading order. A paragraph is followed by a blank line, a {@code <br>}
 * only ends a line; white space reads as the browser shows it, so indents of hard spaces stay.
 */
final class HtmlLines {

  private final List<Block> blocks = new ArrayList<>();
  private final HtmlText line = new HtmlText();

  /** The blocks of an element, numbered from 1. */
  List<Block> of(Element root) {
    children(root);
    endLine();
    return blocks;
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        line.append(text, isPreformatted(parent));
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private static boolean isPreformatted(Element parent) {
    return parent.normalName().equals("pre") || parent.normalName().equals("textarea");
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "table" -> table(element);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      default -> {
        if (element.isBlock()) {
          paragraph(element);
        } else {
          children(element);
        }
      }
    }
  }

  private void paragraph(Element element) {
    endParagraph();
    children(element);
    endParagraph();
  }

  private void heading(Element element) {
    endParagraph();
    String text = HtmlText.of(element).replace('\n', ' ');
    if (!text.isEmpty()) {
      int level = element.normalName().charAt(1) - '0';
      blocks.add(new Block.Heading(next(), level, text));
    }
  }

  private void table(Element table) {
    endParagraph();
    if (HtmlTable.isData(table)) {
      Element caption = table.selectFirst("> caption");
      if (caption != null) {
        paragraph(caption);
      }
      blocks.add(new Block.Grid(next(), HtmlTable.rows(table)));
    } else {
      children(table);
    }
    endParagraph();
  }

  /** Two line breaks in a row leave a blank line. */
  private void lineBreak() {
    if (!endLine()) {
      blank();
    }
  }

  private void endParagraph() {
    if (endLine()) {
      blank();
    }
  }

  private void blank() {
    boolean isBlank = blocks.isEmpty() || BlankLines.is(blocks.getLast());
    if (!isBlank) {
      blocks.add(new Block.Text(next(), ""));
    }
  }

  /**
   * Ends the line and says whether anything stood in it; the lines of {@code <pre>} are several.
   */
  private boolean endLine() {
    List<Block.Text> lines = TextLines.of(line.take().stripTrailing());
    boolean any = false;
    for (Block.Text text : lines) {
      any |= !BlankLines.is(text);
      if (any) {
        blocks.add(new Block.Text(next(), text.text()));
      }
    }
    return any;
  }

  private int next() {
    return blocks.size() + 1;
  }
}
