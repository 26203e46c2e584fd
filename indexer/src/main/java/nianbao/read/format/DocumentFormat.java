package nianbao.read.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.html.HtmlReader;
import nianbao.read.mime.SavedPageReader;
import nianbao.read.odf.OdfReader;
import nianbao.read.ofd.OfdReader;
import nianbao.read.office.OfficePackage;
import nianbao.read.office.OleFile;
import nianbao.read.pdf.PdfReader;
import nianbao.read.sheet.XlsReader;
import nianbao.read.sheet.XlsxReader;
import nianbao.read.text.Encodings;
import nianbao.read.text.TextReader;
import nianbao.read.word.DocReader;
import nianbao.read.word.DocxReader;
import nianbao.read.word.RtfReader;
import org.jspecify.annotations.Nullable;

/**
 * The formats that are read, and the only registry of their readers. A format is recognised by the
 * content first and by the file name second, because saved pages often have a wrong name.
 */
public enum DocumentFormat {
  /** A printed document. */
  PDF,
  /** A printed document by the standard of Chinese offices, GB/T 33190. */
  OFD,
  /** Word since 2007, and other programs that write Office Open XML. */
  DOCX,
  /** Word 97 to 2003. */
  DOC,
  /** Rich Text, which every word processor writes. */
  RTF,
  /** Excel since 2007, and other programs that write Office Open XML. */
  XLSX,
  /** Excel 97 to 2003, and the .et files of WPS. */
  XLS,
  /** OpenDocument texts and spreadsheets (.odt, .ods, .fodt, .fods). */
  ODF,
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

  private static final Pattern HTML_START =
      Pattern.compile("<(?:!doctype html|html|head|body|meta|table|div|title)\\b");

  /** The outermost element of an XML file, behind its declaration, comments and instructions. */
  private static final Pattern XML_ROOT =
      Pattern.compile(
          "\\s*+<\\?xml\\b[^>]*+>(?:\\s++|<!--(?:[^-]|-(?!->))*+-->|<[!?](?!--)[^>]*+>)*+<([a-z][a-z0-9_.:-]*+)");

  private static final Pattern TAG = Pattern.compile("</?[a-z][a-z0-9]{0,9}\\b[^<>]{0,200}>");
  private static final Set<String> HTML_EXTENSIONS = Set.of(".html", ".htm", ".xhtml", ".shtml");

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
      case OFD -> OfdReader.read(bytes, limits);
      case DOCX -> DocxReader.read(bytes, limits);
      case DOC -> DocReader.read(bytes, limits);
      case RTF -> RtfReader.read(bytes, limits);
      case XLSX -> XlsxReader.read(bytes, limits);
      case XLS -> XlsReader.read(bytes, limits);
      case ODF -> OdfReader.read(bytes, limits);
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
        case MHT, PDF, OFD, DOCX, DOC, RTF, XLSX, XLS, ODF -> Optional.empty();
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
    DocumentFormat signed = Signatures.ofBytes(bytes);
    if (signed != null) {
      return signed;
    }
    // Some servers put a few bytes before a PDF.
    if (latin1(bytes, PDF_HEAD).contains("%PDF-")) {
      return PDF;
    }
    if (startsWith(bytes, "PK\u0003\u0004")) {
      return known(
          Signatures.ofNames(Signatures.Kind.ZIP, OfficePackage.names(bytes)),
          "a zip file without an office document in it; unpack it first");
    }
    // An OLE compound file, the container of the old Office formats.
    if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
      return known(
          Signatures.ofNames(Signatures.Kind.OLE, OleFile.names(bytes)),
          "an old office file of an unknown kind; save it as .docx or .html");
    }
    String start = latin1(bytes, HTML_HEAD);
    if (SavedPageReader.isSavedPage(start)) {
      return MHT;
    }
    if (SavedPageReader.isMessage(start)) {
      throw new UnreadableException("this is an e-mail; save its text or what is attached to it");
    }
    return marked(path, head(bytes));
  }

  private static DocumentFormat known(@Nullable DocumentFormat format, String otherwise)
      throws UnreadableException {
    if (format == null) {
      throw new UnreadableException("this is " + otherwise);
    }
    return format;
  }

  /** The format of a file that begins with text. */
  private static DocumentFormat marked(String path, String head) throws UnreadableException {
    Matcher xml = XML_ROOT.matcher(head);
    if (xml.lookingAt()) {
      String root = xml.group(1);
      return known(
          Signatures.ofNames(Signatures.Kind.ROOT, Set.of(root)),
          "an XML file (its root is <" + root + ">), not a document; save it as .html or .txt");
    }
    if (isHtml(path, head)) {
      return HTML;
    }
    DocumentFormat named = Signatures.ofNames(Signatures.Kind.NAME, Set.of(extension(path)));
    return named == null ? TEXT : named;
  }

  /** The extension with its dot, in lower case; empty when there is none. */
  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    boolean inName = dot > Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return inName ? path.substring(dot).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether a file begins like a web page, or has the extension of one and contains a tag. */
  private static boolean isHtml(String path, String head) {
    if (head.stripLeading().startsWith("<") && HTML_START.matcher(head).find()) {
      return true;
    }
    return HTML_EXTENSIONS.contains(extension(path)) && TAG.matcher(head).find();
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
