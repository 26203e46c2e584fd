package nianbao.read.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.text.Encodings;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A saved web page: the lines, headings and tables of its article, its meta elements, and what it
 * points at.
 */
public final class HtmlReader {

  /** How many leading bytes are searched for the name of the encoding. */
  private static final int HEAD = 8192;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:-]{2,20})");

  private HtmlReader() {}

  /**
   * Reads a page.
   *
   * @throws UnreadableException when the bytes are not text in any known encoding
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    return read(new SavedPage(decode(bytes), null, SavedPage.WITHOUT_FRAMES), limits);
  }

  /**
   * Reads a page that was saved with its frames; each stands in the text where it is shown.
   *
   * @throws UnreadableException when a frame is not text in any known encoding
   */
  public static RawDocument read(SavedPage saved, Limits limits) throws UnreadableException {
    Document page = new FramedPage().parse(saved);
    Map<String, String> meta = meta(page);
    PageLinks links = new PageLinks(page);
    List<String> leftOut = new BoilerplateRemover(page.body(), limits).remove();
    List<Block> blocks = new HtmlBlocks(limits).of(page.body());
    return new RawDocument(blocks, meta, leftOut, links.page(saved.address()));
  }

  /**
   * Decodes a page. Pages labelled gb2312 contain characters beyond it, so its superset GB18030 is
   * used for them.
   *
   * @throws UnreadableException when the bytes are not text in any known encoding
   */
  public static String decode(byte[] bytes) throws UnreadableException {
    return decode(bytes, null);
  }

  /**
   * Decodes a page.
   *
   * @param encoding that was given beside the page, {@code null} when none was; it goes before the
   *     one that the page names
   * @throws UnreadableException when the bytes are not text in any known encoding
   */
  public static String decode(byte[] bytes, @Nullable String encoding) throws UnreadableException {
    Charset given = encoding == null ? null : charset(encoding.toLowerCase(Locale.ROOT));
    return Encodings.decode(bytes, given == null ? namedEncoding(bytes) : given);
  }

  private static @Nullable Charset namedEncoding(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
    return matcher.find() ? charset(matcher.group(1)) : null;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name.startsWith("gb") ? "GB18030" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /**
   * The meta elements and the title by lower-case name; of several with one name, the first that is
   * not blank counts.
   */
  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new LinkedHashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      String name = element.attr(element.hasAttr("name") ? "name" : "property");
      put(meta, name, element.attr("content"));
    }
    put(meta, "title", page.title());
    return meta;
  }

  private static void put(Map<String, String> meta, String name, String value) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (!key.isEmpty() && !value.isBlank()) {
      meta.putIfAbsent(key, value.strip());
    }
  }
}
