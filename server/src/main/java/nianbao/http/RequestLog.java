package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.handler.Routes;
import nianbao.http.request.UrlText;

/**
 * Writes a line about each request once its answer has been sent: {@code time=… id=… method=GET
 * route=/reports/{id} status=200 ms=12 bytes=3456 address=192.0.2.1}. What somebody searches for is
 * nobody's business, so that the address is only written as asked when that is wished; then it is
 * the last value, {@code target=…}. No value has white space or a line break in it. What can't be
 * read as a request has no line; {@link Metrics} counts it.
 */
public final class RequestLog {
  private static final Set<HttpString> METHODS = Set.of(Methods.GET, Methods.HEAD, Methods.POST);

  private final PrintWriter out;
  private final boolean withTargets;

  /**
   * @param out flushed after each line
   * @param withTargets whether addresses are written as they were asked for, queries included
   */
  public RequestLog(PrintWriter out, boolean withTargets) {
    this.out = out;
    this.withTargets = withTargets;
  }

  /** A handler that writes about what another one answers. */
  HttpHandler logging(HttpHandler next) {
    return exchange -> {
      Instant time = Instant.now();
      long begin = System.nanoTime();
      exchange.addExchangeCompleteListener(
          (completed, nextListener) -> {
            write(line(completed, time, System.nanoTime() - begin));
            nextListener.proceed();
          });
      next.handleRequest(exchange);
    };
  }

  private synchronized void write(String line) {
    out.println(line);
    out.flush();
  }

  private String line(HttpServerExchange exchange, Instant time, long nanos) {
    HttpString method = exchange.getRequestMethod();
    StringBuilder line = new StringBuilder();
    line.append("time=").append(time.truncatedTo(ChronoUnit.MILLIS));
    line.append(" id=").append(ResponseHeaders.requestId(exchange));
    line.append(" method=").append(METHODS.contains(method) ? method : "other");
    line.append(" route=").append(Routes.patternOf(exchange));
    line.append(" status=").append(exchange.getStatusCode());
    line.append(" ms=").append(TimeUnit.NANOSECONDS.toMillis(nanos));
    line.append(" bytes=").append(exchange.getResponseBytesSent());
    line.append(" address=").append(exchange.getSourceAddress().getAddress().getHostAddress());
    if (withTargets) {
      String query = exchange.getQueryString();
      line.append(" target=").append(UrlText.escape(exchange.getRequestURI()));
      line.append(query.isEmpty() ? "" : '?' + UrlText.escape(query));
    }
    return line.toString();
  }
}
