package nianbao.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a page, which it may frame or attach. Paths are those of {@code
 * nianbao.report.Source}: below the root of the collection, and inside an archive below its root.
 */
@FunctionalInterface
public interface Companions {

  /** There are no other files. */
  Companions NONE = path -> null;

  /**
   * The bytes of a file.
   *
   * @param path normalized, with {@code /}; never leads out of the collection or archive
   * @return {@code null} when there is no such file
   * @throws UnreadableException when it is too large or damaged
   */
  byte @Nullable [] bytes(String path) throws IOException, UnreadableException;
}
