package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import nianbao.read.DocumentReader;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipBytes;
import org.jspecify.annotations.Nullable;

/**
 * Word since 2007: paragraphs, headings by style, numbers of lists, tables, text boxes, notes.
 * Reads the parts by themselves: the library for them is ten times the size of everything here.
 */
public final class DocxReader implements DocumentReader {

  private static final String TEXT = "word/document";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");
  private static final int MOST_PARTS = 10_000;
  private static final int NAMES_KEPT = 1_000;

  @Override
  public RawDocument read(byte[] bytes) throws UnreadableException {
    try {
      Map<String, byte[]> parts = parts(bytes);
      byte[] text = text(parts);
      if (text == null) {
        throw new UnreadableException(noText(parts));
      }
      DocxStyles styles = DocxStyles.of(parts.get("word/styles.xml"));
      DocxNumbers numbers = DocxNumbers.of(parts.get("word/numbering.xml"));
      DocxBlocks blocks = new DocxBlocks(styles, numbers);
      blocks.add(text);
      for (String name : NOTES) {
        byte[] notes = parts.get(name);
        if (notes != null) {
          blocks.add(notes);
        }
      }
      return new RawDocument(blocks.blocks(), Map.of());
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // Damaged XML makes the parser of the JDK fail in many ways.
      throw new UnreadableException(
          "this Word file (or zip) is broken (" + e.getMessage() + "); get it again");
    }
  }

  /** The parts that hold text or say how it looks. */
  private static Map<String, byte[]> parts(byte[] bytes) throws IOException, UnreadableException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_PARTS) {
          throw new UnreadableException("this file has more parts than a Word file; it is refused");
        }
        String name = entry.getName();
        boolean xml = name.endsWith(".xml") && !name.contains("/theme/");
        if (xml && parts.size() < NAMES_KEPT) {
          parts.put(name, isText(name) ? ZipBytes.read(zip, bytes.length) : new byte[0]);
        }
      }
    }
    return parts;
  }

  private static boolean isText(String name) {
    return name.startsWith(TEXT)
        || NOTES.contains(name)
        || name.equals("word/styles.xml")
        || name.equals("word/numbering.xml");
  }

  private static byte @Nullable [] text(Map<String, byte[]> parts) {
    return parts.keySet().stream()
        .filter(name -> name.startsWith(TEXT))
        .sorted()
        .findFirst()
        .map(parts::get)
        .orElse(null);
  }

  private static String noText(Map<String, byte[]> parts) {
    boolean excel = parts.keySet().stream().anyMatch(name -> name.startsWith("xl/"));
    if (excel) {
      return "this is an Excel file; save it as .docx, .html or .txt";
    }
    return "this is a zip without a Word text in it; unpack it first";
  }
}
