package nianbao.http.request;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.Channels;
import org.xnio.channels.StreamSourceChannel;

/** Reads the body of a request piece by piece, on a worker thread. */
public final class RequestBody {
  /** A client that sends nothing for so long is given up. */
  private static final long PATIENCE_SECONDS = 15;

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
    for (long size = 0; size <= most; ) {
      int count = Channels.readBlocking(channel, buffer, PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (count <= 0) {
        return count < 0;
      }
      size += count;
      sink.take(buffer.flip());
      buffer.clear();
    }
    return false;
  }
}
