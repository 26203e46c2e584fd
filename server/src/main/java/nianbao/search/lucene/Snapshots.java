package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.lucene.table.Lanes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An index that is one shard in this process. Keeps the newest {@link Snapshot}; an older one stays
 * open until its last search is done.
 */
final class Snapshots extends ReferenceManager<Snapshot> implements Shards {

  private final Directory directory;
  private final Lanes.Limits limits;

  /**
   * @param directory closed with this, but not when this throws
   */
  Snapshots(Directory directory, Lanes.Limits limits) throws IOException {
    this.directory = directory;
    this.limits = limits;
    current = of(DirectoryReader.open(directory), null);
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
    return newer == null ? null : of(newer, old);
  }

  /** The snapshot of a reader, which is closed when making the snapshot fails. */
  private Snapshot of(DirectoryReader reader, @Nullable Snapshot before) throws IOException {
    try {
      return new Snapshot(reader, before, limits);
    } catch (Throwable t) {
      IOUtils.closeWhileHandlingException(reader);
      throw t;
    }
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }

  @Override
  public OpenIndex open() throws IOException {
    Snapshot snapshot = acquire();
    return new OpenIndex(
        List.of(new LuceneShard(snapshot)), snapshot.state(), () -> release(snapshot));
  }

  @Override
  public ReportIndex.Commit commit() throws IOException {
    Snapshot snapshot = acquire();
    try {
      DirectoryReader reader = snapshot.reader();
      return new ReportIndex.Commit(
          reader.getIndexCommit().getGeneration(), reader.leaves().size());
    } finally {
      release(snapshot);
    }
  }

  @Override
  public void refresh() throws IOException {
    maybeRefreshBlocking();
  }

  @Override
  protected void afterClose() throws IOException {
    directory.close();
  }
}
