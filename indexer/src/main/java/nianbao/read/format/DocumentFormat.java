package nianbao.read.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.html.HtmlReader;
import nianbao.read.pdf.PdfReader;
import nianbao.read.text.Encodings;
import nianbao.read.text.TextReader;
import nianbao.read.word.DocReader;
import nianbao.read.word.DocxReader;

/**
 * The formats a report may come in; the only registry of them. A format is recognised by its
 * content first and by the name of the file second, for saved pages often carry a wrong name.
 */
public enum DocumentFormat {
  /** A printed document. */
  PDF,
  /** Word since 2007, and what else writes Office Open XML. */
  DOCX,
  /** Word 97 to 2003. */
  DOC,
  /** A saved web page. */
  HTML,
  /** Plain text in any of the usual encodings. */
  TEXT;

  /** So many of the first bytes tell a web page. */
  private static final int HEAD = 4096;

  /** Where the standard lets a PDF begin. */
  private static final int PDF_HEAD = 1024;

  /** Formats that are known but not read: first bytes, and what it is and its user can do. */
  private static final String[][] REFUSED = {
    {"PK\u0005\u0006", "an empty zip file"},
    {"{\\rtf", "an RTF file; save it as .txt or .html"},
    {"Rar!", "a RAR archive; unpack it first"},
    {"7z\u00bc\u00af", "a 7z archive; unpack it first"},
    {"\u001f\u008b", "a gzip file; unpack it first"},
    {"\u0089PNG", "an image; its text would have to be recognised first"},
    {"\u00ff\u00d8\u00ff", "an image; its text would have to be recognised first"},
    {"GIF8", "an image; its text would have to be recognised first"},
  };

  private static final Pattern HTML_START =
      Pattern.compile("<(?:!doctype html|html|head|body|meta|table|div|title)\\b");
  private static final Pattern TAG = Pattern.compile("</?[a-z][a-z0-9]{0,9}\\b[^<>]{0,200}>");
  private static final List<String> HTML_EXTENSIONS = List.of(".html", ".htm", ".xhtml", ".shtml");

  /**
   * The document in a file. Whatever the file holds, reading it costs no more than {@link Limits}
   * allow, and a mistake of our own is thrown as the exception it is.
   *
   * @param path name of the file, used for its extension only
   * @throws UnreadableException when the bytes are empty, too many, of a format that is not read,
   *     damaged, or no text at all; its message says which and what to do
   */
  public static RawDocument read(String path, byte[] bytes) throws UnreadableException {
    Limits.check(bytes.length);
    DocumentFormat format = recognize(path, bytes);
    if (format == HTML || format == TEXT) {
      Limits.check(bytes.length, Limits.TEXT_BYTES);
    }
    try {
      return format.read(bytes, new Limits());
    } catch (Limits.Exceeded e) {
      throw UnreadableException.exceeded(e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The limits are there to keep this from happening; it must end no run all the same.
      throw new UnreadableException(
          "reading it takes more memory than there is; save its text alone", e);
    }
  }

  private RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    return switch (this) {
      case PDF -> PdfReader.read(bytes, limits);
      case DOCX -> DocxReader.read(bytes, limits);
      case DOC -> DocReader.read(bytes, limits);
      case HTML -> HtmlReader.read(bytes, limits);
      case TEXT -> TextReader.read(bytes, limits);
    };
  }

  /**
   * The text of plain text, or the markup of a web page, decoded as for reading and as an editor
   * would show it; empty for formats that are no text.
   *
   * @param path name of the file, used for its extension only
   */
  public static Optional<String> sourceText(String path, byte[] bytes) {
    try {
      return switch (recognize(path, bytes)) {
        case HTML -> Optional.of(HtmlReader.decode(bytes));
        case TEXT -> Optional.of(Encodings.decode(bytes));
        case PDF, DOCX, DOC -> Optional.empty();
      };
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  /**
   * The format of a file.
   *
   * @throws UnreadableException when there is nothing, or a format that is not read
   */
  static DocumentFormat recognize(String path, byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("the file is empty");
    }
    for (String[] refused : REFUSED) {
      if (startsWith(bytes, refused[0])) {
        throw new UnreadableException("this is " + refused[1]);
      }
    }
    // Some senders put a few bytes before a PDF.
    if (latin(bytes, PDF_HEAD).contains("%PDF-")) {
      return PDF;
    }
    // A zip; whether of a Word document its reader finds out.
    if (startsWith(bytes, "PK\u0003\u0004")) {
      return DOCX;
    }
    // A compound file, as old office programs write it.
    if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
      return DOC;
    }
    return isHtml(path, head(bytes)) ? HTML : TEXT;
  }

  /** A file is a page when it begins as one, or when it is named so and has a tag. */
  private static boolean isHtml(String path, String head) {
    if (head.stripLeading().startsWith("<") && HTML_START.matcher(head).find()) {
      return true;
    }
    String name = path.toLowerCase(Locale.ROOT);
    for (String extension : HTML_EXTENSIONS) {
      if (name.endsWith(extension)) {
        return TAG.matcher(head).find();
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    return latin(bytes, start.length()).equals(start);
  }

  private static String latin(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  /**
   * The beginning in lower case, one character a byte, zero bytes of UTF-16 and the BOM dropped.
   */
  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    StringBuilder head = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      boolean mark = i < 3 && b >= 0xBB;
      if (b != 0 && !mark) {
        head.append((char) b);
      }
    }
    return head.toString().toLowerCase(Locale.ROOT);
  }
}
