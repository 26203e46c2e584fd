package nianbao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import nianbao.bytes.MalformedBytesException;
import nianbao.search.shard.Shard;
import nianbao.search.wire.ShardServer;
import org.jspecify.annotations.Nullable;

/**
 * A node that serves shards of this process as the nodes of a cluster do, on a free port of this
 * machine.
 */
public final class ClusterFront implements AutoCloseable {

  private static final Gson GSON = new Gson();

  private final Undertow undertow;
  private final boolean isSecure;
  private final @Nullable String authorization;
  private final Map<String, Served> indexes = new ConcurrentHashMap<>();
  private final Map<String, ShardServer> contexts = new ConcurrentHashMap<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final Queue<Refused> refusals = new ConcurrentLinkedQueue<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile String wire = ShardServer.VERSION;
  private final AtomicInteger lasting = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean isLosing;

  /** Opens one state of all shards of an index. */
  public interface Opening {
    List<Shard> open() throws IOException;
  }

  private record Served(long generation, Opening shards) {}

  private record Refused(int status, String body) {}

  private record OpenedShard(int shard, String token) {}

  private record Opened(String wire, long generation, int segments, List<OpenedShard> shards) {}

  /**
   * @param tls what it proves to be; {@code null} to encrypt nothing
   * @param user name and password of who may ask, with a colon between; {@code null} for everybody
   */
  ClusterFront(@Nullable SSLContext tls, @Nullable String user) {
    isSecure = tls != null;
    authorization =
        user == null ? null : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
    Undertow.Builder builder =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(8)
            .setHandler(new BlockingHandler(this::handle));
    if (tls == null) {
      builder.addHttpListener(0, "127.0.0.1");
    } else {
      builder.addHttpsListener(0, "127.0.0.1", tls);
    }
    undertow = builder.build();
    undertow.start();
  }

  /** A front for everybody. */
  public ClusterFront() {
    this(null, null);
  }

  /** Serves an index; in place of what has the name so far. */
  public void serve(String index, long generation, Opening shards) {
    indexes.put(index, new Served(generation, shards));
  }

  /** Serves an index no longer. */
  public void remove(String index) {
    indexes.remove(index);
  }

  /** Its address, with another name of this machine. */
  URI address(String host) {
    InetSocketAddress listening =
        (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
    return URI.create((isSecure ? "https://" : "http://") + host + ":" + listening.getPort());
  }

  /** Its address. */
  public URI address() {
    return address("127.0.0.1");
  }

  /** Refuses the next request that nothing else refuses. */
  void refuseNext(int status, String body) {
    refusals.add(new Refused(status, body));
  }

  /** Speaks another version of the wire. */
  void speak(String version) {
    wire = version;
  }

  /** Answers so many more calls of shards, before it loses all that is open. */
  void loseAfter(int calls) {
    lasting.set(calls);
  }

  /** Loses whatever is opened. */
  void loseAlways() {
    isLosing = true;
  }

  /** What it was asked: open, ask, close. */
  List<String> asked() {
    return new ArrayList<>(asked);
  }

  /** How many states of shards are open. */
  int open() {
    return contexts.size();
  }

  private void handle(HttpServerExchange exchange) throws IOException {
    byte[] body = exchange.getInputStream().readAllBytes();
    String[] path = exchange.getRequestPath().split("/", -1);
    String what = path[3];
    asked.add(what);
    Refused refused = refusals.poll();
    if (authorization != null
        && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "Unauthorized");
    } else if (!(what.equals("ask") ? "application/cbor" : "application/json")
        .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      send(exchange, 406, "{\"error\":\"Content-Type header is not supported\"}");
    } else if (refused != null) {
      send(exchange, refused.status(), refused.body());
    } else {
      Served served = indexes.get(path[2]);
      switch (what) {
        case "open" -> open(exchange, path[2], served);
        case "ask" -> ask(exchange, URLDecoder.decode(path[4], UTF_8), body);
        case "close" -> {
          for (String token : GSON.fromJson(new String(body, UTF_8), String[].class)) {
            contexts.remove(token);
          }
          send(exchange, 200, "{}");
        }
        default -> send(exchange, 400, "{\"error\":\"no handler found for uri\"}");
      }
    }
  }

  private void open(HttpServerExchange exchange, String index, @Nullable Served served)
      throws IOException {
    if (served == null) {
      send(
          exchange,
          404,
          "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index ["
              + index
              + "]\"},\"status\":404}");
      return;
    }
    List<OpenedShard> shards = new ArrayList<>();
    for (Shard shard : served.shards().open()) {
      String token = "node/" + opened.incrementAndGet();
      contexts.put(token, new ShardServer(shard));
      // The order in which they come is not that of their numbers.
      shards.addFirst(new OpenedShard(shards.size(), token));
    }
    send(exchange, 200, GSON.toJson(new Opened(wire, served.generation(), 1, shards)));
  }

  private void ask(HttpServerExchange exchange, String token, byte[] call) throws IOException {
    if (isLosing || lasting.getAndDecrement() == 0) {
      contexts.clear();
    }
    ShardServer shard = contexts.get(token);
    if (shard == null) {
      send(exchange, 404, "{\"error\":\"gone\"}");
      return;
    }
    try {
      exchange.getResponseSender().send(ByteBuffer.wrap(shard.answer(call)));
    } catch (MalformedBytesException e) {
      send(exchange, 400, "{\"error\":{\"reason\":\"" + e.getMessage() + "\"},\"status\":400}");
    }
  }

  private static void send(HttpServerExchange exchange, int status, String body) {
    exchange.setStatusCode(status);
    exchange.getResponseSender().send(body);
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
