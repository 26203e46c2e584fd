package nianbao.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import nianbao.http.request.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Says why a request can't be read. Undertow refuses such a request with a status and no content,
 * before any handler hears of it, and has no place to change that; so the bytes it sends are
 * exchanged on their way out.
 */
final class UnreadableRequests {
  /** How Undertow's own refusals begin. */
  private static final byte[] REFUSAL = "HTTP/1.1 400 ".getBytes(US_ASCII);

  /** Every answer of ours has it. */
  private static final String REQUEST_ID = "\r\nX-Request-Id:";

  /** Enough for the longest method and the beginning of an address of the API. */
  private static final int BEGINNING = 24;

  /** More bytes than this are not read of a request's head. */
  private final int longestHead;

  private final Consumer<ErrorCode> refused;

  private final byte[] beginning = new byte[BEGINNING];

  /** Bytes of the request, as far as they have been read. */
  private long read;

  private boolean isAnswered;

  private UnreadableRequests(int longestHead, Consumer<ErrorCode> refused) {
    this.longestHead = longestHead;
    this.refused = refused;
  }

  /**
   * Explains refusals on a connection from now on.
   *
   * @param longestHead bytes from which on Undertow refuses the head of a request
   * @param refused told of each refusal
   */
  static void explain(StreamConnection connection, int longestHead, Consumer<ErrorCode> refused) {
    UnreadableRequests requests = new UnreadableRequests(longestHead, refused);
    connection
        .getSourceChannel()
        .setConduit(requests.new Source(connection.getSourceChannel().getConduit()));
    connection
        .getSinkChannel()
        .setConduit(requests.new Sink(connection.getSinkChannel().getConduit()));
  }

  /** Remembers how a request begins. */
  private final class Source extends AbstractStreamSourceConduit<StreamSourceConduit> {
    Source(StreamSourceConduit next) {
      super(next);
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
      int from = buffer.position();
      int count = super.read(buffer);
      if (count > 0) {
        arrived(buffer, from, count);
      }
      return count;
    }
  }

  private void arrived(ByteBuffer buffer, int from, int count) {
    if (isAnswered) {
      isAnswered = false;
      read = 0;
    }
    if (read < BEGINNING) {
      buffer.get(from, beginning, (int) read, (int) Math.min(count, BEGINNING - read));
    }
    read += count;
  }

  /** Exchanges a refusal for one with a reason. */
  private final class Sink extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private @Nullable ByteBuffer exchanged;

    Sink(StreamSinkConduit next) {
      super(next);
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
      if (!isAnswered && isRefusal(buffer)) {
        exchanged = answer(head(buffer));
      }
      isAnswered = true;
      ByteBuffer answer = exchanged;
      if (answer == null) {
        return super.write(buffer);
      }
      super.write(answer);
      if (answer.hasRemaining()) {
        return 0; // comes again with the same
      }
      exchanged = null;
      int count = buffer.remaining();
      buffer.position(buffer.limit());
      return count;
    }

    // A refusal is one buffer; whatever is written in these ways belongs to an answer of ours.

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
      isAnswered = true;
      return super.write(buffers, offset, length);
    }

    @Override
    public int writeFinal(ByteBuffer buffer) throws IOException {
      isAnswered = true;
      return super.writeFinal(buffer);
    }

    @Override
    public long writeFinal(ByteBuffer[] buffers, int offset, int length) throws IOException {
      isAnswered = true;
      return super.writeFinal(buffers, offset, length);
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) throws IOException {
      isAnswered = true;
      return super.transferFrom(file, position, count);
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through)
        throws IOException {
      isAnswered = true;
      return super.transferFrom(source, count, through);
    }
  }

  private static boolean isRefusal(ByteBuffer buffer) {
    for (int i = 0; i < REFUSAL.length; i++) {
      if (i >= buffer.remaining() || buffer.get(buffer.position() + i) != REFUSAL[i]) {
        return false;
      }
    }
    String head = head(buffer);
    return head.endsWith("\r\n\r\n") && !head.contains(REQUEST_ID);
  }

  private static String head(ByteBuffer buffer) {
    return US_ASCII.decode(buffer.duplicate()).toString();
  }

  private ByteBuffer answer(String refusal) {
    ErrorCode code =
        refusal.substring(0, refusal.indexOf('\r')).contains("Host") // 400 No Host Header
            ? ErrorCode.BAD_HOST
            : read > longestHead ? ErrorCode.TOO_LARGE : ErrorCode.BAD_REQUEST;
    refused.accept(code);
    String request = new String(beginning, 0, (int) Math.min(read, BEGINNING), US_ASCII);
    return request.contains(" /api/") ? ConnectionAnswer.json(code) : ConnectionAnswer.text(code);
  }
}
