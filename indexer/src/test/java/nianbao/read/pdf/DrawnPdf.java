package nianbao.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A PDF whose text is set in a Type 3 font: every character is drawn by a content stream, as
 * Chromium prints fonts that it doesn't embed.
 */
final class DrawnPdf {

  /** A glyph of 1000 units, all of straight lines, as long as the borders of a small cell. */
  static final String BOX = "1000 0 0 0 1000 1000 d1 50 50 900 900 re 50 500 m 950 500 l S";

  private final PDDocument document = new PDDocument();
  private final COSDictionary font = new COSDictionary();
  private final StringBuilder characters = new StringBuilder();
  private final double unit;

  /**
   * Starts a document.
   *
   * @param unit size of a glyph's unit, as a share of the font size; the glyph is 1000 wide
   * @param glyph content stream of every glyph
   */
  DrawnPdf(double unit, String glyph) {
    this.unit = unit;
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, numbers(0, 0, 1000, 1000));
    font.setItem(COSName.FONT_MATRIX, numbers(unit, 0, 0, unit, 0, 0));
    COSDictionary glyphs = new COSDictionary();
    glyphs.setItem(COSName.getPDFName("g"), stream(glyph));
    font.setItem(COSName.CHAR_PROCS, glyphs);
  }

  private static COSArray numbers(double... values) {
    COSArray array = new COSArray();
    for (double value : values) {
      array.add(new COSFloat((float) value));
    }
    return array;
  }

  private static COSStream stream(String content) {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return stream;
  }

  /** Operators that print a line of text with a font size of 12 points. */
  String text(double x, double y, String line) {
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      String character = line.substring(i, i + 1);
      if (characters.indexOf(character) < 0) {
        characters.append(character);
      }
      codes.append(HexFormat.of().toHexDigits((byte) (characters.indexOf(character) + 1)));
    }
    double size = 12 / (1000 * unit);
    return String.format(
        Locale.ROOT, "BT /F %f Tf 1 0 0 1 %f %f Tm <%s> Tj ET ", size, x, y, codes);
  }

  /** Adds a page of 612 by 792 points with a content stream. */
  DrawnPdf page(String content) {
    return page(content, resources -> resources);
  }

  /** Adds a page that draws its content through a form. */
  DrawnPdf pageOfForm(String content) {
    COSStream form = stream(content);
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, numbers(0, 0, 612, 792));
    form.setItem(COSName.RESOURCES, resources());
    return page("/X Do", resources -> with(resources, "XObject", "X", form));
  }

  /** Adds a page with a picture of one pixel, named {@code I}. */
  DrawnPdf pageWithPicture(String content) {
    COSStream picture = stream("\0");
    picture.setItem(COSName.TYPE, COSName.XOBJECT);
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.setInt(COSName.WIDTH, 1);
    picture.setInt(COSName.HEIGHT, 1);
    picture.setInt(COSName.BITS_PER_COMPONENT, 8);
    picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return page(content, resources -> with(resources, "XObject", "I", picture));
  }

  private DrawnPdf page(String content, UnaryOperator<COSDictionary> more) {
    PDPage page = new PDPage();
    page.setResources(new PDResources(more.apply(resources())));
    page.getCOSObject().setItem(COSName.CONTENTS, stream(content));
    document.addPage(page);
    return this;
  }

  private COSDictionary resources() {
    return with(new COSDictionary(), "Font", "F", font);
  }

  private static COSDictionary with(
      COSDictionary resources, String kind, String name, COSBase value) {
    COSDictionary named = new COSDictionary();
    named.setItem(COSName.getPDFName(name), value);
    resources.setItem(COSName.getPDFName(kind), named);
    return resources;
  }

  /** The bytes of the file; ends the document. */
  byte[] bytes() throws IOException {
    int count = characters.length();
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(1));
    COSArray widths = new COSArray();
    StringBuilder map = new StringBuilder("begincmap 1 begincodespacerange <00><FF>");
    map.append(" endcodespacerange ").append(count).append(" beginbfchar ");
    for (int i = 0; i < count; i++) {
      differences.add(COSName.getPDFName("g"));
      widths.add(COSInteger.get(1000));
      HexFormat hex = HexFormat.of();
      map.append('<').append(hex.toHexDigits((byte) (i + 1))).append("><");
      map.append(hex.toHexDigits((short) characters.charAt(i))).append('>');
    }
    map.append(" endbfchar endcmap");
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    font.setItem(COSName.WIDTHS, widths);
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, count);
    font.setItem(COSName.TO_UNICODE, stream(map.toString()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    document.close();
    return bytes.toByteArray();
  }
}
