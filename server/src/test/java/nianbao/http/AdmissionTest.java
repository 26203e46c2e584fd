package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.handler.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.xnio.IoUtils;
import org.xnio.XnioWorker;

/** In which order requests are worked on, and how the last ones end; by one worker. */
@Timeout(60) // a request that is never answered would wait for ever
class AdmissionTest {
  private static final String UNHEARD = "nobody hears this";

  private final List<String> worked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean isOpening = new AtomicBoolean();
  private Admission admission;
  private Listener listener;
  private volatile @Nullable XnioWorker workers;
  private Clients clients;

  @BeforeEach
  void start() throws IOException {
    ServerLimits limits = new ServerLimits(1, 100, 100, 500, 1 << 20, 4, 30_000, 0);
    Errors errors = new Errors(new PageContexts(new LiveIndex(), null, false), any -> {});
    admission = new Admission(limits, this::work, errors, isOpening::get, nanos::get);
    HttpHandler root =
        exchange -> {
          workers = exchange.getConnection().getWorker();
          admission.handleRequest(exchange);
        };
    listener =
        new Listener(
            new ServerSettings("127.0.0.1", 0, null), limits, new ResponseHeaders(root), any -> {});
    clients = new Clients(listener.address().getPort());
  }

  private void work(HttpServerExchange exchange) throws IOException, InterruptedException {
    worked.add(exchange.getRequestPath());
    if (exchange.getRequestPath().equals("/cut")) {
      cut(exchange);
    }
    if (exchange.getRequestPath().endsWith("/full")) {
      fill();
    }
    begun.countDown();
    go.await();
    Responses.json(exchange, "{}");
  }

  /** On a device of Linux that is always full. */
  private static void fill() throws IOException {
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      full.write(1);
    }
  }

  private static void cut(HttpServerExchange exchange) throws InterruptedException {
    IoUtils.safeClose(exchange.getConnection());
    while (!exchange.isComplete()) {
      Thread.sleep(10);
    }
    throw new IllegalStateException(UNHEARD);
  }

  @AfterEach
  void stop() throws IOException {
    go.countDown();
    clients.close();
    admission.close(0);
    listener.close();
  }

  /** Asks for something, and waits until so many requests wait for the worker. */
  private Socket ask(int client, String target, int waiting)
      throws IOException, InterruptedException {
    Socket asking = clients.send(client, RawHttp.request("GET", target, "Host: localhost"));
    while (waiting() < waiting) {
      Thread.sleep(5);
    }
    return asking;
  }

  private int waiting() {
    XnioWorker known = workers;
    return known == null ? -1 : known.getMXBean().getWorkerQueueSize();
  }

  @Test
  void whoAsksForOneThingIsNotBehindAllOfAnother() throws Exception {
    List<Socket> asking = new ArrayList<>();
    asking.add(ask(2, "/a", 0));
    begun.await();
    asking.add(ask(2, "/b", 1));
    asking.add(ask(2, "/c", 2));
    asking.add(ask(2, "/d", 3));
    asking.add(ask(3, "/x", 4));
    asking.add(ask(3, "/y", 5));
    go.countDown();
    for (Socket client : asking) {
      assertTrue(Clients.rest(client).endsWith("{}"));
    }

    assertEquals(List.of("/a", "/x", "/b", "/y", "/c", "/d"), worked);
  }

  @Test
  void whoWaitedTooLongIsToldAndTheNextIsAnswered() throws Exception {
    Socket running = ask(2, "/api/a", 0);
    begun.await();
    Socket late = ask(2, "/api/b", 1);
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
    Socket next = ask(2, "/api/c", 2);
    go.countDown();

    String refused = Clients.rest(late);
    assertEquals(503, RawHttp.status(refused), refused);
    assertTrue(refused.contains("\"code\":\"busy\""), refused);
    assertTrue(refused.contains("\r\nRetry-After: 1\r\n"), refused);
    assertTrue(Clients.rest(running).endsWith("{}"));
    assertTrue(Clients.rest(next).endsWith("{}"));
    assertEquals(List.of("/api/a", "/api/c"), worked);
  }

  @Test
  void whoWaitedForTheIndexToBeOpenedIsAnswered() throws Exception {
    isOpening.set(true);
    Socket running = ask(2, "/api/a", 0);
    begun.await();
    Socket waiting = ask(2, "/api/b", 1);
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
    go.countDown();

    assertTrue(Clients.rest(running).endsWith("{}"));
    assertTrue(Clients.rest(waiting).endsWith("{}"));
  }

  @Test
  void whatIsBegunIsFinishedWhenClosingAndWhatComesLaterIsRefused() throws Exception {
    Socket running = ask(2, "/a", 0);
    begun.await();
    Thread closing = Thread.ofPlatform().start(() -> admission.close(600_000));
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(5);
    }
    String late = clients.get(3, "/api/late");
    assertEquals(503, RawHttp.status(late), late);
    assertTrue(late.contains("\"code\":\"busy\""), late);
    assertTrue(late.contains("\r\nRetry-After: 1\r\n"), late);
    assertTrue(closing.isAlive());

    go.countDown();
    assertTrue(Clients.rest(running).endsWith("{}"));
    closing.join();
    admission.close(600_000); // and doesn't wait again
    assertFalse(worked.contains("/api/late"));
  }

  @Test
  void whatGoesWrongWhenTheConnectionIsGoneIsNoFault() throws Exception {
    BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
    Handler handler = addingTo(logged);
    Logger log = Logger.getLogger(Errors.class.getName());
    log.addHandler(handler);
    try {
      clients.send(2, RawHttp.request("GET", "/cut", "Host: localhost"));
      LogRecord first = logged.take();
      assertEquals(Level.INFO, first.getLevel());
      assertTrue(first.getMessage().contains("was cut off"), first.getMessage());
    } finally {
      log.removeHandler(handler);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsNoFaultOfTheProgram() throws Exception {
    String api = clients.get(2, "/api/full");
    String page = clients.get(2, "/full", "Accept-Language: en");

    assertEquals(507, RawHttp.status(api), api);
    assertTrue(api.contains("\"code\":\"disk-full\""), api);
    assertEquals(507, RawHttp.status(page), page);
    assertTrue(page.contains("The server's disk is full."), page);
    assertFalse((api + page).contains("left on device"), api + page);
  }

  /** Other tests may log at the same time. */
  private static Handler addingTo(Collection<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord one) {
        if ((one.getMessage() + one.getThrown()).contains(UNHEARD)) {
          logged.add(one);
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
