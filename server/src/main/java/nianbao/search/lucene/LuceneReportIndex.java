package nianbao.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import nianbao.index.IndexFolder;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.ShardedIndex;
import nianbao.search.lucene.table.Lanes;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** Opens Lucene directories written by {@code LuceneReportSink}, each an index of one shard. */
public final class LuceneReportIndex {

  private LuceneReportIndex() {}

  /**
   * Opens the index in a folder, as of its last commit.
   *
   * @param sample whether it holds the bundled samples
   * @throws IOException also when there is no index, or one of an older format
   */
  public static ReportIndex open(Path folder, boolean sample) throws IOException {
    return open(FSDirectory.open(IndexFolder.toRead(folder)), sample, Lanes.Limits.OF_MACHINE);
  }

  /**
   * As {@link #open(Path, boolean)}, for any directory; it is closed with the index, or at once
   * when this throws.
   */
  static ReportIndex open(Directory directory, boolean sample, Lanes.Limits limits)
      throws IOException {
    try {
      return IndexFolder.reading(
          directory, () -> new ShardedIndex(new Snapshots(directory, limits), sample));
    } catch (Throwable t) {
      IOUtils.closeWhileHandlingException(directory);
      throw t;
    }
  }
}
