package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.handler.Responses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order requests are worked on, and how the last ones end; by one worker. */
@Timeout(60) // a request that is never answered would wait for ever
class AdmissionTest {
  private final List<String> worked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private Admission admission;
  private Undertow undertow;
  private Clients clients;

  @BeforeEach
  void start() {
    Errors errors = new Errors(new PageContexts(new LiveIndex(), null, false));
    admission = new Admission(ServerLimits.standard(), 1, this::work, errors);
    HttpHandler root =
        exchange -> {
          if (exchange.getRequestPath().equals("/marker")) {
            exchange.endExchange();
          } else {
            admission.handleRequest(exchange);
          }
        };
    undertow =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setDirectBuffers(false)
            .setIoThreads(1) // so that what was asked before a marker waits when that is answered
            .setHandler(new ResponseHeaders(root))
            .build();
    undertow.start();
    clients =
        new Clients(
            ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort());
  }

  private void work(HttpServerExchange exchange) throws InterruptedException {
    worked.add(exchange.getRequestPath());
    begun.countDown();
    go.await();
    Responses.json(exchange, "{}");
  }

  @AfterEach
  void stop() throws IOException {
    go.countDown();
    clients.close();
    admission.close(0);
    undertow.stop();
  }

  private Socket ask(int client, String target) throws IOException {
    Socket asking = clients.send(client, RawHttp.request("GET", target, "Host: localhost"));
    assertEquals(200, RawHttp.status(clients.get(1, "/marker")));
    return asking;
  }

  @Test
  void whoAsksForOneThingIsNotBehindAllOfAnother() throws Exception {
    List<Socket> asking = new ArrayList<>();
    asking.add(ask(2, "/a"));
    begun.await();
    for (String target : List.of("/b", "/c", "/d")) {
      asking.add(ask(2, target));
    }
    asking.add(ask(3, "/x"));
    asking.add(ask(3, "/y"));
    go.countDown();
    for (Socket client : asking) {
      assertTrue(Clients.rest(client).endsWith("{}"));
    }

    assertEquals(List.of("/a", "/x", "/b", "/y", "/c", "/d"), worked);
  }

  @Test
  void whatIsBegunIsFinishedWhenClosingAndWhatComesLaterIsRefused() throws Exception {
    Socket running = ask(2, "/a");
    begun.await();
    Thread closing = Thread.ofPlatform().start(() -> admission.close(600_000));
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
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
}
