package nianbao.read.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.UnreadableException;
import nianbao.read.text.Encodings;
import org.jspecify.annotations.Nullable;

/** The encoding a web page names in its first bytes. */
public final class HtmlEncoding {

  private static final int HEAD = 8192;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:-]{2,20})");

  private HtmlEncoding() {}

  /**
   * The text of a page. Pages that call themselves gb2312 hold characters beyond it, so its
   * superset reads them.
   *
   * @throws UnreadableException when it is no text in any encoding
   */
  public static String decode(byte[] bytes) throws UnreadableException {
    return Encodings.decode(bytes, named(bytes));
  }

  private static @Nullable Charset named(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1);
    try {
      return Charset.forName(name.startsWith("gb") ? "GB18030" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
