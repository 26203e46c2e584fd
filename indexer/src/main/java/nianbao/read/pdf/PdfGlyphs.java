package nianbao.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of a page with their places; doubled ones of false bold once. */
final class PdfGlyphs extends PDFTextStripper {

  private final PdfClock clock;
  private final List<Glyph> glyphs = new ArrayList<>();

  private PdfGlyphs(PdfClock clock) {
    this.clock = clock;
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(false);
  }

  static List<Glyph> of(PDDocument document, int page, PdfClock clock) throws IOException {
    PdfGlyphs stripper = new PdfGlyphs(clock);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return stripper.glyphs;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    clock.character();
    super.processTextPosition(text);
  }

  @Override
  protected void writePage() {
    for (List<TextPosition> article : getCharactersByArticle()) {
      for (TextPosition text : article) {
        add(text);
      }
    }
  }

  private void add(TextPosition text) {
    String shown = text.getUnicode();
    if (shown == null || shown.isEmpty()) {
      return;
    }
    double size = Math.max(1, Math.abs(text.getFontSizeInPt()));
    // In a font for vertical lines the width is that of the whole movement down the page.
    double width = text.getFont().isVertical() ? size : Math.max(0, text.getWidth());
    glyphs.add(new Glyph(shown, text.getX(), text.getY(), width, size));
  }
}
