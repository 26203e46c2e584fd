package nianbao.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.print.Glyph;
import nianbao.read.print.PrintedPage;
import nianbao.read.print.PrintedParagraphs;
import nianbao.read.text.Encodings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF files: paragraphs and tables are reconstructed from the positions of characters and
 * lines. Page numbers and running heads are dropped. Text in pictures is not recognised; the
 * document says which of its pages have no other.
 */
public final class PdfReader {

  /** Bytes of streams that PDFBox keeps in memory; it moves more to temporary files. */
  private static final long MEMORY = 32L << 20;

  /** Fewer characters per page, in a document with pictures, are the page numbers of a scan. */
  private static final int FEWEST_CHARACTERS = 12;

  private static final String SCANNED =
      "this PDF has no text, only pictures of pages; run text recognition (OCR) over it first";

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
    List<PrintedPage> pages = new ArrayList<>();
    List<Integer> pagesWithoutText = new ArrayList<>();
    boolean hasImage = false;
    for (int i = 0; i < count; i++) {
      limits.page();
      PDPage page = document.getPage(i);
      PdfStructure.check(page);
      PdfRulings drawn = PdfRulings.of(page, limits);
      hasImage |= drawn.hasImage();
      List<Glyph> glyphs = PdfGlyphs.of(document, i + 1, limits);
      if (drawn.isPictureOf(page, glyphs.size())) {
        pagesWithoutText.add(i + 1);
      }
      pages.add(PrintedPage.of(i, height(page), glyphs, drawn.rulings(), limits));
    }
    long characters = limits.characters();
    if (characters == 0 || (hasImage && characters < (long) FEWEST_CHARACTERS * count)) {
      throw new UnreadableException(SCANNED);
    }
    List<Block> blocks = PrintedParagraphs.of(pages, limits);
    checkText(blocks);
    return new RawDocument(blocks, pagesWithoutText);
  }

  private static double height(PDPage page) {
    boolean turned = page.getRotation() % 180 != 0;
    return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
  }

  private static void checkText(List<Block> blocks) throws UnreadableException {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      if (block instanceof Block.Text line) {
        text.append(line.text());
      }
    }
    if (Encodings.isGarbage(text)) {
      throw new UnreadableException(
          "the fonts of this PDF don't say which characters they show;"
              + " run text recognition (OCR) over it");
    }
  }
}
