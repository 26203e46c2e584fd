package nianbao.read.word;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficePackage;

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

  private DocxReader() {}

  /**
   * Reads a document.
   *
   * @throws UnreadableException when the file is not a Word document, damaged or exceeds a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      Map<String, byte[]> parts = OfficePackage.parts(bytes, DocxReader::isRead, limits);
      DocxStyles styles = DocxStyles.of(parts.get(STYLES), parts.get(NUMBERING));
      DocxBlocks blocks = new DocxBlocks(styles, limits);
      blocks.add(text(parts));
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

  /** The main text: some programs number that part, and of several the first by name counts. */
  private static byte[] text(Map<String, byte[]> parts) throws UnreadableException {
    String first =
        parts.keySet().stream().filter(DocxReader::isText).sorted().findFirst().orElse(null);
    byte[] text = first == null ? null : parts.get(first);
    if (text == null) {
      throw new UnreadableException("this Word file is broken (it has no text); get it again");
    }
    return text;
  }

  private static boolean isText(String name) {
    return name.startsWith(TEXT) && name.endsWith(".xml");
  }

  private static boolean isRead(String name) {
    return isText(name) || NOTES.contains(name) || name.equals(STYLES) || name.equals(NUMBERING);
  }
}
