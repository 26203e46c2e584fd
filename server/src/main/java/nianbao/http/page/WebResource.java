package nianbao.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nianbao.report.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** The files of the web module. */
public final class WebResource {
  /** The parameter of an address that names the content there, so that it may be kept for good. */
  public static final String VERSION = "v";

  private static final int VERSION_LENGTH = 16;

  private WebResource() {}

  /**
   * The content of a file; empty when there is none.
   *
   * @param name below {@code web/}, of plain segments
   */
  public static Optional<byte[]> content(String name) throws IOException {
    try (InputStream in = WebResource.class.getResourceAsStream("/web/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /** What is different for each content of a file. */
  public static String version(byte[] content) {
    return Sha256.hex(content).substring(0, VERSION_LENGTH);
  }

  /** The address of a file with its version. */
  static String address(String name) {
    return '/' + name + '?' + VERSION + '=' + version(required(name));
  }

  /**
   * The text of a file.
   *
   * @param name below {@code web/}
   * @throws IllegalStateException when the program was packaged without it
   */
  static String text(String name) {
    return new String(required(name), StandardCharsets.UTF_8);
  }

  private static byte[] required(String name) {
    try {
      return content(name)
          .orElseThrow(
              () -> new IllegalStateException("web/" + name + " is missing from the program"));
    } catch (IOException e) {
      throw new UncheckedIOException("web/" + name, e);
    }
  }

  /** What a file has that is a part of pages. */
  static List<Node> part(String name) {
    return List.copyOf(Jsoup.parseBodyFragment(text(name)).body().childNodes());
  }

  /** A template, to be cloned before it is filled; it is written back as it was formatted. */
  static Document page(String name) {
    Document page = Jsoup.parse(text(name));
    page.outputSettings().prettyPrint(false);
    return page;
  }
}
