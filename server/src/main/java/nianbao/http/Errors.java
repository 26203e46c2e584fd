package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.answer.Json;
import nianbao.http.page.ErrorPage;
import nianbao.search.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns faults into answers. Below {@code /api/} and for {@code /healthz} the answer is JSON,
 * elsewhere a page that a person can read.
 */
final class Errors {
  private static final Logger LOG = Logger.getLogger(Errors.class.getName());

  private final ErrorPage page = new ErrorPage();

  /** Kinds and places of the faults of our own that have been logged. */
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** What went wrong; parameter and value are {@code null} when it is not about a parameter. */
  private record Fault(
      String code, String message, @Nullable String parameter, @Nullable String value) {}

  /**
   * A handler that answers whatever another one throws; stands inside the hand-over to a worker.
   */
  HttpHandler answering(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (Throwable fault) {
        send(exchange, fault);
      }
    };
  }

  /** Answers with what went wrong, or hangs up when an answer is already on its way. */
  void send(HttpServerExchange exchange, Throwable fault) {
    RequestException refusal = refusal(exchange, fault);
    if (exchange.isResponseStarted()) {
      exchange.endExchange();
      return;
    }
    exchange.setStatusCode(refusal.code().status());
    addHints(exchange, refusal.code());
    String path = exchange.getRequestPath();
    if (path.startsWith("/api/") || path.equals("/healthz")) {
      Responses.json(exchange, Json.of(Map.of("error", fault(refusal))));
    } else {
      Responses.html(exchange, page(refusal, ResponseHeaders.requestId(exchange)));
    }
  }

  /** What its sender is told of a fault; one of our own is told to the log only. */
  private RequestException refusal(HttpServerExchange exchange, Throwable fault) {
    return switch (fault) {
      case RequestException refused -> refused;
      case QuerySyntaxException query ->
          RequestException.query(
              QueryParameters.of(exchange).text("q"), String.valueOf(query.getMessage()));
      default -> {
        log("request " + ResponseHeaders.requestId(exchange), fault);
        yield RequestException.of(
            ErrorCode.INTERNAL, "The server failed; its log says more under the request's id.");
      }
    };
  }

  /** With its stack trace the first time only: one fault may meet every request. */
  private void log(String request, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    if (logged.add(fault.getClass() + (trace.length == 0 ? "" : " at " + trace[0]))) {
      LOG.log(Level.SEVERE, request, fault);
    } else {
      LOG.severe(request + ": " + fault);
    }
  }

  private static Fault fault(RequestException refusal) {
    return new Fault(
        refusal.code().key(), refusal.getMessage(), refusal.parameter(), refusal.value());
  }

  private String page(RequestException refusal, String requestId) {
    return page.render(
        refusal.code().key(),
        refusal.parameter(),
        refusal.value(),
        refusal.getMessage(),
        requestId);
  }

  private static void addHints(HttpServerExchange exchange, ErrorCode code) {
    if (code == ErrorCode.BAD_METHOD) {
      exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
    } else if (code == ErrorCode.TOO_MANY_REQUESTS || code == ErrorCode.UNAVAILABLE) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
    }
  }
}
