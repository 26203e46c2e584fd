package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;

/**
 * Reads documents of Word since 2007: paragraphs, headings by style, list numbers, tables, text
 * boxes and notes. It reads the XML parts directly, because the library for them is ten times the
 * size of this project.
 */
public final class DocxReader {

  private static final String TEXT = "word/document";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");

  /** Prefix of the parts of an Excel file. */
  private static final String EXCEL = "xl/";

  private static final int BUFFER = 1 << 16;

  private DocxReader() {}

  /**
   * Reads a document.
   *
   * @throws UnreadableException when the file is not a Word document, damaged or exceeds a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      Map<String, byte[]> parts = parts(bytes, limits);
      byte[] text = parts.get(TEXT);
      if (text == null) {
        throw new UnreadableException(
            parts.containsKey(EXCEL)
                ? "this is an Excel file; save it as .docx, .html or .txt"
                : "this is a zip file without a Word document in it; unpack it first");
      }
      DocxStyles styles = DocxStyles.of(parts.get(STYLES), parts.get(NUMBERING));
      DocxBlocks blocks = new DocxBlocks(styles, limits);
      blocks.add(text);
      for (String name : NOTES) {
        byte[] notes = parts.get(name);
        if (notes != null) {
          blocks.add(notes);
        }
      }
      return new RawDocument(blocks.blocks(), Map.of());
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw UnreadableException.damaged("this Word file (or zip)", e);
    }
  }

  /**
   * The parts for text, styles and numbering, by name. The main text is kept under {@link #TEXT}:
   * some programs number that part, and of several the first by name counts. Everything that is
   * unpacked counts against the limits, repeated parts too.
   */
  private static Map<String, byte[]> parts(byte[] bytes, Limits limits)
      throws IOException, UnreadableException {
    Map<String, byte[]> parts = new HashMap<>();
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1)) {
      String first = null;
      int count = 0;
      long textLeft = Limits.WORD_TEXT_BYTES;
      long skipped = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Limits.check(++count, Limits.WORD_PARTS, "parts");
        String name = entry.getName();
        if (!isText(name)) {
          skipped = skip(zip, skipped, limits);
          if (name.startsWith(EXCEL)) {
            parts.put(EXCEL, new byte[0]);
          }
          continue;
        }
        byte[] part = ZipArchive.unpack(zip, bytes.length, textLeft, Limits.WORD_TEXT_BYTES);
        textLeft -= part.length;
        if (!name.startsWith(TEXT)) {
          parts.put(name, part);
        } else if (first == null || name.compareTo(first) <= 0) {
          first = name;
          parts.put(TEXT, part);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          "this zip file is broken (a name in it can't be decoded); get it again", e);
    }
    return parts;
  }

  /** Skips a part, which has to be unpacked for that; returns the bytes skipped so far. */
  private static long skip(ZipInputStream zip, long before, Limits limits) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long skipped = before;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      skipped += read;
      limits.checkTime();
      Limits.checkUnpacked(skipped, Limits.WORD_BYTES);
    }
    return skipped;
  }

  private static boolean isText(String name) {
    return (name.startsWith(TEXT) && name.endsWith(".xml"))
        || NOTES.contains(name)
        || name.equals(STYLES)
        || name.equals(NUMBERING);
  }
}
