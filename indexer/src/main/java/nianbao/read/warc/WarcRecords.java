package nianbao.read.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads the records of a capture from first to last, and stops at those that are documents. */
final class WarcRecords implements Closeable {

  private static final int OK = 200;

  /** Other schemes name lookups of hosts, pictures of pages, and the like. */
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?is)(?:https?|ftp)://.+");

  private final CaptureStream stream;
  private final WarcReader reader;
  private @Nullable WarcRecord current;
  private int record;

  WarcRecords(Path file) throws IOException, UnreadableException {
    stream = CaptureStream.open(file);
    try {
      reader = new WarcReader(stream);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw UnreadableException.damaged("the capture", e);
    }
    // Much software writes records that are not quite right; what matters fails when it is read.
    reader.setLenient(true);
    reader.onWarning(warning -> {});
  }

  /** The number of the record that was read last, from 1; 0 at the beginning. */
  int record() {
    return record;
  }

  /**
   * The next document, {@code null} when there is none left.
   *
   * @throws UnreadableException when the capture is damaged here, so that nothing that follows can
   *     be read
   */
  @Nullable CapturedAnswer next() throws UnreadableException {
    try {
      while (advance()) {
        CapturedAnswer answer = answer();
        if (answer != null) {
          return answer;
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private UnreadableException damaged(Exception problem) {
    String what = "the capture, from record %d at byte %d on,".formatted(record, stream.position());
    String reason =
        switch (problem) {
          case EOFException e -> "it ends too early";
          case ParsingException e -> "no record begins there";
          default -> null;
        };
    return reason == null
        ? UnreadableException.damaged(what, problem)
        : new UnreadableException(
            "%s is broken (%s); get it again".formatted(what, reason), problem);
  }

  private boolean advance() throws IOException {
    if (current != null) {
      stream.expectContent();
      current.body().consume();
    }
    stream.expectHeaders();
    record++;
    current = reader.next().orElse(null);
    return current != null;
  }

  private @Nullable CapturedAnswer answer() throws IOException {
    if (!(current instanceof WarcTargetRecord target)) {
      return null;
    }
    String address = target.target();
    if (address == null || !WEB_ADDRESS.matcher(address).matches()) {
      return null;
    }
    return switch (target) {
      case WarcResponse response -> answer(response, address);
      case WarcResource resource -> answer(resource, address);
      default -> null; // requests, metadata, what was seen before, and what was made of others
    };
  }

  private @Nullable CapturedAnswer answer(WarcResponse response, String address) {
    HttpResponse http;
    try {
      http = response.http();
    } catch (IOException | RuntimeException e) {
      String problem = "the answer of the server is broken; capture it again";
      return answer(response, address, problem, () -> new byte[0]);
    }
    MessageHeaders headers = http.headers();
    String type = headers.first("Content-Type").orElse(null);
    String disposition = headers.first("Content-Disposition").orElse(null);
    if (http.status() != OK || !DocumentTypes.isDocument(type, address, disposition)) {
      return null;
    }
    Optional<String> coding = headers.first("Content-Encoding");
    return answer(
        response,
        address,
        problem(response),
        () -> content(() -> http.body().stream(), coding.orElse(""), response));
  }

  private @Nullable CapturedAnswer answer(WarcResource resource, String address) {
    String type = resource.headers().first("Content-Type").orElse(null);
    if (!DocumentTypes.isDocument(type, address, null)) {
      return null;
    }
    return answer(
        resource,
        address,
        problem(resource),
        () -> content(() -> resource.body().stream(), "", resource));
  }

  private CapturedAnswer answer(
      WarcRecord from, String address, @Nullable String problem, CapturedAnswer.Body body) {
    return new CapturedAnswer(record, address, date(from), problem, body);
  }

  private static Instant date(WarcRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse).orElse(Instant.EPOCH);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static @Nullable String problem(WarcRecord record) {
    Optional<String> cut = record.headers().first("WARC-Truncated");
    if (cut.isPresent()) {
      return "it was cut off when it was captured (%.40s); capture it again".formatted(cut.get());
    }
    return record.headers().first("WARC-Segment-Number").isPresent()
        ? "its capture is divided into segments; join them first"
        : null;
  }

  /** Opens what is to be read. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private byte[] content(Opening opening, String coding, WarcRecord from)
      throws IOException, UnreadableException {
    stream.expectContent();
    try {
      return ContentCoding.decode(opening.open(), coding, from.body().size());
    } catch (IOException | RuntimeException e) {
      throw UnreadableException.damaged("this answer in the capture", e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
