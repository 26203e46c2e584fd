package nianbao.index;

import java.io.IOException;

/** Another process writes to the index. */
public final class IndexInUseException extends IOException {
  public IndexInUseException(String directory, Throwable cause) {
    super("the index is being written by another process: " + directory, cause);
  }
}
