package nianbao.http;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.Responses;
import nianbao.http.handler.Routes;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;
import nianbao.search.IndexContents;
import nianbao.search.ReportIndex.Commit;
import org.jspecify.annotations.Nullable;

/**
 * What the server does, for Prometheus to fetch from {@code /metrics}. Nobody may, unless the
 * operator names his address: the numbers tell what is asked and how much is there, and a server
 * behind a proxy can't tell who is on its own machine.
 */
final class Metrics implements HttpHandler {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Networks readers;

  private final Counter requests =
      Counter.builder()
          .name("nianbao_http_requests_total")
          .help("Answered requests, by the pattern of their address and the status.")
          .labelNames("route", "status")
          .withoutExemplars()
          .register(registry);

  private final Histogram seconds =
      Histogram.builder()
          .name("nianbao_http_request_seconds")
          .help("From the head of a request to the end of its answer, which a client may delay.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
          .withoutExemplars()
          .register(registry);

  private final Counter refused =
      Counter.builder()
          .name("nianbao_http_refused_total")
          .help("Requests and connections that were not answered as asked, by the code of the API.")
          .labelNames("code")
          .withoutExemplars()
          .register(registry);

  /**
   * @param readers who may fetch them
   */
  Metrics(Networks readers, LiveIndex index) {
    this.readers = readers;
    for (ErrorCode code : ErrorCode.values()) {
      refused.initLabelValues(code.key()); // so that the first one is an increase
    }
    gauge("nianbao_heap_used_bytes", "Bytes of the heap in use.", Metrics::heapInUse);
    gauge(
        "nianbao_heap_max_bytes",
        "Bytes that the heap may have.",
        () -> Runtime.getRuntime().maxMemory());
    gauge("nianbao_index_reports", "Reports.", () -> number(index.known(), IndexContents::reports));
    gauge(
        "nianbao_index_paragraphs",
        "Paragraphs and rows of tables.",
        () -> number(index.known(), IndexContents::paragraphs));
    gauge(
        "nianbao_index_generation",
        "The commit that is searched; a later one has a higher number.",
        () -> number(index.commit(), Commit::generation));
    gauge(
        "nianbao_index_segments",
        "Segments that are searched.",
        () -> number(index.commit(), Commit::segments));
    gauge(
        "nianbao_index_up_to_date",
        "1 when everything in the folders can be found.",
        () -> index.readiness().upToDate() ? 1 : 0);
    gauge(
        "nianbao_index_checked",
        "1 when the index was found as it was written since the start.",
        () -> index.readiness().checked() ? 1 : 0);
    gauge(
        "nianbao_index_damaged",
        "1 when the index is damaged and nothing is answered from it.",
        () -> index.isDamaged() ? 1 : 0);
    gauge(
        "nianbao_index_refreshed_timestamp_seconds",
        "When the latest commit was last looked for with success.",
        () -> index.refreshed().toEpochMilli() / 1000.0);
    gauge(
        "nianbao_folders_looked_timestamp_seconds",
        "When a look at the folders of reports last ended.",
        () -> index.looked().toEpochMilli() / 1000.0);
  }

  private static double heapInUse() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static <T> double number(@Nullable T known, ToDoubleFunction<T> number) {
    return known == null ? Double.NaN : number.applyAsDouble(known);
  }

  /**
   * Adds a number that is asked for when it is fetched.
   *
   * @param value not a number when it is not known
   */
  void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(value.getAsDouble()))
        .register(registry);
  }

  /** A handler that counts what another one answers. */
  HttpHandler counting(HttpHandler next) {
    return exchange -> {
      long begin = System.nanoTime();
      exchange.addExchangeCompleteListener(
          (completed, nextListener) -> {
            count(completed, System.nanoTime() - begin);
            nextListener.proceed();
          });
      next.handleRequest(exchange);
    };
  }

  private void count(HttpServerExchange exchange, long nanos) {
    String route = Routes.patternOf(exchange);
    requests.labelValues(route, String.valueOf(exchange.getStatusCode())).inc();
    seconds.labelValues(route).observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
  }

  /** Something was not answered as asked. */
  void refused(ErrorCode code) {
    refused.labelValues(code.key()).inc();
  }

  /** {@code GET /metrics}. */
  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (!readers.contains(exchange.getSourceAddress().getAddress())) {
      throw RequestException.of(
          ErrorCode.NOT_FOUND, "Start the server with --metrics-for and the address that asks.");
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    writer.write(text, registry.scrape(), EscapingScheme.DEFAULT);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    Responses.send(exchange, PrometheusTextFormatWriter.CONTENT_TYPE, text.toByteArray());
  }
}
