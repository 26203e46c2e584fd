package nianbao.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Keeps the newest {@link Snapshot}; an older one stays open until its last search is done. */
final class Snapshots extends ReferenceManager<Snapshot> {

  Snapshots(Directory directory) throws IOException {
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
  private static Snapshot of(DirectoryReader reader, @Nullable Snapshot before) throws IOException {
    try {
      return new Snapshot(reader, before);
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
}
