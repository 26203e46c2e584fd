package nianbao.read.odf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.RawDocument;
import nianbao.read.office.OfficeBlocks;
import nianbao.read.office.OfficeXml;

/**
 * Walks the body of a text and collects its headings, paragraphs and tables. A text box precedes
 * the paragraph it is anchored in, notes follow at the end. Numbers that a list generates stand in
 * no text and are not read.
 */
final class OdfText {

  /** Elements without text of their own: deleted, comments, reading aids, descriptions. */
  private static final Set<String> SKIPPED =
      Set.of("tracked-changes", "annotation", "ruby-text", "note-citation", "forms");

  /** Elements of drawings that describe them to readers of the screen. */
  private static final Set<String> DESCRIPTIONS = Set.of("title", "desc");

  private static final int DEEPEST_HEADING = 6;

  private final Limits limits;
  private final OfficeBlocks blocks;
  private final Deque<OdfTable> tables = new ArrayDeque<>();
  private final Deque<OdfParagraph> open = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private int inNote;

  OdfText(Limits limits) {
    this.limits = limits;
    this.blocks = new OfficeBlocks(limits);
  }

  RawDocument read(XMLStreamReader xml) throws XMLStreamException {
    int skipping = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        skipping += skipping > 0 || isSkipped(xml) ? 1 : 0;
        if (skipping == 0) {
          start(xml);
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        if (skipping > 0) {
          skipping--;
        } else {
          end(xml.getLocalName());
        }
      } else if (skipping == 0 && !open.isEmpty() && OfficeXml.isText(event)) {
        open.element().characters(xml.getText());
      }
    }
    notes.forEach(note -> blocks.paragraph(note, 0));
    return new RawDocument(blocks.blocks(), Map.of());
  }

  private static boolean isSkipped(XMLStreamReader xml) {
    String name = xml.getLocalName();
    // The field <text:title> prints the title of the document, <svg:title> describes a picture.
    boolean describes = DESCRIPTIONS.contains(name) && !"text".equals(xml.getPrefix());
    return SKIPPED.contains(name) || describes;
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" -> open.push(new OdfParagraph(0, limits));
      case "h" -> {
        int level = OfficeXml.number(OfficeXml.attribute(xml, "outline-level"), 1);
        open.push(new OdfParagraph(Math.clamp(level, 1, DEEPEST_HEADING), limits));
      }
      case "note" -> inNote++;
      case "table" -> tables.push(new OdfTable(limits));
      default -> {
        if (!open.isEmpty()) {
          open.element().element(xml);
        }
        if (!tables.isEmpty()) {
          tables.element().start(xml);
        }
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> endParagraph();
      case "note" -> inNote--;
      case "table" -> endTable();
      default -> {
        if (!tables.isEmpty()) {
          tables.element().end(name);
        }
      }
    }
  }

  private void endParagraph() {
    OdfParagraph paragraph = open.pop();
    if (inNote > 0) {
      Limits.check(notes.size() + 1, Limits.BLOCKS, "notes");
      notes.add(paragraph.text());
    } else if (!tables.isEmpty()) {
      tables.element().line(paragraph.text());
    } else {
      blocks.paragraph(paragraph.text(), paragraph.level());
    }
  }

  /** A table in a cell of another becomes lines of that cell. */
  private void endTable() {
    PlacedGrid grid = tables.pop().grid();
    if (tables.isEmpty()) {
      blocks.table(grid);
      return;
    }
    for (List<PlacedCell> row : grid.rows()) {
      for (PlacedCell cell : row) {
        limits.characters(cell.text());
        tables.element().line(cell.text());
      }
    }
  }
}
