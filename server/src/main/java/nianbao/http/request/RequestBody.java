package nianbao.http.request;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.Channels;
import org.xnio.channels.StreamSourceChannel;

/** Reads the body of a request piece by piece; the thread waits for the client meanwhile. */
public final class RequestBody {
  /**
   * A client that takes longer for {@link #BUFFER} bytes is given up: 4 KB a second, of which the
   * slowest mobile network is capable, but nobody who sends a byte now and then.
   */
  private static final long PATIENCE_MILLIS = 15_000;

  private static final int BUFFER = 64 * 1024;

  private RequestBody() {}

  /** Takes the pieces of a body. */
  public interface Sink {
    /**
     * Takes a piece.
     *
     * @param bytes which are overwritten afterwards
     */
    void take(ByteBuffer bytes) throws IOException;
  }

  /**
   * A body as a whole.
   *
   * @param most bytes that are kept; {@code null} is returned for a larger body, or one that breaks
   *     off
   * @param read so many bytes of a larger body are read all the same: a client that is still
   *     sending when the connection ends never sees why
   */
  public static byte @Nullable [] bytes(HttpServerExchange exchange, int most, long read)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    AtomicLong size = new AtomicLong();
    boolean whole =
        read(
            exchange,
            read,
            bytes -> {
              byte[] more = new byte[bytes.remaining()];
              bytes.get(more);
              if (size.addAndGet(more.length) <= most) {
                body.writeBytes(more);
              }
            });
    return whole && size.get() <= most ? body.toByteArray() : null;
  }

  /**
   * Reads a body.
   *
   * @param most bytes; of a larger body no more is read, or nothing if its length is given
   * @return whether that was all of it; if not, no other request can follow on the connection
   */
  public static boolean read(HttpServerExchange exchange, long most, Sink sink) throws IOException {
    boolean whole = exchange.isRequestComplete() || isReadable(exchange, most, sink);
    if (!whole) {
      exchange.setPersistent(false);
    }
    return whole;
  }

  private static boolean isReadable(HttpServerExchange exchange, long most, Sink sink)
      throws IOException {
    if (exchange.getRequestContentLength() > most) {
      return false;
    }
    if (HttpContinue.requiresContinueResponse(exchange)) {
      HttpContinue.sendContinueResponseBlocking(exchange);
    }
    // Undertow's own limit is lower, and ends the connection without an answer.
    exchange.setMaxEntitySize(2 * most);
    StreamSourceChannel channel = exchange.getRequestChannel();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long size = 0;
    boolean ended = false;
    while (!ended && size <= most) {
      long begin = System.nanoTime();
      while (!ended && buffer.hasRemaining()) {
        int count = read(channel, buffer, begin);
        if (count == 0) {
          return false;
        }
        ended = count < 0;
      }
      size += buffer.position();
      sink.take(buffer.flip());
      buffer.clear();
    }
    return size <= most;
  }

  /** The bytes read, -1 at the end of the body, 0 when the client is too slow or gone. */
  private static int read(StreamSourceChannel channel, ByteBuffer buffer, long begin) {
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    try {
      return Channels.readBlocking(
          channel, buffer, Math.max(1, PATIENCE_MILLIS - passed), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      return 0;
    }
  }
}
