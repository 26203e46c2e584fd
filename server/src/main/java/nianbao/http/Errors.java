package nianbao.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.answer.Json;
import nianbao.http.handler.Downloads.ClientGoneException;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.handler.Responses;
import nianbao.http.handler.Routes;
import nianbao.http.page.ErrorPage;
import nianbao.http.page.PageContext;
import nianbao.http.page.copied.CopiedPage;
import nianbao.http.page.findings.FindingsPage;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.page.results.SearchPage;
import nianbao.http.page.terms.TermsPage;
import nianbao.http.page.years.FiguresPage;
import nianbao.http.page.years.MatrixPage;
import nianbao.http.page.years.TrendPage;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.read.FaultSignature;
import nianbao.read.FullDisk;
import nianbao.search.QuerySyntaxException;
import nianbao.search.TooMuchTextException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * Turns exceptions into responses: JSON below {@code /api/} and for what programs ask, elsewhere a
 * page that a person can read.
 */
final class Errors {
  private static final Logger LOG = Logger.getLogger(Errors.class.getName());

  /** What passes by itself. */
  static final Set<ErrorCode> RETRIABLE =
      EnumSet.of(ErrorCode.TOO_MANY_REQUESTS, ErrorCode.BUSY, ErrorCode.UNAVAILABLE);

  private final PageContexts contexts;
  private final Consumer<ErrorCode> refused;
  private final ErrorPage page = new ErrorPage();
  private final SearchPage searchPage = new SearchPage();
  private final FindingsPage findingsPage = new FindingsPage();
  private final MatrixPage matrixPage = new MatrixPage();
  private final FiguresPage figuresPage = new FiguresPage();
  private final CopiedPage copiedPage = new CopiedPage();
  private final TermsPage termsPage = new TermsPage();
  private final TrendPage trendPage = new TrendPage();

  /** Signatures of the internal errors that have been logged with their stack trace. */
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /**
   * @param refused told of each response
   */
  Errors(PageContexts contexts, Consumer<ErrorCode> refused) {
    this.contexts = contexts;
    this.refused = refused;
  }

  /** The JSON of an error; parameter and value are {@code null} unless it is about a parameter. */
  record ErrorAnswer(
      String code, String message, @Nullable String parameter, @Nullable String value) {}

  /** A handler that responds to whatever another one throws. */
  HttpHandler answering(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (Throwable fault) {
        send(exchange, fault);
      }
    };
  }

  /**
   * Responds with what went wrong; when a part of another response may have been sent, cuts it.
   * When the connection is gone, nobody hears it.
   */
  void send(HttpServerExchange exchange, Throwable fault) {
    if (exchange.isComplete()) {
      LOG.info(request(exchange) + " was cut off: " + fault);
      return;
    }
    if (exchange.isBlocking()) {
      cut(exchange, fault);
      return;
    }
    RequestException refusal = refusal(exchange, fault);
    refused.accept(refusal.code());
    exchange.setStatusCode(refusal.code().status());
    addHints(exchange, refusal.code());
    String path = exchange.getRequestPath();
    if (path.startsWith("/api/") || Routes.PROBES.contains(path)) {
      Responses.json(exchange, Json.of(Map.of("error", answer(refusal))));
    } else {
      Responses.html(exchange, page(refusal, exchange));
    }
  }

  /** Only a connection that ends too early says that a file is not whole. */
  private void cut(HttpServerExchange exchange, Throwable fault) {
    if (fault instanceof ClientGoneException) {
      LOG.info(request(exchange) + " was cut off: " + fault);
    } else {
      log(request(exchange), fault);
    }
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  /** What the client is told; the details of an internal error go to the log only. */
  private RequestException refusal(HttpServerExchange exchange, Throwable fault) {
    return switch (fault) {
      case RequestException refused -> refused;
      case QuerySyntaxException query ->
          RequestException.query(QueryParameters.of(exchange).text("q"), query.notice());
      case TooMuchTextException tooMuch ->
          RequestException.parameter(
              "size",
              QueryParameters.of(exchange).text("size"),
              String.valueOf(tooMuch.getMessage()));
      default -> {
        log(request(exchange), fault);
        yield fault instanceof IOException io && FullDisk.isMeantBy(io)
            ? RequestException.of(
                ErrorCode.DISK_FULL, "The server's disk is full; what was sent is not kept.")
            : RequestException.of(
                ErrorCode.INTERNAL,
                "Internal error; the server's log has the details under the request id.");
      }
    };
  }

  private static String request(HttpServerExchange exchange) {
    return "request " + ResponseHeaders.requestId(exchange);
  }

  /** Logs the stack trace the first time only: one fault may hit every request. */
  private void log(String request, Throwable fault) {
    if (logged.add(FaultSignature.of(fault))) {
      LOG.log(Level.SEVERE, request, fault);
    } else {
      LOG.severe(request + ": " + fault);
    }
  }

  private static ErrorAnswer answer(RequestException refusal) {
    return new ErrorAnswer(
        refusal.code().key(), refusal.getMessage(), refusal.parameter(), refusal.value());
  }

  private String page(RequestException refusal, HttpServerExchange exchange) {
    Optional<Kind> results = Kind.at(exchange.getRequestPath());
    if (results.isPresent() && isForResults(refusal.code())) {
      return results(refusal, results.get(), exchange);
    }
    return page.render(
        refusal.wording(),
        refusal.notice(),
        refusal.parameter(),
        refusal.value(),
        ResponseHeaders.requestId(exchange),
        contexts.of(exchange));
  }

  /** Whether a page of results says what went wrong, where the results would be. */
  private static boolean isForResults(ErrorCode code) {
    return switch (code) {
      case BAD_PARAMETER, BAD_QUERY, TOO_LARGE, TOO_MANY_REQUESTS, BUSY, UNAVAILABLE, INTERNAL ->
          true;
      case BAD_REQUEST,
          BAD_HOST,
          BAD_ORIGIN,
          BAD_TOKEN,
          BAD_METHOD,
          NOT_FOUND,
          GONE,
          DAMAGED,
          DISK_FULL ->
          false;
    };
  }

  private String results(RequestException refusal, Kind kind, HttpServerExchange exchange) {
    Failure failure =
        new Failure(
            refusal.code().key(),
            refusal.notice(),
            refusal.parameter(),
            refusal.value(),
            ResponseHeaders.requestId(exchange));
    ResultsAddress address = address(kind, exchange);
    PageContext context = contexts.of(exchange);
    return switch (kind) {
      case SEARCH -> searchPage.render(failure, address, context);
      case FINDINGS -> findingsPage.render(failure, address, context);
      case MATRIX -> matrixPage.render(failure, address, context);
      case FIGURES -> figuresPage.render(failure, address, context);
      case TERMS -> termsPage.render(failure, address, context);
      case TREND -> trendPage.render(failure, address, context);
      case COPIED -> copiedPage.render(failure, address, context);
    };
  }

  private static ResultsAddress address(Kind kind, HttpServerExchange exchange) {
    try {
      return ResultsAddress.of(kind, QueryParameters.of(exchange).values());
    } catch (RequestException malformed) {
      return ResultsAddress.of(kind);
    }
  }

  private static void addHints(HttpServerExchange exchange, ErrorCode code) {
    if (code == ErrorCode.BAD_METHOD) {
      exchange
          .getResponseHeaders()
          .put(
              Headers.ALLOW, RequestChecks.names(RequestChecks.methods(exchange.getRequestPath())));
    } else if (RETRIABLE.contains(code)) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
    }
  }
}
