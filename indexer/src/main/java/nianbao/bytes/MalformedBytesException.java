package nianbao.bytes;

import java.io.IOException;

/** Bytes that are not those of a value as it was declared; the message says what is wrong where. */
public final class MalformedBytesException extends IOException {

  MalformedBytesException(String what, int position) {
    super(what + ", at byte " + position);
  }

  MalformedBytesException(String what, int position, Throwable cause) {
    super(what + ", at byte " + position, cause);
  }
}
