package nianbao.read.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes fixed-layout documents for tests; positions are in millimetres. */
public final class OfdFile {

  /** Size of all text. */
  static final double SIZE = 4;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> pages = new ArrayList<>();
  private String common =
      "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>";

  /** The content of a page or template. */
  static final class Content {
    private final StringBuilder xml = new StringBuilder();

    Content add(String object) {
      xml.append(object);
      return this;
    }

    /** A line of text, each character as wide as its kind. */
    Content text(double x, double y, String text) {
      return add(textObject(x, y, text));
    }

    Content line(double x1, double y1, double x2, double y2) {
      return add(path("", "M %s %s L %s %s".formatted(x1, y1, x2, y2)));
    }

    /** A table of rows of 8 mm with columns of 40 mm, its lines drawn. */
    Content table(double x, double y, String[]... rows) {
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          text(x + 40 * column + 2, y + 8 * row + 5.5, rows[row][column]);
        }
      }
      int columns = rows[0].length;
      for (int row = 0; row <= rows.length; row++) {
        line(x, y + 8 * row, x + 40 * columns, y + 8 * row);
      }
      for (int column = 0; column <= columns; column++) {
        line(x + 40 * column, y, x + 40 * column, y + 8 * rows.length);
      }
      return this;
    }

    String layer() {
      return "<ofd:Content><ofd:Layer ID=\"1\">" + xml + "</ofd:Layer></ofd:Content>";
    }
  }

  static Content content() {
    return new Content();
  }

  static String path(String attributes, String data) {
    return "<ofd:PathObject Boundary=\"0 0 210 297\" %s><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
        .formatted(attributes, data);
  }

  static String textObject(double x, double y, String text) {
    return textObject(
        "Boundary=\"%s %s 150 6\" Size=\"%s\"".formatted(x, y - SIZE, SIZE),
        "X=\"0\" Y=\"%s\" DeltaX=\"%s\"".formatted(SIZE, widths(text)),
        text);
  }

  static String textObject(String object, String code, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<ofd:TextObject %s Font=\"3\"><ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode %s>%s</ofd:TextCode></ofd:TextObject>"
        .formatted(object, code, escaped);
  }

  /** The distances between the characters. */
  static String widths(String text) {
    StringBuilder widths = new StringBuilder();
    text.codePoints()
        .limit(Math.max(0, text.codePointCount(0, text.length()) - 1))
        .forEach(c -> widths.append(c >= 0x2000 ? SIZE : SIZE * 0.55).append(' '));
    return widths.toString().strip();
  }

  /** What belongs to all pages, in addition to their size. */
  OfdFile common(String xml) {
    common += xml;
    return this;
  }

  OfdFile part(String name, String content) {
    return part(name, xml(content).getBytes(UTF_8));
  }

  OfdFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  OfdFile page(Content content) {
    return page("", content);
  }

  /**
   * Adds a page.
   *
   * @param head what stands before its content: templates, or its size
   */
  OfdFile page(String head, Content content) {
    String name = "Pages/Page_%d/Content.xml".formatted(pages.size());
    pages.add("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(pages.size() + 50, name));
    return part("Doc_0/" + name, page0(head, content));
  }

  static String page0(String head, Content content) {
    return "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">%s%s</ofd:Page>"
        .formatted(head, content.layer());
  }

  static String xml(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content;
  }

  private String document() {
    return "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData>%s</ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>"
        .formatted(common, String.join("", pages));
  }

  static String root(String... documents) {
    StringBuilder bodies = new StringBuilder();
    for (String document : documents) {
      bodies.append(
          "<ofd:DocBody><ofd:DocInfo><ofd:Title>标题</ofd:Title></ofd:DocInfo><ofd:DocRoot>");
      bodies.append(document).append("</ofd:DocRoot></ofd:DocBody>");
    }
    return "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\">%s</ofd:OFD>"
        .formatted(bodies);
  }

  /** All parts; the document and the entry point are added unless they were given. */
  Map<String, byte[]> parts() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("OFD.xml", xml(root("Doc_0/Document.xml")).getBytes(UTF_8));
    all.put("Doc_0/Document.xml", xml(document()).getBytes(UTF_8));
    all.putAll(parts);
    return all;
  }

  public byte[] bytes() {
    return zip(parts());
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
