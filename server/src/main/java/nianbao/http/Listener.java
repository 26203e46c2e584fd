package nianbao.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * Accepts connections and reads requests from them, on threads that wait for no single client, and
 * has the workers that answer.
 *
 * <p>It does what Undertow's own builder would, which has no place to count connections before a
 * request comes on them: so many that ask nothing would use up what the process may open.
 */
final class Listener implements AutoCloseable {
  /** Names the class that makes servers for beans. */
  private static final String BEAN_SERVER = "javax.management.builder.initial";

  /** Bytes; 16 KB less what a chunk of an answer is framed by, as Undertow has it. */
  private static final int BUFFER = 16 * 1024 - 20;

  /** Bytes of a request's address and headers. */
  private static final int LONGEST_HEAD = 8 * RequestChecks.LONGEST_ADDRESS;

  private static final int CACHED_BUFFERS = 4;

  /**
   * So many at least have together as large a share of two processors as the workers: when all are
   * busy, what asks whether the server lives waits for these alone.
   */
  private static final int FEWEST_IO_THREADS = 4;

  private static final int BACKLOG = 1000;
  private static final int IDLE_MILLIS = 60_000;
  private static final int REQUEST_PARSE_MILLIS = 15_000;
  private static final int CLOSING_MILLIS = 500;

  /**
   * Bytes of an answer that the system keeps for a connection. It would keep megabytes, and a
   * client that takes a few bytes now and then would go unnoticed until they are gone; so many are
   * enough for 2 MB a second to the other end of the world.
   */
  private static final int SEND_BUFFER = 256 * 1024;

  private final Connections connections;
  private final Consumer<ErrorCode> refused;
  private final HttpOpenListener http;
  private final XnioWorker threads;
  private final AcceptingChannel<StreamConnection> channel;

  /**
   * Starts listening.
   *
   * @param refused told of what is refused before there is a request
   * @throws IOException when the port is taken or the address is not one of this machine's
   */
  Listener(
      ServerSettings settings, ServerLimits limits, HttpHandler root, Consumer<ErrorCode> refused)
      throws IOException {
    this.refused = refused;
    connections = new Connections(limits.connections(), System::nanoTime);
    // On JDK 24 and newer, freeing direct buffers prints a warning about a deprecated method.
    http =
        new HttpOpenListener(
            new DefaultByteBufferPool(false, BUFFER, -1, CACHED_BUFFERS), options());
    http.setRootHandler(
        exchange -> {
          InetSocketAddress peer = exchange.getConnection().getPeerAddress(InetSocketAddress.class);
          connections.asked(peer);
          exchange.addExchangeCompleteListener(
              (completed, nextListener) -> {
                connections.answered(peer);
                nextListener.proceed();
              });
          root.handleRequest(exchange);
        });
    threads = withoutBeans(limits.workers());
    try {
      channel =
          threads.createStreamConnectionServer(
              new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()),
              ChannelListeners.openListenerAdapter(this::accept),
              OptionMap.builder()
                  .set(Options.TCP_NODELAY, true)
                  .set(Options.REUSE_ADDRESSES, true)
                  .set(Options.BALANCING_TOKENS, 1)
                  .set(Options.BALANCING_CONNECTIONS, 2)
                  .set(Options.BACKLOG, BACKLOG)
                  .set(Options.SEND_BUFFER, SEND_BUFFER)
                  .set(Options.WRITE_TIMEOUT, limits.stalledMillis())
                  .getMap());
    } catch (IOException | RuntimeException e) {
      threads.shutdownNow();
      throw e;
    }
    channel.resumeAccepts();
  }

  private static OptionMap options() {
    return OptionMap.builder()
        .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
        // ResponseHeaders does, without loading the formats of all languages for the first one.
        .set(UndertowOptions.ALWAYS_SET_DATE, false)
        // UrlText decodes addresses, once and strictly.
        .set(UndertowOptions.DECODE_URL, false)
        .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        .set(UndertowOptions.MAX_HEADER_SIZE, LONGEST_HEAD)
        // No more than fit into the longest head, so that they are refused by name where they mean
        // nothing; too many cookies would be a fault of the server.
        .set(UndertowOptions.MAX_PARAMETERS, LONGEST_HEAD)
        .set(UndertowOptions.MAX_COOKIES, LONGEST_HEAD)
        .set(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_PARSE_MILLIS)
        .getMap();
  }

  /**
   * XNIO registers beans for management when it starts, and has all those of the platform made for
   * that, which takes longer than everything else here. Where no server for beans can be made it
   * goes on without; who asks for that of the platform later gets it. One server at a time, since
   * the property is that of the process.
   */
  private static synchronized XnioWorker withoutBeans(int workers) throws IOException {
    String before = System.getProperty(BEAN_SERVER, "");
    System.setProperty(BEAN_SERVER, "none");
    try {
      return Xnio.getInstance(Undertow.class.getClassLoader())
          .createWorker(
              OptionMap.builder()
                  .set(
                      Options.WORKER_IO_THREADS,
                      Math.max(FEWEST_IO_THREADS, Runtime.getRuntime().availableProcessors()))
                  .set(Options.WORKER_TASK_CORE_THREADS, workers)
                  .set(Options.WORKER_TASK_MAX_THREADS, workers)
                  .set(Options.TCP_NODELAY, true)
                  .getMap());
    } finally {
      System.setProperty(BEAN_SERVER, before);
    }
  }

  private void accept(StreamConnection connection) {
    Connections.Open open;
    try {
      open = connections.add(connection.getPeerAddress(InetSocketAddress.class), connection);
    } catch (RequestException refusal) {
      refused.accept(refusal.code());
      refuse(connection, refusal.code());
      return;
    }
    UnreadableRequests.explain(connection, LONGEST_HEAD, refused);
    http.handleEvent(connection);
    // Whoever notices first that a connection is closed says so.
    ChannelListener<? super StreamConnection> before = connection.getCloseListener();
    connection.setCloseListener(
        closed -> {
          ChannelListeners.invokeChannelListener(closed, before);
          open.end();
        });
    if (!connection.isOpen()) {
      open.end();
    }
  }

  /** Says why, without waiting for a request: as much as fits into one packet always goes out. */
  private static void refuse(StreamConnection connection, ErrorCode code) {
    try {
      connection.getSinkChannel().write(ConnectionAnswer.text(code));
      connection.getSinkChannel().shutdownWrites();
      connection.getSinkChannel().flush();
    } catch (IOException e) {
      // The client is gone already.
    } finally {
      IoUtils.safeClose(connection);
    }
  }

  /** Measures what is in use. */
  void measure(Metrics metrics) {
    metrics.gauge("nianbao_http_connections", "Open connections.", connections::inUse);
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return channel.getLocalAddress(InetSocketAddress.class);
  }

  /** Stops listening, and cuts all connections. */
  @Override
  public void close() {
    IoUtils.safeClose(channel);
    threads.shutdownNow();
    try {
      threads.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
