package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import nianbao.export.ExportFormat;
import nianbao.export.ExportTable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Sends tables as files while they are read, so that one of any size takes the same memory. The
 * thread waits for the client as long as that takes, and must be none that others need.
 */
public final class Downloads {
  /** Characters of a file's name that are about its content. */
  private static final int LONGEST_SUBJECT = 40;

  private final long patienceMillis;

  Downloads() {
    this(Responses.STALLED_MILLIS);
  }

  /**
   * @param patienceMillis a client that takes no piece of a table for so long is cut off; Undertow
   *     would wait for it for ever on a thread that is not the connection's own
   */
  Downloads(long patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  /** The client has hung up. */
  public static final class ClientGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGoneException(IOException cause) {
      super(cause);
    }
  }

  /**
   * Sends a table to its end; of a HEAD request the headers only. When this throws, a part may have
   * been sent: the connection must be cut, so that the client knows.
   *
   * @param subject what the table is about, for the name of the file; may be blank or anything that
   *     somebody typed
   */
  void send(HttpServerExchange exchange, ExportFormat format, ExportTable<?> table, String subject)
      throws IOException {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, format.mediaType());
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(Headers.CONTENT_DISPOSITION, disposition(format, table, subject));
    if (exchange.getRequestMethod().equals(Methods.HEAD)) {
      headers.put(Headers.TRANSFER_ENCODING, "chunked"); // as of a GET, and not a length of 0
      Responses.empty(exchange);
      return;
    }
    exchange.startBlocking();
    ToClient out = new ToClient(exchange.getOutputStream());
    XnioExecutor.Key watch =
        exchange
            .getIoThread()
            .executeAtInterval(
                () -> {
                  if (out.isStuckFor(patienceMillis)) {
                    IoUtils.safeClose(exchange.getConnection());
                  }
                },
                patienceMillis / 4,
                TimeUnit.MILLISECONDS);
    try {
      format.write(table, out);
      out.close(); // not when the above throws: that would be the end of a whole response
    } finally {
      watch.remove();
    }
  }

  /** RFC 6266, with the name in ASCII for clients that don't know RFC 8187. */
  private static String disposition(ExportFormat format, ExportTable<?> table, String subject) {
    String day = LocalDate.now(ZoneId.systemDefault()).toString();
    String name = fileName(table.words().text("export.file"), subject, day, format.extension());
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"nianbao-%s.%s\"; filename*=UTF-8''%s"
        .formatted(day, format.extension(), encoded.replace("*", "%2A"));
  }

  /**
   * 年报-依申请公开-2026-11-30.csv: of the subject only letters and digits, so that the name is no path
   * and no system refuses it.
   */
  static String fileName(String begin, String subject, String day, String extension) {
    StringBuilder plain = new StringBuilder();
    int[] codePoints = subject.codePoints().limit(10 * LONGEST_SUBJECT).toArray();
    int length = 0;
    for (int one : codePoints) {
      boolean letter = Character.isLetterOrDigit(one);
      boolean dash = !letter && !plain.isEmpty() && plain.charAt(plain.length() - 1) != '-';
      if (length < LONGEST_SUBJECT && (letter || dash)) {
        plain.appendCodePoint(letter ? one : '-');
        length++;
      }
    }
    String about = plain.toString().replaceFirst("-$", "");
    return begin + '-' + (about.isEmpty() ? "" : about + '-') + day + '.' + extension;
  }

  /**
   * Tells that the client has hung up from what else can go wrong, and how long it takes nothing.
   */
  private static final class ToClient extends FilterOutputStream {
    private static final long NOTHING = Long.MIN_VALUE;

    /** When the write began that is going on. */
    private volatile long since = NOTHING;

    ToClient(OutputStream out) {
      super(out);
    }

    private interface Write {
      void run() throws IOException;
    }

    private void waiting(Write write) throws IOException {
      since = System.nanoTime();
      try {
        write.run();
      } catch (IOException e) {
        throw new ClientGoneException(e);
      } finally {
        since = NOTHING;
      }
    }

    boolean isStuckFor(long millis) {
      long began = since;
      return began != NOTHING && System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      waiting(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
      waiting(out::flush);
    }

    @Override
    public void close() throws IOException {
      waiting(out::close);
    }
  }
}
