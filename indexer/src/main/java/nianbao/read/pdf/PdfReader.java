package nianbao.read.pdf;

import java.io.IOException;
import java.util.List;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.print.Glyph;
import nianbao.read.print.PrintedDocument;
import nianbao.read.print.Rulings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF files: paragraphs and tables are reconstructed from the positions of characters and
 * lines. Page numbers and running heads are left out. Text in pictures is not recognised; the
 * document says which of its pages have no other.
 */
public final class PdfReader {

  /** Bytes of streams that PDFBox keeps in memory; it moves more to temporary files. */
  private static final long MEMORY = 32L << 20;

  private PdfReader() {}

  /**
   * Reads a PDF file.
   *
   * @throws UnreadableException when the file is damaged, encrypted, has only pictures, or exceeds
   *     a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      PdfStructure.check(bytes);
      try (PDDocument document = open(bytes)) {
        PdfStructure.check(document, limits);
        return read(document, limits);
      }
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // The classes for public-key encryption are not shipped, as no certificate would be
      // available.
      throw new UnreadableException("this PDF is encrypted; save it without its password", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox fails on damaged documents in many ways.
      throw UnreadableException.damaged("this PDF", e);
    }
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    var memory = MemoryUsageSetting.setupMixed(MEMORY).streamCache;
    return Loader.loadPDF(bytes, "", null, null, memory);
  }

  private static RawDocument read(PDDocument document, Limits limits)
      throws IOException, UnreadableException {
    int count = document.getNumberOfPages();
    Limits.check(count, Limits.PAGES, "pages");
    PrintedDocument printed = new PrintedDocument("this PDF", limits);
    for (int i = 0; i < count; i++) {
      limits.page();
      PDPage page = document.getPage(i);
      PdfStructure.check(page);
      Rulings drawn = PdfRulings.of(page, limits);
      List<Glyph> glyphs = PdfGlyphs.of(document, i + 1, limits);
      PDRectangle box = page.getCropBox();
      boolean turned = page.getRotation() % 180 != 0;
      double width = turned ? box.getHeight() : box.getWidth();
      double height = turned ? box.getWidth() : box.getHeight();
      printed.addPage(width, height, glyphs, drawn);
    }
    return printed.read(List.of());
  }
}
