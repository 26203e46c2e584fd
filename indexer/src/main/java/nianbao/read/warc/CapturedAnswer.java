package nianbao.read.warc;

import java.io.IOException;
import java.time.Instant;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A document in a capture.
 *
 * @param record number of its record, from 1
 * @param problem why it can't be read, {@code null} when it can
 */
record CapturedAnswer(
    int record, String address, Instant date, @Nullable String problem, Body body) {

  /** What the server sent; can be read until the next record is. */
  @FunctionalInterface
  interface Body {
    byte[] read() throws IOException, UnreadableException;
  }

  byte[] content() throws IOException, UnreadableException {
    return body.read();
  }
}
