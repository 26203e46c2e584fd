package nianbao.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.text.Encodings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF: paragraphs and tables from the places of characters and lines. Page numbers and running
 * heads are dropped. The text of a picture is not recognised.
 */
public final class PdfReader {

  private static final long MEMORY = 32L << 20;

  /** Fewer characters a page than this, beside pictures, are the number of a scanned page. */
  private static final int FEWEST_CHARACTERS = 12;

  private static final String SCANNED =
      "this PDF has no text, only pictures of pages; run text recognition (OCR) over it first";

  private PdfReader() {}

  /**
   * The document in these bytes.
   *
   * @throws UnreadableException when they are damaged, encrypted, pictures only, or more than any
   *     report
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      PdfStructure.check(bytes);
      try (PDDocument document = open(bytes)) {
        PdfStructure.check(document, limits);
        return read(document, limits);
      }
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // The classes for certificates are not shipped: nobody's certificate would be at hand.
      throw new UnreadableException("this PDF is encrypted; save it without its password", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Damaged documents make PDFBox fail in many ways.
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
    List<PdfPage> pages = new ArrayList<>();
    boolean hasImage = false;
    for (int i = 0; i < count; i++) {
      limits.page();
      PDPage page = document.getPage(i);
      PdfStructure.check(page);
      PdfRulings drawn = PdfRulings.of(page, limits);
      hasImage |= drawn.hasImage();
      List<Glyph> glyphs = PdfGlyphs.of(document, i + 1, limits);
      pages.add(PdfPage.of(i, height(page), glyphs, drawn.rulings(), limits));
    }
    long characters = limits.characters();
    if (characters == 0 || (hasImage && characters < (long) FEWEST_CHARACTERS * count)) {
      throw new UnreadableException(SCANNED);
    }
    List<Block> blocks = PdfParagraphs.of(PdfPage.withoutMargins(pages), limits);
    checkText(blocks);
    return new RawDocument(blocks, Map.of());
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
          "the fonts of this PDF don't tell its characters; run text recognition (OCR) over it");
    }
  }
}
