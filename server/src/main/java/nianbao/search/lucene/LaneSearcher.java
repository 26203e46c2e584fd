package nianbao.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import nianbao.search.lucene.rank.ReportSimilarity;
import nianbao.search.lucene.table.Lanes;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches a state of the index. Each of its lanes is searched by a thread of its own when one is
 * free, otherwise by the one that asks, so that one search is answered sooner and many of them
 * aren't held up.
 */
class LaneSearcher extends IndexSearcher {

  private final Lanes lanes;

  LaneSearcher(IndexReader reader, Lanes lanes) {
    super(reader, lanes.lanes().size() > 1 ? ForkJoinPool.commonPool() : null);
    this.lanes = lanes;
    // Queries hardly ever repeat, and a cached one would have to be walked without its skip lists.
    setQueryCache(null);
    setSimilarity(new ReportSimilarity());
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    List<LeafSlice> slices = new ArrayList<>();
    for (List<Lanes.Run> lane : lanes.lanes()) {
      List<LeafReaderContextPartition> partitions = new ArrayList<>();
      for (Lanes.Run run : lane) {
        partitions.add(
            LeafReaderContextPartition.createFromAndTo(
                run.segment().leaf(), run.start(), run.end()));
      }
      slices.add(new LeafSlice(partitions));
    }
    return slices.toArray(LeafSlice[]::new);
  }
}
