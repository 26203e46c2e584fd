package nianbao.index.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import nianbao.index.IndexFolder;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * Copies the last commit of an index, beside which others may search it and write to it. Files that
 * an earlier copy has are taken from there; every file is read against its checksum, so that damage
 * is not copied. A copy that is broken off leaves the earlier one.
 */
public final class IndexCopy {

  /** Another process may commit, and delete what that replaces, while files are copied. */
  private static final int MOST_COMMITS = 10;

  private final Path folder;
  private final Path from;
  private final Path to;
  private final Path incoming;
  private final LongConsumer copied;

  private IndexCopy(Path folder, Path to, LongConsumer copied) throws IOException {
    this.folder = folder;
    this.from = IndexFolder.toRead(folder);
    this.to = to.resolve(from.getFileName().toString());
    this.incoming = to.resolve(from.getFileName() + ".incoming");
    this.copied = copied;
  }

  /**
   * Copies an index.
   *
   * @param from laid out as {@link IndexFolder} says
   * @param to likewise; created when it isn't there
   * @param copied told how many bytes were copied of each file that the earlier copy lacks
   * @return what is damaged; the earlier copy stays then
   * @throws IOException also when there is no index
   */
  public static List<Defect> copy(Path from, Path to, LongConsumer copied) throws IOException {
    return new IndexCopy(from, to, copied).copy();
  }

  private List<Defect> copy() throws IOException {
    Path outgoing = to.resolveSibling(to.getFileName() + ".outgoing");
    if (!Files.exists(to) && Files.exists(outgoing)) {
      Files.move(outgoing, to, StandardCopyOption.ATOMIC_MOVE); // another copy was killed just then
    }
    for (int i = 1; ; i++) {
      IOUtils.rm(incoming);
      Files.createDirectories(incoming);
      try (Directory source = FSDirectory.open(from);
          Directory target = FSDirectory.open(incoming)) {
        Collection<String> files = SegmentInfos.readLatestCommit(source).files(true);
        for (String file : files) {
          copy(file, source, target);
        }
        target.sync(files);
        target.syncMetaData();
        break;
      } catch (NoSuchFileException e) {
        if (i == MOST_COMMITS) {
          throw e;
        }
      } catch (IOException e) {
        IOUtils.rm(incoming);
        List<Defect> damaged = IndexFiles.damaged(folder, bytes -> {});
        if (damaged.isEmpty()) {
          throw e; // the copy can't be written
        }
        return damaged;
      }
    }
    IOUtils.rm(outgoing);
    if (Files.exists(to)) {
      Files.move(to, outgoing, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(incoming, to, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.rm(outgoing);
    return List.of();
  }

  private void copy(String file, Directory source, Directory target) throws IOException {
    if (hasEarlier(file, source)) {
      Path earlier = to.resolve(file);
      try {
        Files.createLink(incoming.resolve(file), earlier);
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(earlier, incoming.resolve(file)); // as on most memory sticks
      }
      return;
    }
    target.copyFrom(source, file, file, IOContext.READONCE);
    try (IndexInput in = target.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    }
    copied.accept(target.fileLength(file));
  }

  /**
   * Whether the earlier copy has this very file, as it was written: an index that was built anew
   * has others of its names.
   */
  private boolean hasEarlier(String file, Directory source) throws IOException {
    Path earlier = to.resolve(file);
    if (!Files.exists(earlier) || Files.size(earlier) != source.fileLength(file)) {
      return false;
    }
    try (Directory before = FSDirectory.open(to);
        IndexInput one = before.openInput(file, IOContext.READONCE);
        IndexInput other = source.openInput(file, IOContext.READONCE)) {
      return CodecUtil.checksumEntireFile(one) == CodecUtil.retrieveChecksum(other);
    } catch (NoSuchFileException e) {
      throw e; // another process has replaced it
    } catch (IOException e) {
      return false; // one of them is damaged: it is copied and read again
    }
  }
}
