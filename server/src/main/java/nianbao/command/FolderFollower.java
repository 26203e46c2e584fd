package nianbao.command;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.index.IndexInUseException;
import nianbao.library.FolderWatch;
import nianbao.library.ReportCollection;
import nianbao.library.UpdateSummary;
import org.jspecify.annotations.Nullable;

/**
 * Has folders looked at again soon after something in them has changed, and now and then without a
 * sign. Between two looks it rests as long as the first of them took, so that a folder that changes
 * all the time takes no more than half of one processor.
 */
final class FolderFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FolderFollower.class.getName());

  /** A file is left to a later look for about as long after it was written. */
  private static final long SETTLING_MILLIS = 550;

  private static final long BUSY_MILLIS = 1_000;
  private static final long RESCAN_MILLIS = TimeUnit.SECONDS.toMillis(60);
  private static final long LONGEST_REST_MILLIS = 10_000;

  /** Types of file systems of other machines, which tell of no changes and are slow to list. */
  private static final Set<String> REMOTE =
      Set.of(
          "9p",
          "afpfs",
          "cifs",
          "davfs",
          "fuse.davfs2",
          "fuse.rclone",
          "fuse.sshfs",
          "ncpfs",
          "nfs",
          "nfs4",
          "smb2",
          "smb3",
          "smbfs",
          "webdav");

  private final FolderWatch watch;
  private @Nullable Thread thread;
  private boolean isFailing;

  /**
   * Notices changes from now on.
   *
   * @param except a folder that may lie in the others and is not followed
   */
  FolderFollower(List<Path> folders, Path except) throws IOException {
    this.watch = new FolderWatch(folders, except);
  }

  /**
   * Has changes looked at from now on, those since it began to notice them first.
   *
   * @param look looks at all of the folders
   */
  synchronized void start(Callable<UpdateSummary> look) {
    thread = new Thread(() -> follow(look), "nianbao-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a folder is on a disk of this machine, as far as the system tells. */
  static boolean isLocal(ReportCollection collection) {
    try {
      String type = Files.getFileStore(collection.root()).type();
      return !REMOTE.contains(type.toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return true; // it isn't there; it may come
    }
  }

  private void follow(Callable<UpdateSummary> look) {
    long wait = RESCAN_MILLIS;
    try {
      while (true) {
        if (watch.await(wait)) {
          Thread.sleep(SETTLING_MILLIS);
          watch.await(0);
        } else if (wait == RESCAN_MILLIS) {
          watch.renew();
        }
        long begin = System.nanoTime();
        wait = next(look);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Thread.sleep(Math.min(took, LONGEST_REST_MILLIS));
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      LOG.log(Level.FINE, "no longer watching", e);
    }
  }

  /** Looks; returns in how many milliseconds to look again if nothing happens. */
  private long next(Callable<UpdateSummary> look) throws InterruptedException {
    try {
      long next = look.call().unsettled() > 0 ? SETTLING_MILLIS : RESCAN_MILLIS;
      isFailing = false;
      return next;
    } catch (IndexInUseException e) {
      LOG.log(Level.FINE, "another process is indexing", e);
      return BUSY_MILLIS;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      if (!isFailing) {
        isFailing = true;
        LOG.log(Level.WARNING, "the folders can't be looked at", e);
      }
      return RESCAN_MILLIS;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (thread != null) {
      thread.interrupt();
    }
    watch.close();
  }
}
