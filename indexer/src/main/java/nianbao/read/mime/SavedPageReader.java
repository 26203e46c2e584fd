package nianbao.read.mime;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.html.HtmlReader;
import nianbao.read.html.SavedPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page that a browser or an office program saved as one MIME message (RFC 2557): the
 * page that was saved, with the frames that were saved along. Pictures and styles are passed over.
 */
public final class SavedPageReader {

  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:");

  private static final Pattern HTML_TYPE = Pattern.compile("text/html|application/xhtml\\+xml");

  /** A message that is a page says so. */
  private static final Pattern PAGE_TYPE =
      Pattern.compile("content-type:\\s{0,9}(?:multipart/|text/html\\b)");

  private static final Pattern MIME =
      Pattern.compile("(?:mime-version|content-transfer-encoding):");

  /** Headers of messages; MIME itself is younger than some of them. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:mime-version|content-transfer-encoding|message-id|return-path|received|delivered-to|x-mailer):");

  private final List<MimePart> pages = new ArrayList<>();
  private final Map<String, MimePart> byAddress = new HashMap<>();
  private final Set<MimePart> given = new HashSet<>();

  private SavedPageReader() {}

  /**
   * Whether a file begins like a saved page.
   *
   * @param head its first bytes, one character each
   */
  public static boolean isSavedPage(String head) {
    return hasHeader(head, MIME) && hasHeader(head, PAGE_TYPE);
  }

  /**
   * Whether a file begins like any message, be it a saved page or a letter.
   *
   * @param head its first bytes, one character each
   */
  public static boolean isMessage(String head) {
    return hasHeader(head, MESSAGE);
  }

  private static boolean hasHeader(String head, Pattern wanted) {
    for (String line : head.stripLeading().lines().toList()) {
      boolean continued = line.startsWith(" ") || line.startsWith("\t");
      if (line.isBlank() || (!continued && !HEADER.matcher(line).lookingAt())) {
        return false;
      }
      if (wanted.matcher(line.toLowerCase(Locale.ROOT)).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a saved page.
   *
   * @throws UnreadableException when the file is damaged, or holds no page
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    return new SavedPageReader().read(MimePart.of(bytes), limits);
  }

  private RawDocument read(MimePart message, Limits limits) throws UnreadableException {
    collect(message);
    MimePart root = root(message);
    if (root == null) {
      throw new UnreadableException("this saved page holds no page, only pictures or other files");
    }
    String saved = message.header("snapshot-content-location");
    return HtmlReader.read(page(root, saved), limits);
  }

  private void collect(MimePart part) {
    if (HTML_TYPE.matcher(part.type()).matches()) {
      pages.add(part);
      String id = part.header("content-id");
      String location = part.header("content-location");
      if (id != null) {
        byAddress.putIfAbsent("cid:" + withoutBrackets(id), part);
      }
      if (location != null) {
        byAddress.putIfAbsent(location, part);
      }
    }
    part.parts().forEach(this::collect);
  }

  /** The page that was saved: the one that is named as the start, otherwise the first. */
  private @Nullable MimePart root(MimePart message) {
    String start = message.parameter("start");
    MimePart named = start == null ? null : byAddress.get("cid:" + withoutBrackets(start));
    String location = message.header("snapshot-content-location");
    if (named == null && location != null) {
      named = byAddress.get(location);
    }
    return named != null || pages.isEmpty() ? named : pages.getFirst();
  }

  private static String withoutBrackets(String id) {
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  private SavedPage page(MimePart part, @Nullable String saved) throws UnreadableException {
    given.add(part);
    byte[] content = part.content();
    Limits.checkSize(content.length, Limits.TEXT_BYTES);
    String html = HtmlReader.decode(content, part.parameter("charset"));
    if (!part.isEnded() && !html.toLowerCase(Locale.ROOT).contains("</html")) {
      throw new UnreadableException(
          "this saved page is broken (it ends in the middle of the page); save it again");
    }
    String address = part.header("content-location");
    return new SavedPage(html, saved == null ? address : saved, frame -> frame(address, frame));
  }

  private @Nullable SavedPage frame(@Nullable String base, String address)
      throws UnreadableException {
    MimePart part = byAddress.get(address);
    if (part == null && address.startsWith("cid:")) {
      part = byAddress.get(decoded(address));
    } else if (part == null && base != null) {
      part = byAddress.get(resolved(base, address));
    }
    return part == null || given.contains(part) ? null : page(part, null);
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static String resolved(String base, String address) {
    try {
      return URI.create(base).resolve(address).toString();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
