package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.read.Limits;
import nianbao.read.text.TextLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks a page and collects its blocks in reading order. A paragraph is followed by a blank line, a
 * {@code <br>} only ends the line. White space is collapsed as in a browser, so indents made of
 * non-breaking or ideographic spaces stay.
 */
final class HtmlBlocks {

  /** The limit of the HTML standard for {@code colspan}. */
  private static final int LARGEST_SPAN = 1_000;

  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final HtmlLine line = new HtmlLine();

  HtmlBlocks(Limits limits) {
    this.limits = limits;
  }

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
    String text = HtmlLine.textOf(element).replace('\n', ' ');
    if (!text.isEmpty()) {
      limits.characters(text);
      int level = element.normalName().charAt(1) - '0';
      add(new Block.Heading(next(), level, text));
    }
  }

  private void table(Element table) {
    endParagraph();
    List<List<Element>> rows = rows(table);
    List<List<GridCell>> cells = mayBeData(table, rows) ? cells(rows) : List.of();
    if (!cells.isEmpty()) {
      for (Element child : table.children()) {
        if (child.normalName().equals("caption")) {
          paragraph(child);
          break;
        }
      }
      add(grid(cells));
    } else {
      children(table);
    }
    endParagraph();
  }

  /** The rows of a table, each as its cells. */
  private static List<List<Element>> rows(Element table) {
    List<List<Element>> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(cells(child));
        case "thead", "tbody", "tfoot" -> {
          for (Element row : child.children()) {
            if (row.normalName().equals("tr")) {
              rows.add(cells(row));
            }
          }
        }
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    List<Element> cells = new ArrayList<>();
    for (Element child : row.children()) {
      if (child.normalName().equals("td") || child.normalName().equals("th")) {
        cells.add(child);
      }
    }
    return cells;
  }

  /**
   * Whether a table may hold data rather than lay out the page: it has rows of several cells, and
   * no other table in it.
   */
  private static boolean mayBeData(Element table, List<List<Element>> rows) {
    boolean wide = false;
    for (List<Element> row : rows) {
      wide |= row.size() >= 2;
    }
    return wide && table.getElementsByTag("table").size() == 1;
  }

  /** The cells with spans as the page states them; none when one of them holds prose. */
  private static List<List<GridCell>> cells(List<List<Element>> rows) {
    List<List<GridCell>> grid = new ArrayList<>(rows.size());
    for (List<Element> row : rows) {
      List<GridCell> cells = new ArrayList<>(row.size());
      for (Element cell : row) {
        String text = HtmlLine.textOf(cell);
        if (text.length() > GridCell.LONGEST_TEXT) {
          return List.of();
        }
        cells.add(new GridCell(text, span(cell, "colspan"), span(cell, "rowspan")));
      }
      grid.add(cells);
    }
    return grid;
  }

  private Block.Grid grid(List<List<GridCell>> rows) {
    for (List<GridCell> row : rows) {
      Limits.check(row.size(), Limits.COLUMNS, "cells in one row");
      for (GridCell cell : row) {
        limits.cell();
        limits.fields(cell.colspan(), cell.rowspan());
        limits.characters(cell.text());
      }
    }
    return new Block.Grid(next(), rows);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (value.isEmpty()
        || value.length() > 4
        || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(value), 1, LARGEST_SPAN);
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
    boolean isBlank = blocks.isEmpty() || TextLines.isBlank(blocks.getLast());
    if (!isBlank) {
      add(new Block.Text(next(), ""));
    }
  }

  /** Ends the line and returns whether it had any text; a {@code <pre>} may add several lines. */
  private boolean endLine() {
    boolean any = false;
    String lines = line.take().stripTrailing();
    limits.characters(lines);
    for (Block.Text text : TextLines.of(lines, limits)) {
      any |= !TextLines.isBlank(text);
      if (any) {
        blocks.add(new Block.Text(next(), text.text()));
      }
    }
    return any;
  }

  private void add(Block block) {
    limits.block();
    blocks.add(block);
  }

  private int next() {
    return blocks.size() + 1;
  }
}
