package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Report;
import nianbao.report.Source;

/**
 * {@code GET /reports/{id}/original}: the file a report was read from, byte for byte, to be saved.
 * Never shown by the browser, for it comes from anywhere.
 */
final class OriginalHandler implements HttpHandler {
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  private final LiveIndex live;

  OriginalHandler(LiveIndex live) {
    this.live = live;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    QueryParameters.of(exchange).accept(Set.of(), Set.of());
    Report report =
        ReportHandler.find(live.get(), Routes.pathParameter(exchange, "id"), "").report();
    Path file = file(live, report.source());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, "application/octet-stream");
    headers.put(Headers.CONTENT_DISPOSITION, disposition(report));
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(Headers.CONTENT_LENGTH, Files.size(file));
    Files.copy(file, exchange.getOutputStream());
    exchange.endExchange();
  }

  /**
   * The kept file.
   *
   * @throws RequestException when it is kept no more
   */
  static Path file(LiveIndex live, Source source) {
    return live.originals()
        .find(source.sha256())
        .orElseThrow(
            () -> RequestException.of(ErrorCode.NOT_FOUND, "The original file is not kept."));
  }

  /** With the file's own name for browsers that take any characters, and a plain one for others. */
  private static String disposition(Report report) {
    String path = report.source().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher extension = EXTENSION.matcher(name);
    String plain = report.id().value() + (extension.find() ? extension.group() : "");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
