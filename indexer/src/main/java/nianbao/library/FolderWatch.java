package nianbao.library;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something below folders may have changed, from the events of the file system. It may
 * miss changes: where folders come and go faster than they are registered, on disks of other
 * machines, or when there are more folders than the system watches. So whoever waits should look
 * now and then without having been told.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(FolderWatch.class.getName());

  private final List<Path> roots;
  private final Path except;
  private final WatchService service = FileSystems.getDefault().newWatchService();
  private boolean isIncomplete;

  /**
   * Watches folders and all that is below them.
   *
   * @param roots which need not exist
   * @param except a folder that may lie below them and is not watched
   */
  public FolderWatch(List<Path> roots, Path except) throws IOException {
    this.roots = List.copyOf(roots);
    this.except = except;
    renew();
  }

  /** Watches folders that have appeared unnoticed, too. */
  public void renew() {
    roots.forEach(this::register);
  }

  /** Watches a folder and those below it; what can't be watched is passed over. */
  private void register(Path top) {
    try {
      Files.walkFileTree(
          top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Registering(top));
    } catch (IOException e) {
      if (!isIncomplete) {
        isIncomplete = true;
        LOG.log(Level.INFO, "not every folder below {0} is watched: {1}", new Object[] {top, e});
      }
    }
  }

  private final class Registering extends SimpleFileVisitor<Path> {
    private final Path top;

    private Registering(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (folder.equals(except) || (!folder.equals(top) && isHidden(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /**
   * Waits for a change.
   *
   * @param millis how long at most
   * @return whether there was one
   */
  public boolean await(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean changed = false;
    WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
    while (key != null) {
      changed |= take(key);
      long left = changed ? 0 : Math.max(0, end - System.nanoTime());
      key = service.poll(left, TimeUnit.NANOSECONDS);
    }
    return changed;
  }

  /** Whether the events of a folder tell of something that could be a report. */
  private boolean take(WatchKey key) {
    boolean changed = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
        Path file = folder.resolve(name);
        changed |= !isHidden(file) && !file.equals(except);
        if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && Files.isDirectory(file)) {
          register(file);
        }
      } else {
        changed = true; // more has happened than the system remembers
        renew();
      }
    }
    key.reset();
    return changed;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
