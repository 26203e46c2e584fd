package nianbao.read.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.Limits;
import nianbao.read.PlacedGrid;
import nianbao.read.PlacedGrid.PlacedCell;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficeBlocks;
import nianbao.read.office.OleFile;
import nianbao.text.Folding;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads documents of Word 97 to 2003: paragraphs, headings and tables, followed by text boxes and
 * notes.
 */
public final class DocReader {

  private static final String ENCRYPTED = "this Word file is encrypted; save it without a password";

  /** The outline level of body text; headings are 0 to 8. */
  private static final int BODY = 9;

  /** Twips per point. */
  private static final double TWIPS = 20;

  private final Limits limits;
  private final OfficeBlocks blocks;

  private DocReader(Limits limits) {
    this.limits = limits;
    this.blocks = new OfficeBlocks(limits);
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableException when the document is encrypted, damaged or exceeds a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try (POIFSFileSystem files = OleFile.open(bytes)) {
      DocStructure.check(files.getRoot());
      try (HWPFDocument document = new HWPFDocument(files)) {
        DocReader reader = new DocReader(limits);
        reader.add(document.getRange());
        reader.add(document.getMainTextboxRange());
        reader.add(document.getFootnoteRange());
        reader.add(document.getEndnoteRange());
        return new RawDocument(reader.blocks.blocks(), Map.of());
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(ENCRYPTED, e);
    } catch (OldWordFileFormatException e) {
      throw new UnreadableException("this is a Word file older than Word 97; save it as .docx", e);
    } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      // POI fails on damaged documents in many ways, also by needing classes that are not shipped.
      throw UnreadableException.damaged("this Word file", e);
    }
  }

  private void add(Range range) {
    int count = range.numParagraphs();
    int at = 0;
    while (at < count) {
      limits.checkTime();
      Paragraph paragraph = range.getParagraph(at);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        blocks.table(grid(table));
        at += Math.max(1, table.numParagraphs());
      } else {
        blocks.paragraph(text(paragraph), paragraph.getLvl() < BODY ? paragraph.getLvl() + 1 : 0);
        at++;
      }
    }
  }

  private PlacedGrid grid(Table table) {
    List<List<PlacedCell>> rows = new ArrayList<>();
    for (int i = 0; i < table.numRows(); i++) {
      rows.add(cells(table.getRow(i), rows));
    }
    return new PlacedGrid(rows);
  }

  private List<PlacedCell> cells(TableRow row, List<List<PlacedCell>> above) {
    List<PlacedCell> cells = new ArrayList<>();
    for (int i = 0; i < row.numCells(); i++) {
      limits.cell();
      TableCell cell = row.getCell(i);
      double left = cell.getLeftEdge() / TWIPS;
      PlacedCell placed = new PlacedCell(text(cell), left, left + cell.getWidth() / TWIPS, 1);
      boolean merged = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
      if (!(merged && PlacedGrid.extendCellAbove(above, placed))) {
        cells.add(placed);
      }
    }
    return cells;
  }

  private String text(TableCell cell) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      limits.checkTime();
      String line = Folding.trim(text(cell.getParagraph(i)));
      text.append(text.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
    }
    return text.toString();
  }

  /**
   * The printed text: without field instructions and the control characters for objects, notes and
   * ends of cells.
   */
  private String text(Paragraph paragraph) {
    String printed = Range.stripFields(paragraph.text());
    limits.characters(printed);
    StringBuilder text = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      switch (c) {
        case '\u000B' -> text.append('\n');
        case '\u001E' -> text.append('-');
        default -> {
          if (c >= ' ' || c == '\t') {
            text.append(c);
          }
        }
      }
    }
    return text.toString();
  }
}
