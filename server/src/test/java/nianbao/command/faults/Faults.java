package nianbao.command.faults;

import java.io.IOException;
import java.nio.file.Path;

/** Decides which changes of files fail. Thread-safe. */
@FunctionalInterface
public interface Faults {

  /**
   * A file is about to be changed.
   *
   * @throws IOException when it can't be
   */
  void before(Change change, Path file) throws IOException;
}
