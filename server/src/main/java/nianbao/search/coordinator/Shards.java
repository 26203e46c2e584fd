package nianbao.search.coordinator;

import java.io.Closeable;
import java.io.IOException;
import nianbao.search.ReportIndex;

/** All shards of an index. Thread-safe. */
public interface Shards extends Closeable {

  /** Opens the newest state that is known, for one question; to be closed. */
  OpenIndex open() throws IOException;

  /** As {@link nianbao.search.ReportIndex#commit}. */
  ReportIndex.Commit commit() throws IOException;

  /** As {@link nianbao.search.ReportIndex#refresh}. */
  void refresh() throws IOException;
}
