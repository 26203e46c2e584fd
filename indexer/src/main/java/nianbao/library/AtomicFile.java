package nianbao.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces files atomically: after a crash a file has its old content or its new one. A file has
 * one writer at a time.
 */
public final class AtomicFile {

  /** Ends the names of files that are being written. */
  static final String PARTIAL = ".partial";

  private AtomicFile() {}

  /** Replaces the content of a file, creating its folder if necessary. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("not a file: " + file);
    }
    Files.createDirectories(folder);
    // One name: what a program left that ended here is replaced.
    Path partial = folder.resolve(file.getFileName() + PARTIAL);
    try {
      try (FileChannel out =
          FileChannel.open(
              partial,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(partial, e);
      throw e;
    }
  }

  /** Deletes what could not be written; the reason of that is worth more than that of this. */
  static void discard(Path partial, IOException reason) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
