package nianbao.http;

import static io.undertow.util.StatusCodes.BAD_REQUEST;
import static io.undertow.util.StatusCodes.INTERNAL_SERVER_ERROR;
import static io.undertow.util.StatusCodes.METHOD_NOT_ALLOWED;
import static io.undertow.util.StatusCodes.NOT_FOUND;
import static io.undertow.util.StatusCodes.REQUEST_ENTITY_TOO_LARGE;
import static io.undertow.util.StatusCodes.SERVICE_UNAVAILABLE;
import static io.undertow.util.StatusCodes.TOO_MANY_REQUESTS;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.answer.Json;
import nianbao.http.page.ErrorPage;
import nianbao.search.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns faults into answers: the only place that chooses a status code. Below {@code /api/} and for
 * {@code /healthz} the answer is JSON, elsewhere a page that a person can read.
 */
final class Errors {
  private static final Logger LOG = Logger.getLogger(Errors.class.getName());

  private final ErrorPage page;

  Errors(ErrorPage page) {
    this.page = page;
  }

  /** The JSON of every error. */
  record ErrorAnswer(Fault error) {}

  /** What went wrong; parameter and value are {@code null} when it is not about a parameter. */
  record Fault(String code, String message, @Nullable String parameter, @Nullable String value) {}

  static int status(ErrorCode code) {
    return switch (code) {
      case BAD_PARAMETER, BAD_QUERY, BAD_HOST -> BAD_REQUEST;
      case BAD_METHOD -> METHOD_NOT_ALLOWED;
      case NOT_FOUND -> NOT_FOUND;
      case TOO_LARGE -> REQUEST_ENTITY_TOO_LARGE;
      case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
      case UNAVAILABLE -> SERVICE_UNAVAILABLE;
      case INTERNAL -> INTERNAL_SERVER_ERROR;
    };
  }

  /** Answers with what went wrong, or hangs up when an answer is already on its way. */
  void send(HttpServerExchange exchange, Throwable fault) {
    RequestException refusal = refusal(exchange, fault);
    if (exchange.isResponseStarted()) {
      exchange.endExchange();
      return;
    }
    exchange.setStatusCode(status(refusal.code()));
    addHints(exchange, refusal.code());
    if (isForPrograms(exchange.getRequestPath())) {
      Replies.json(exchange, Json.of(new ErrorAnswer(fault(refusal))));
    } else {
      Replies.html(
          exchange,
          page.render(
              refusal.code().key(),
              refusal.parameter(),
              refusal.value(),
              refusal.getMessage(),
              AnswerHeaders.requestId(exchange)));
    }
  }

  private static RequestException refusal(HttpServerExchange exchange, Throwable fault) {
    return switch (fault) {
      case RequestException refused -> refused;
      case QuerySyntaxException query ->
          RequestException.query(
              QueryParameters.of(exchange).text("q"), String.valueOf(query.getMessage()));
      default -> {
        LOG.log(Level.SEVERE, "request " + AnswerHeaders.requestId(exchange), fault);
        yield RequestException.of(
            ErrorCode.INTERNAL, "The server failed; its log says more under the request's id.");
      }
    };
  }

  private static Fault fault(RequestException refusal) {
    return new Fault(
        refusal.code().key(), refusal.getMessage(), refusal.parameter(), refusal.value());
  }

  private static void addHints(HttpServerExchange exchange, ErrorCode code) {
    switch (code) {
      case BAD_METHOD -> exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
      case TOO_MANY_REQUESTS, UNAVAILABLE ->
          exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
      case BAD_PARAMETER, BAD_QUERY, BAD_HOST, NOT_FOUND, TOO_LARGE, INTERNAL -> {}
    }
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.equals("/healthz");
  }
}
