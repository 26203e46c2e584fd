package nianbao.http.handler;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nianbao.http.page.WebResource;

/**
 * Sends complete responses, compressed when the client accepts gzip and it pays off.
 *
 * <p>A worker makes the response, and the connection's own thread sends it, so that no worker waits
 * for a slow client. That thread must end the exchange, too: when a worker does, Undertow lets the
 * connection's thread spin until the worker goes on, which on busy processors took 40 % of the
 * time.
 */
public final class Responses {
  /**
   * A client that takes nothing of its answer for so long is gone, or keeps what others could use:
   * a machine that sleeps, a wireless network that is lost. Networks that work stall for seconds.
   */
  public static final int STALLED_MILLIS = 30_000;

  /** Told of the bytes of an answer in memory before they are sent. */
  public static final AttachmentKey<LongConsumer> SENDING =
      AttachmentKey.create(LongConsumer.class);

  private static final Pattern REFUSED = Pattern.compile("; *+q=0(\\.0{0,3})?+ *+");

  /** As RFC 9110 wants it: a day of the month has two digits. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Bytes; a smaller response fits into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1400;

  private static final Logger LOG = Logger.getLogger(Responses.class.getName());

  private static final IoCallback END =
      new IoCallback() {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
          END_EXCHANGE.onComplete(exchange, sender);
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException e) {
          // Most likely the client has hung up, which is no fault of the server.
          LOG.info("request " + ResponseHeaders.requestId(exchange) + " was cut off: " + e);
          END_EXCHANGE.onException(exchange, sender, e);
        }
      };

  private Responses() {}

  public static void json(HttpServerExchange exchange, String json) {
    uncached(exchange, "application/json; charset=utf-8", json);
  }

  public static void html(HttpServerExchange exchange, String html) {
    uncached(exchange, "text/html; charset=utf-8", html);
  }

  static void text(HttpServerExchange exchange, String text) {
    uncached(exchange, "text/plain; charset=utf-8", text);
  }

  /**
   * Sends a feed, unless the client has the same.
   *
   * @param modified when the newest of it came
   */
  static void feed(HttpServerExchange exchange, String xml, Instant modified) {
    byte[] plain = xml.getBytes(StandardCharsets.UTF_8);
    boolean compressed = plain.length >= WORTH_COMPRESSING && acceptsGzip(exchange);
    String tag = '"' + WebResource.version(plain) + (compressed ? "-gzip\"" : "\"");
    String date = HTTP_DATE.format(modified);
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.ETAG, tag);
    headers.put(Headers.LAST_MODIFIED, date);
    headers.put(Headers.CACHE_CONTROL, "no-cache");
    headers.put(Headers.VARY, Headers.ACCEPT_ENCODING_STRING + ", Accept-Language, Cookie");
    // A report that is removed makes a feed older, so that only the same date is no news.
    boolean named = exchange.getRequestHeaders().contains(Headers.IF_NONE_MATCH);
    String since = exchange.getRequestHeaders().getFirst(Headers.IF_MODIFIED_SINCE);
    if (named ? hasTag(exchange, tag) : date.equals(since)) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      empty(exchange);
      return;
    }
    if (compressed) {
      headers.put(Headers.CONTENT_ENCODING, "gzip");
    }
    send(exchange, "application/atom+xml; charset=utf-8", compressed ? gzip(plain) : plain);
  }

  /** Whether the client has what this tag names. */
  public static boolean hasTag(HttpServerExchange exchange, String tag) {
    String cached = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    if (cached == null) {
      return false;
    }
    for (String one : cached.split(",", -1)) {
      String stripped = one.strip();
      if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  /** Sends a file; its name is set already. */
  static void attachment(HttpServerExchange exchange, String type, String text) {
    uncached(exchange, type, text);
  }

  /** Sends text that must not be cached: the index may change at any time. */
  private static void uncached(HttpServerExchange exchange, String type, String text) {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (plain.length < WORTH_COMPRESSING) {
      send(exchange, type, plain);
      return;
    }
    exchange.getResponseHeaders().put(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    if (acceptsGzip(exchange)) {
      exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
      send(exchange, type, gzip(plain));
    } else {
      send(exchange, type, plain);
    }
  }

  /** Sends these bytes as they are. */
  public static void send(HttpServerExchange exchange, String type, byte[] bytes) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, type);
    headers.put(Headers.CONTENT_LENGTH, bytes.length);
    LongConsumer sending = exchange.getAttachment(SENDING);
    if (sending != null) {
      sending.accept(bytes.length);
    }
    exchange.dispatch(
        exchange.getIoThread(),
        () -> exchange.getResponseSender().send(ByteBuffer.wrap(bytes), END));
  }

  /** Sends a file as it is; its type is set already. */
  static void file(HttpServerExchange exchange, Path file) throws IOException {
    exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, Files.size(file));
    FileChannel content = FileChannel.open(file);
    try {
      exchange.addExchangeCompleteListener(
          (completed, next) -> {
            try (content) {
              next.proceed();
            } catch (IOException e) {
              throw new UncheckedIOException("closing " + file, e);
            }
          });
    } catch (IllegalStateException gone) {
      content.close();
      throw gone;
    }
    exchange.dispatch(
        exchange.getIoThread(), () -> exchange.getResponseSender().transferFrom(content, END));
  }

  /** Sends a response without content. */
  public static void empty(HttpServerExchange exchange) {
    exchange.dispatch(exchange.getIoThread(), exchange::endExchange);
  }

  /** Whether the client names gzip and does not refuse it ({@code gzip;q=0}). */
  public static boolean acceptsGzip(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    if (!headers.contains(Headers.ACCEPT_ENCODING)) {
      return false;
    }
    for (String header : headers.get(Headers.ACCEPT_ENCODING)) {
      for (String coding : header.split(",", -1)) {
        int semicolon = coding.indexOf(';');
        String name = semicolon < 0 ? coding : coding.substring(0, semicolon);
        if (name.strip().equalsIgnoreCase("gzip")) {
          return semicolon < 0 || !REFUSED.matcher(coding.substring(semicolon)).matches();
        }
      }
    }
    return false;
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return compressed.toByteArray();
  }
}
