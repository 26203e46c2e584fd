package nianbao.index;

import java.io.IOException;

/** Another process is writing to the index. */
public final class IndexInUseException extends IOException {
  public IndexInUseException(String directory, Throwable cause) {
    super("another process is writing to the index: " + directory, cause);
  }
}
