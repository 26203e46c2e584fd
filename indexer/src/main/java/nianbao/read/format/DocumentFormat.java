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
import nianbao.read.mime.SavedPageReader;
import nianbao.read.pdf.PdfReader;
import nianbao.read.text.Encodings;
import nianbao.read.text.TextReader;
import nianbao.read.word.DocReader;
import nianbao.read.word.DocxReader;

/**
 * The formats that are read, and the only registry of their readers. A format is recognised by the
 * content first and by the file name second, because saved pages often have a wrong name.
 */
public enum DocumentFormat {
  /** A printed document. */
  PDF,
  /** Word since 2007, and other programs that write Office Open XML. */
  DOCX,
  /** Word 97 to 2003. */
  DOC,
  /** A saved web page. */
  HTML,
  /** A web page that a browser saved with its frames and pictures as one message. */
  MHT,
  /** Plain text in any of the usual encodings. */
  TEXT;

  /** How many leading bytes are searched for the signs of a web page. */
  private static final int HTML_HEAD = 4096;

  /** The header of a PDF may stand anywhere in the first 1024 bytes. */
  private static final int PDF_HEAD = 1024;

  /** Formats that are recognised but not read: the first bytes, and the message for the user. */
  private static final String[][] REFUSED = {
    {"PK\u0005\u0006", "an empty zip file"},
    {"{\\rtf", "an RTF file; save it as .txt or .html"},
    {"Rar!", "a RAR archive; unpack it first"},
    {"7z\u00bc\u00af", "a 7z archive; unpack it first"},
    {"\u001f\u008b", "a gzip file; unpack it first"},
    {"\u0089PNG", "an image; run text recognition (OCR) over it first"},
    {"\u00ff\u00d8\u00ff", "an image; run text recognition (OCR) over it first"},
    {"GIF8", "an image; run text recognition (OCR) over it first"},
  };

  private static final Pattern HTML_START =
      Pattern.compile("<(?:!doctype html|html|head|body|meta|table|div|title)\\b");
  private static final Pattern TAG = Pattern.compile("</?[a-z][a-z0-9]{0,9}\\b[^<>]{0,200}>");
  private static final List<String> HTML_EXTENSIONS = List.of(".html", ".htm", ".xhtml", ".shtml");

  /**
   * Reads a file. Whatever it holds, this costs no more than {@link Limits} allows; a bug in this
   * project is thrown as the runtime exception it is.
   *
   * @param path name of the file; only its extension is used
   * @throws UnreadableException when the file is empty, too large, of a format that is not read,
   *     damaged, or not text; its message says which, and what to do
   */
  public static RawDocument read(String path, byte[] bytes) throws UnreadableException {
    Limits.checkSize(bytes.length);
    DocumentFormat format = recognize(path, bytes);
    if (format == HTML || format == TEXT) {
      Limits.checkSize(bytes.length, Limits.TEXT_BYTES);
    }
    try {
      return format.read(bytes, new Limits());
    } catch (Limits.Exceeded e) {
      throw UnreadableException.exceeded(e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The limits should prevent this, but if they fail, one file must not end a whole run.
      throw new UnreadableException("there is not enough memory to read it; save only its text", e);
    }
  }

  private RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    return switch (this) {
      case PDF -> PdfReader.read(bytes, limits);
      case DOCX -> DocxReader.read(bytes, limits);
      case DOC -> DocReader.read(bytes, limits);
      case HTML -> HtmlReader.read(bytes, limits);
      case MHT -> SavedPageReader.read(bytes, limits);
      case TEXT -> TextReader.read(bytes, limits);
    };
  }

  /**
   * The source of a text file or web page, decoded the same way as for reading; empty for binary
   * formats and for files that can't be decoded.
   *
   * @param path name of the file; only its extension is used
   */
  public static Optional<String> sourceText(String path, byte[] bytes) {
    try {
      return switch (recognize(path, bytes)) {
        case HTML -> Optional.of(HtmlReader.decode(bytes));
        case TEXT -> Optional.of(Encodings.decode(bytes));
        case MHT, PDF, DOCX, DOC -> Optional.empty();
      };
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  /**
   * The format of a file.
   *
   * @throws UnreadableException when the file is empty or of a format that is not read
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
    // Some servers put a few bytes before a PDF.
    if (latin1(bytes, PDF_HEAD).contains("%PDF-")) {
      return PDF;
    }
    // A zip file; its reader finds out whether it is a Word document.
    if (startsWith(bytes, "PK\u0003\u0004")) {
      return DOCX;
    }
    // An OLE compound file, the container of the old Office formats.
    if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
      return DOC;
    }
    if (SavedPageReader.isSavedPage(latin1(bytes, HTML_HEAD))) {
      return MHT;
    }
    return isHtml(path, head(bytes)) ? HTML : TEXT;
  }

  /** Whether a file begins like a web page, or has the extension of one and contains a tag. */
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
    return latin1(bytes, start.length()).equals(start);
  }

  private static String latin1(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  /**
   * The first bytes in lower case, one character per byte, without a byte order mark and the zero
   * bytes of UTF-16.
   */
  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HTML_HEAD);
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
