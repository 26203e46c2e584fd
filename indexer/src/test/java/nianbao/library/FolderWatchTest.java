package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
  private static final long LONG = 30_000;
  private static final long SHORT = 300;

  @TempDir Path folder;

  @Test
  void tellsOfWhatComesChangesAndGoesInNewFoldersToo() throws Exception {
    Path root = Files.createDirectory(folder.resolve("c"));
    try (FolderWatch watch = new FolderWatch(List.of(root), folder.resolve("data"))) {
      assertFalse(watch.await(SHORT));
      Path deep = Files.createDirectories(root.resolve("a/b"));
      assertTrue(watch.await(LONG));
      drain(watch);

      Path file = Files.writeString(deep.resolve("x.txt"), "1");
      assertTrue(watch.await(LONG));
      drain(watch);
      Files.writeString(file, "2");
      assertTrue(watch.await(LONG));
      drain(watch);
      Files.delete(file);
      assertTrue(watch.await(LONG));
    }
  }

  /** Until nothing more comes of one change, which may be several events. */
  private static void drain(FolderWatch watch) throws InterruptedException {
    boolean more = true;
    while (more) {
      more = watch.await(SHORT);
    }
  }

  @Test
  void hiddenFilesAndTheExceptedFolderAreNothingNew() throws Exception {
    Path root = Files.createDirectory(folder.resolve("c"));
    Path data = Files.createDirectory(root.resolve("data"));
    Path hidden = Files.createDirectory(root.resolve(".cache"));
    try (FolderWatch watch = new FolderWatch(List.of(root), data)) {
      Files.writeString(root.resolve(".a.txt.part"), "1");
      Files.writeString(hidden.resolve("a.txt"), "1");
      Files.writeString(data.resolve("a.txt"), "1");
      assertFalse(watch.await(SHORT));
    }
  }

  @Test
  void aFolderThatComesLaterIsWatchedOnceRenewed() throws Exception {
    Path root = folder.resolve("later");
    try (FolderWatch watch = new FolderWatch(List.of(root), folder.resolve("data"))) {
      Files.createDirectory(root);
      watch.renew();
      Files.writeString(root.resolve("a.txt"), "1");
      assertTrue(watch.await(LONG));
    }
  }
}
