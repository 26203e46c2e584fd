package nianbao.http;

import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.handler.Routes;
import nianbao.http.request.Importing;
import org.jspecify.annotations.Nullable;

/** The HTTP server, listening from {@link #start} until it is closed. */
public final class ReportServer implements AutoCloseable {
  private final Listener listener;
  private final Admission admission;
  private final ServerLimits limits;
  private final URI address;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ReportServer(
      Listener listener, Admission admission, ServerLimits limits, ServerSettings settings) {
    this.listener = listener;
    this.admission = admission;
    this.limits = limits;
    this.address = address(listener.address().getPort(), settings);
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
    return start(settings, ServerLimits.standard(), index, importing);
  }

  /** A server on which nothing can be changed. */
  public static ReportServer start(ServerSettings settings, LiveIndex index) throws IOException {
    return start(settings, index, null);
  }

  /** A server with limits of its own. */
  static ReportServer start(
      ServerSettings settings, ServerLimits limits, LiveIndex index, @Nullable Importing importing)
      throws IOException {
    PageContexts contexts = new PageContexts(index, settings.linkBase(), importing != null);
    Metrics metrics = new Metrics(settings.metricsFor(), index);
    Errors errors = new Errors(contexts, metrics::refused);
    Routes routes = new Routes(index, contexts, importing, metrics);
    HttpHandler checked = new RequestChecks(settings, routes.handler(new StaticFiles()));
    Admission admission =
        new Admission(limits, checked, errors, index::isOpening, System::nanoTime);
    HttpHandler probes = errors.answering(checked);
    HttpHandler answering =
        metrics.counting(
            exchange ->
                (Routes.PROBES.contains(exchange.getRequestPath()) ? probes : admission)
                    .handleRequest(exchange));
    RequestLog log = settings.log();
    HttpHandler root =
        new ResponseHeaders(
            new Forwarded(settings.proxies(), log == null ? answering : log.logging(answering)));
    try {
      Listener listener = new Listener(settings, limits, root, metrics::refused);
      listener.measure(metrics);
      admission.measure(metrics);
      return new ReportServer(listener, admission, limits, settings);
    } catch (IOException | RuntimeException e) {
      admission.close(0);
      throw e;
    }
  }

  private static URI address(int port, ServerSettings settings) {
    String host = settings.host().indexOf(':') >= 0 ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + port + "/");
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
    return admission.awaitIdle(millis);
  }

  /**
   * Gives requests in progress a moment to finish, refuses later ones, and stops listening. What is
   * still being sent then breaks off without its end, which tells the client. Does nothing when
   * called again.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return; // XNIO would wait for threads that have ended
    }
    admission.close(limits.graceMillis());
    listener.close();
  }
}
