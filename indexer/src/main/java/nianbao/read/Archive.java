package nianbao.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose entries are documents. Entries are unpacked in memory, one at a time and within
 * {@link Limits}; nothing is written to disk. An archive inside an archive is not opened. One
 * thread at a time.
 */
public interface Archive extends Closeable {

  /** Separates the path of an archive from the name of an entry. */
  String SEPARATOR = "!/";

  /**
   * A document inside an archive.
   *
   * @param name identifies it inside the archive; a path with {@code /}, or an address
   * @param problem why it can't be read, {@code null} when it can
   * @param address the public address it was captured from, {@code null} when that is not known
   */
  record Entry(String name, @Nullable String problem, @Nullable String address) {}

  /** The documents in the archive, in the order in which reading them takes the least time. */
  List<Entry> entries();

  /** Why there may be more documents than {@link #entries} has; {@code null} when all are there. */
  @Nullable String damage();

  /**
   * The content of an entry.
   *
   * @throws UnreadableException when it is too large, broken, or compressed more than any document
   */
  byte[] read(Entry entry) throws IOException, UnreadableException;
}
