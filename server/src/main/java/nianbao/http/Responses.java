package nianbao.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends whole answers, compressed where the client takes that and it saves something. */
final class Responses {
  private static final HttpString CACHE_CONTROL = Headers.CACHE_CONTROL;
  private static final Pattern REFUSED = Pattern.compile("; *+q=0(\\.0{0,3})?+ *+");
  private static final int WORTH_COMPRESSING = 1400;

  private Responses() {}

  static void json(HttpServerExchange exchange, String json) {
    fresh(exchange, "application/json; charset=utf-8", json);
  }

  static void html(HttpServerExchange exchange, String html) {
    fresh(exchange, "text/html; charset=utf-8", html);
  }

  static void text(HttpServerExchange exchange, String text) {
    fresh(exchange, "text/plain; charset=utf-8", text);
  }

  private static void fresh(HttpServerExchange exchange, String type, String text) {
    exchange.getResponseHeaders().put(CACHE_CONTROL, "no-store");
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (plain.length < WORTH_COMPRESSING) {
      send(exchange, type, plain);
      return;
    }
    exchange.getResponseHeaders().put(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    if (takesGzip(exchange)) {
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
  static boolean takesGzip(HttpServerExchange exchange) {
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
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return packed.toByteArray();
  }
}
