package nianbao.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the web module. */
final class WebResource {
  private WebResource() {}

  /**
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
}
