package nianbao.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends complete responses, compressed when the client accepts gzip and it pays off. */
final class Responses {
  private static final Pattern REFUSED = Pattern.compile("; *+q=0(\\.0{0,3})?+ *+");

  /** Bytes; a smaller response fits into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1400;

  private Responses() {}

  static void json(HttpServerExchange exchange, String json) {
    uncached(exchange, "application/json; charset=utf-8", json);
  }

  static void html(HttpServerExchange exchange, String html) {
    uncached(exchange, "text/html; charset=utf-8", html);
  }

  static void text(HttpServerExchange exchange, String text) {
    uncached(exchange, "text/plain; charset=utf-8", text);
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
  static void send(HttpServerExchange exchange, String type, byte[] bytes) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, type);
    headers.put(Headers.CONTENT_LENGTH, bytes.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
  }

  /** Whether the client names gzip and does not refuse it ({@code gzip;q=0}). */
  static boolean acceptsGzip(HttpServerExchange exchange) {
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

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return compressed.toByteArray();
  }
}
