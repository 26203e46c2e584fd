package nianbao.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.handler.Routes;
import nianbao.http.request.Importing;
import org.jspecify.annotations.Nullable;

/** The HTTP server, listening from {@link #start} until it is closed. */
public final class ReportServer implements AutoCloseable {
  /** Names the class that makes servers for beans. */
  private static final String BEAN_SERVER = "javax.management.builder.initial";

  private static final int WAITING_REQUESTS = 256;
  private static final int SHUTDOWN_GRACE_MILLIS = 5000;
  private static final int IDLE_MILLIS = 60_000;
  private static final int REQUEST_PARSE_MILLIS = 15_000;

  private final Undertow undertow;
  private final ConcurrencyLimit limit;
  private final URI address;

  private ReportServer(Undertow undertow, ConcurrencyLimit limit, URI address) {
    this.undertow = undertow;
    this.limit = limit;
    this.address = address;
  }

  /**
   * Starts listening.
   *
   * @param index what requests are answered from; it may be opened after the server has started
   * @param importing takes what readers hand in and correct; {@code null} when nothing can be
   *     changed
   * @throws BindException when the port is taken or the address is not one of this machine's
   */
  public static ReportServer start(
      ServerSettings settings, LiveIndex index, @Nullable Importing importing) throws IOException {
    int workers = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
    PageContexts contexts = new PageContexts(index, settings.linkBase(), importing != null);
    Errors errors = new Errors(contexts);
    ConcurrencyLimit limit =
        new ConcurrencyLimit(
            workers + WAITING_REQUESTS,
            onWorker(errors.answering(handlers(settings, new Routes(index, contexts, importing)))),
            errors);
    Undertow undertow = undertow(settings, workers, new ResponseHeaders(limit));
    start(undertow);
    return new ReportServer(undertow, limit, address(undertow, settings));
  }

  /** A server on which nothing can be changed. */
  public static ReportServer start(ServerSettings settings, LiveIndex index) throws IOException {
    return start(settings, index, null);
  }

  /** A handler that leaves the thread of the connection free while another one works. */
  private static HttpHandler onWorker(HttpHandler next) {
    return exchange -> exchange.dispatch(next);
  }

  private static HttpHandler handlers(ServerSettings settings, Routes routes) {
    return new RequestChecks(settings, routes.handler(new StaticFiles()));
  }

  private static Undertow undertow(ServerSettings settings, int workers, HttpHandler root) {
    return Undertow.builder()
        .addHttpListener(settings.port(), settings.host())
        .setWorkerThreads(workers)
        // ResponseHeaders does, without loading the formats of all languages for the first one.
        .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
        // On JDK 24 and newer, freeing direct buffers prints a warning about a deprecated method.
        .setDirectBuffers(false)
        // UrlText decodes addresses, once and strictly.
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        // Longer headers are refused by Undertow itself, without a reason in the response.
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 8 * RequestChecks.LONGEST_ADDRESS)
        .setServerOption(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_PARSE_MILLIS)
        .setHandler(root)
        .build();
  }

  private static void start(Undertow undertow) throws IOException {
    try {
      startWithoutBeans(undertow);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    }
  }

  /**
   * XNIO registers beans for management when it starts, and has all those of the platform made for
   * that, which takes longer than everything else here. Where no server for beans can be made it
   * goes on without; who asks for that of the platform later gets it. One server at a time, since
   * the property is that of the process.
   */
  private static synchronized void startWithoutBeans(Undertow undertow) {
    String before = System.getProperty(BEAN_SERVER, "");
    System.setProperty(BEAN_SERVER, "none");
    try {
      undertow.start();
    } finally {
      System.setProperty(BEAN_SERVER, before);
    }
  }

  private static URI address(Undertow undertow, ServerSettings settings) {
    InetSocketAddress bound =
        (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
    String host = settings.host().indexOf(':') >= 0 ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + bound.getPort() + "/");
  }

  /** The address of the search page, as a browser on this machine reaches it. */
  public URI address() {
    return address;
  }

  /**
   * Waits until no request is in progress, but no longer than this.
   *
   * @return whether none is
   */
  public boolean awaitIdle(long millis) throws InterruptedException {
    return limit.awaitIdle(millis);
  }

  /**
   * Gives requests in progress a few seconds to finish and stops listening. Does nothing when
   * called again.
   */
  @Override
  public void close() {
    limit.close(SHUTDOWN_GRACE_MILLIS);
    undertow.stop();
  }
}
