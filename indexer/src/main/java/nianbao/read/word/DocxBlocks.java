package nianbao.read.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.office.OfficeBlocks;
import nianbao.read.office.OfficeXml;
import nianbao.read.text.TextLines;

/**
 * Walks the XML parts of a Word document and collects their blocks. A text box precedes the
 * paragraph it is anchored in.
 */
final class DocxBlocks {

  /**
   * Elements without text of their own: repeated for older programs, moved, deleted, or reading
   * aids.
   */
  private static final Set<String> SKIPPED = Set.of("Fallback", "moveFrom", "del", "rt");

  private final DocxStyles styles;
  private final Limits limits;
  private final OfficeBlocks blocks;
  private final Deque<DocxTable> tables = new ArrayDeque<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private boolean inText;

  /** A paragraph that is being read. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private int outline = -1;
    private String list = "";
    private int listLevel;
  }

  DocxBlocks(DocxStyles styles, Limits limits) {
    this.styles = styles;
    this.limits = limits;
    this.blocks = new OfficeBlocks(limits);
  }

  List<Block> blocks() {
    return blocks.blocks();
  }

  void add(byte[] part) throws XMLStreamException {
    XMLStreamReader xml = OfficeXml.open(part);
    int skipping = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        boolean skipped = skipping > 0 || SKIPPED.contains(xml.getLocalName());
        skipping += skipped ? 1 : 0;
        if (skipping == 0) {
          start(xml);
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        if (skipping > 0) {
          skipping--;
        } else {
          end(xml.getLocalName());
        }
      } else if (skipping == 0 && inText && OfficeXml.isText(event)) {
        append(xml.getText());
      }
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Paragraph());
      case "t" -> inText = true;
      case "tab" -> tab(xml);
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "tbl" -> tables.push(new DocxTable(limits));
      case "pStyle", "outlineLvl", "numId", "ilvl" -> property(xml);
      default -> {
        if (!tables.isEmpty()) {
          tables.element().start(xml);
        }
      }
    }
  }

  private void property(XMLStreamReader xml) {
    Paragraph paragraph = open.peek();
    if (paragraph == null) {
      return;
    }
    String value = OfficeXml.value(xml);
    switch (xml.getLocalName()) {
      case "pStyle" -> paragraph.style = value;
      case "outlineLvl" -> paragraph.outline = OfficeXml.number(value, 9);
      case "numId" -> paragraph.list = value;
      default -> paragraph.listLevel = OfficeXml.number(value, 0);
    }
  }

  /** The element also defines tab stops in paragraph properties, where it has a value. */
  private void tab(XMLStreamReader xml) {
    if (OfficeXml.value(xml).isEmpty()) {
      append("\t");
    }
  }

  private void append(String text) {
    Paragraph paragraph = open.peek();
    if (paragraph != null) {
      limits.characters(text);
      paragraph.text.append(text);
    }
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> endParagraph();
      case "tbl" -> endTable();
      default -> {
        if (!tables.isEmpty()) {
          tables.element().end(name);
        }
      }
    }
  }

  private void endParagraph() {
    Paragraph paragraph = open.pop();
    boolean numbered = !paragraph.list.isEmpty() && !TextLines.isBlank(paragraph.text);
    String number = numbered ? styles.nextNumber(paragraph.list, paragraph.listLevel) : "";
    limits.characters(number);
    String text = number + paragraph.text;
    if (!tables.isEmpty()) {
      tables.element().line(text);
    } else {
      boolean own = paragraph.outline >= 0;
      int outline = paragraph.outline >= 9 ? 0 : paragraph.outline + 1;
      blocks.paragraph(text, own ? outline : styles.headingLevel(paragraph.style));
    }
  }

  /** A table in a cell of another becomes lines of that cell. */
  private void endTable() {
    PlacedGrid grid = tables.pop().grid();
    if (tables.isEmpty()) {
      blocks.table(grid);
    } else {
      DocxTable outer = tables.element();
      for (List<PlacedCell> row : grid.rows()) {
        for (PlacedCell cell : row) {
          limits.characters(cell.text());
          outer.line(cell.text());
        }
      }
    }
  }
}
