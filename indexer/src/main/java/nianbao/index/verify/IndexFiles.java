package nianbao.index.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import nianbao.index.IndexFolder;
import nianbao.index.verify.Defect.What;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * The files of the last commit of an index. Lucene writes a checksum at the end of each; opening an
 * index checks it of the small ones only, so that a bit that was flipped in another one changes
 * answers without a word.
 */
public final class IndexFiles {

  /** Another process may commit, and delete what that replaces, while files are read. */
  private static final int MOST_COMMITS = 10;

  private final Directory directory;
  private final LongConsumer read;

  /** Those that were found whole; a file never changes. */
  private final Set<String> whole = new HashSet<>();

  private IndexFiles(Directory directory, LongConsumer read) {
    this.directory = directory;
    this.read = read;
  }

  /**
   * The damaged files, in the order of their names; none of an index that is as it was written.
   *
   * @param folder laid out as {@link IndexFolder} says
   * @param read told how many bytes of a file were read after each
   * @throws IOException also when there is no index, or only one of another format
   */
  public static List<Defect> damaged(Path folder, LongConsumer read) throws IOException {
    try (Directory directory = FSDirectory.open(IndexFolder.toRead(folder))) {
      return new IndexFiles(directory, read).damaged();
    }
  }

  private List<Defect> damaged() throws IOException {
    List<Defect> damaged = List.of();
    String commit = "";
    for (int i = 0; i < MOST_COMMITS; i++) {
      String latest = SegmentInfos.getLastCommitSegmentsFileName(directory);
      if (latest == null || latest.equals(commit)) {
        break;
      }
      commit = latest;
      damaged = damagedOf(latest);
      if (damaged.isEmpty()) {
        break;
      }
    }
    return damaged;
  }

  private List<Defect> damagedOf(String commit) throws IOException {
    try {
      return damagedAmong(SegmentInfos.readCommit(directory, commit).files(true));
    } catch (IOException | RuntimeException e) {
      // It may be one of the files that tell which others there are.
      List<String> all = new ArrayList<>(List.of(directory.listAll()));
      all.remove(IndexWriter.WRITE_LOCK_NAME);
      List<Defect> damaged = damagedAmong(all);
      return damaged.isEmpty() ? List.of(damage(commit, e)) : damaged;
    }
  }

  private List<Defect> damagedAmong(Collection<String> files) {
    List<Defect> damaged = new ArrayList<>();
    for (String file : new TreeSet<>(files)) {
      if (!whole.contains(file)) {
        try {
          check(file);
        } catch (IOException | RuntimeException e) {
          damaged.add(damage(file, e));
        }
      }
    }
    return damaged;
  }

  private void check(String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
      read.accept(in.length());
    }
    whole.add(file);
  }

  /** Lucene names both what is too short and what has another checksum with its own words. */
  private static Defect damage(String file, Exception e) {
    boolean missing = e instanceof NoSuchFileException || e instanceof FileNotFoundException;
    return new Defect(What.INDEX, file, missing ? "is missing" : "is not what was written");
  }
}
