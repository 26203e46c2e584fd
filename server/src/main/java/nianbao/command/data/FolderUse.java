package nianbao.command.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nianbao.command.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * Says to other processes that a data folder is used. Servers share it, and whoever mends it has it
 * alone; the system ends it with the process.
 */
public final class FolderUse implements Closeable {
  private static final String FILE = "use.lock";

  private final @Nullable FileChannel file;

  private FolderUse(@Nullable FileChannel file) {
    this.file = file;
  }

  /**
   * For a server.
   *
   * @throws CommandFailure when somebody mends the folder
   */
  public static FolderUse shared(DataFolder data) throws IOException {
    return data.isReadOnly() ? new FolderUse(null) : lock(data, true);
  }

  /**
   * For whoever mends it.
   *
   * @throws CommandFailure when a server uses the folder
   */
  public static FolderUse alone(DataFolder data) throws IOException {
    return lock(data, false);
  }

  private static FolderUse lock(DataFolder data, boolean shared) throws IOException {
    Files.createDirectories(data.root());
    FileChannel file =
        FileChannel.open(
            data.root().resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (!tryLock(file, shared)) {
      file.close();
      throw new CommandFailure(
          shared
              ? data.root() + " is being repaired; try again when that has ended."
              : "a server uses " + data.root() + "; stop it first.");
    }
    return new FolderUse(file);
  }

  private static boolean tryLock(FileChannel file, boolean shared) throws IOException {
    try {
      return file.tryLock(0, 1, shared) != null;
    } catch (OverlappingFileLockException e) {
      return shared; // by this process itself
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
