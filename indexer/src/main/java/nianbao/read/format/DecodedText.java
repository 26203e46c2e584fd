package nianbao.read.format;

import java.util.Optional;
import nianbao.read.UnreadableException;
import nianbao.read.html.HtmlEncoding;
import nianbao.read.text.Encodings;

/** The source text of a file, as an editor would show it. */
public final class DecodedText {

  private DecodedText() {}

  /**
   * The text of plain text, or the markup of a web page, decoded as for reading; empty for formats
   * that are no text.
   *
   * @param path name of the file, used for its extension only
   */
  public static Optional<String> of(String path, byte[] bytes) {
    try {
      DocumentFormat format = DocumentFormat.recognize(path, bytes);
      if (format == DocumentFormat.HTML) {
        return Optional.of(HtmlEncoding.decode(bytes));
      }
      return format == DocumentFormat.TEXT
          ? Optional.of(Encodings.decode(bytes))
          : Optional.empty();
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
