package nianbao.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The files of the web module. */
final class WebResource {
  private WebResource() {}

  /**
   * The text of a file.
   *
   * @param name below {@code web/}
   * @throws IllegalStateException when the program was packaged without it
   */
  static String text(String name) {
    try (InputStream in = WebResource.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("web/" + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("web/" + name, e);
    }
  }

  /** A template, to be cloned before it is filled; it is written back as it was formatted. */
  static Document page(String name) {
    Document page = Jsoup.parse(text(name));
    page.outputSettings().prettyPrint(false);
    return page;
  }
}
