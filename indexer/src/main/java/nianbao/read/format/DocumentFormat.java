package nianbao.read.format;

import java.util.List;
import java.util.Locale;
import nianbao.read.DocumentReader;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.html.HtmlReader;
import nianbao.read.pdf.PdfReader;
import nianbao.read.text.TextReader;
import nianbao.read.word.DocReader;
import nianbao.read.word.DocxReader;

/**
 * The formats a report may come in; the only registry of them. A format is recognised by its
 * content first and by the name of the file second, for saved pages often carry a wrong name.
 */
@SuppressWarnings("ImmutableEnumChecker") // readers keep no state, the list is an immutable copy
public enum DocumentFormat {
  /** A printed document. */
  PDF(new PdfReader(), "pdf"),
  /** Word since 2007, and what else writes Office Open XML. */
  DOCX(new DocxReader(), "docx", "docm"),
  /** Word 97 to 2003. */
  DOC(new DocReader(), "doc", "wps"),
  /** A saved web page. */
  HTML(new HtmlReader(), "html", "htm", "xhtml", "shtml"),
  /** Plain text in any of the usual encodings. */
  TEXT(new TextReader(), "txt", "text", "md", "csv", "tsv");

  private final DocumentReader reader;
  private final List<String> extensions;

  DocumentFormat(DocumentReader reader, String... extensions) {
    this.reader = reader;
    this.extensions = List.of(extensions);
  }

  /**
   * The document in a file.
   *
   * @param path name of the file, used for its extension only
   * @throws UnreadableException when the bytes are empty, too many, of a format that is not read,
   *     or no text at all; its message says which and what to do
   */
  public static RawDocument read(String path, byte[] bytes) throws UnreadableException {
    Limits.check(bytes.length);
    DocumentFormat format = recognize(path, bytes);
    if (format == HTML || format == TEXT) {
      Limits.check(bytes.length, Limits.TEXT_BYTES);
    }
    return format.reader.read(bytes);
  }

  /**
   * The format of a file.
   *
   * @throws UnreadableException when it is none of these
   */
  static DocumentFormat recognize(String path, byte[] bytes) throws UnreadableException {
    Signatures.refuse(bytes);
    if (Signatures.isPdf(bytes)) {
      return PDF;
    }
    if (Signatures.isDocx(bytes)) {
      return DOCX;
    }
    if (Signatures.isDoc(bytes)) {
      return DOC;
    }
    if (Signatures.isHtml(bytes)) {
      return HTML;
    }
    String name = path.toLowerCase(Locale.ROOT);
    boolean namedHtml = HTML.extensions.stream().anyMatch(end -> name.endsWith('.' + end));
    return namedHtml && Signatures.hasTag(bytes) ? HTML : TEXT;
  }
}
