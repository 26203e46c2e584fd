package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** {@code GET /api/v1/openapi.json}: the API's description, a resource. */
final class OpenApiHandler implements HttpHandler {
  private final String description = read();

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Replies.json(exchange, description);
  }

  private static String read() {
    try (InputStream in = OpenApiHandler.class.getResourceAsStream("openapi.json")) {
      return new String(
          Objects.requireNonNull(in, "openapi.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json", e);
    }
  }
}
