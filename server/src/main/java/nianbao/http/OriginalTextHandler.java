package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nianbao.read.format.DecodedText;
import nianbao.report.Source;

/**
 * {@code GET /reports/{id}/original.txt}: the file a report was read from as decoded text, the
 * markup of a web page included. Plain text, in which nothing runs.
 */
final class OriginalTextHandler implements HttpHandler {
  /** Larger files are for an editor. */
  private static final long LONGEST = 16L << 20;

  private final LiveIndex live;

  OriginalTextHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Source source =
        ReportHandler.find(live.get(), Routes.pathParameter(exchange, "id"), "").report().source();
    Path file = OriginalHandler.file(live, source);
    if (Files.size(file) > LONGEST) {
      throw RequestException.of(
          ErrorCode.NOT_FOUND, "The original is too large to be shown; it can be downloaded.");
    }
    String text =
        DecodedText.of(source.path(), Files.readAllBytes(file))
            .orElseThrow(
                () ->
                    RequestException.of(
                        ErrorCode.NOT_FOUND, "The original is no text; it can be downloaded."));
    Replies.text(exchange, text);
  }
}
