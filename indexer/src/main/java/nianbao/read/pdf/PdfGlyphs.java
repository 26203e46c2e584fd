package nianbao.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.read.Limits;
import nianbao.read.print.Glyph;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the characters of a page with their positions; characters printed twice to look bold
 * count once.
 */
final class PdfGlyphs extends PDFTextStripper {

  private final Limits limits;
  private final List<Glyph> glyphs = new ArrayList<>();

  private PdfGlyphs(Limits limits) {
    this.limits = limits;
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(false);
  }

  static List<Glyph> of(PDDocument document, int page, Limits limits) throws IOException {
    PdfGlyphs stripper = new PdfGlyphs(limits);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return stripper.glyphs;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limits.checkTime();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String shown = text.getUnicode();
    limits.pageCharacter(shown == null ? "" : shown);
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
    // In a vertical font, getWidth() is the length of the whole movement down the page.
    double width = text.getFont().isVertical() ? size : Math.max(0, text.getWidth());
    glyphs.add(new Glyph(shown, text.getX(), text.getY(), width, size));
  }
}
