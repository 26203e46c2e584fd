package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import nianbao.read.DocumentReader;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word 97 to 2003: paragraphs, headings, tables; then text boxes and notes. */
public final class DocReader implements DocumentReader {

  private static final String ENCRYPTED =
      "this Word file is encrypted; save it without its password";

  private static final String NO_TEXT =
      "this is an old office file (Excel, perhaps), but no Word text; save it as .docx or .html";

  @Override
  public RawDocument read(byte[] bytes) throws UnreadableException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableException(ENCRYPTED);
      }
      if (!files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        throw new UnreadableException(NO_TEXT);
      }
      try (HWPFDocument document = new HWPFDocument(files)) {
        DocBlocks blocks = new DocBlocks();
        blocks.add(document.getRange());
        blocks.add(document.getMainTextboxRange());
        blocks.add(document.getFootnoteRange());
        blocks.add(document.getEndnoteRange());
        return new RawDocument(blocks.blocks(), Map.of());
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(ENCRYPTED);
    } catch (OldWordFileFormatException e) {
      throw new UnreadableException("this is a Word file older than Word 97; save it as .docx");
    } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      // Damaged documents make POI fail in many ways, down to parts of it that are not shipped.
      throw new UnreadableException("this Word file is broken (" + e.getMessage() + ")");
    }
  }
}
