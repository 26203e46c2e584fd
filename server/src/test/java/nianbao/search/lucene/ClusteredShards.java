package nianbao.search.lucene;

import java.io.IOException;
import java.util.List;
import nianbao.cluster.ClusterFront;
import nianbao.cluster.ClusterSettings;
import nianbao.cluster.ClusterShards;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.Shards;

/** Shards of this process that are asked as those of a cluster, over HTTP. */
final class ClusteredShards implements Shards {

  private static final String INDEX = "reports";

  private final RemoteShards served;
  private final ClusterFront front = new ClusterFront();
  private final ClusterShards shards;

  ClusteredShards(RemoteShards served) throws IOException {
    this.served = served;
    front.serve(INDEX, served.commit().generation(), served::shards);
    shards = new ClusterShards(new ClusterSettings(List.of(front.address()), INDEX, null, null));
  }

  @Override
  public OpenIndex open() throws IOException {
    return shards.open();
  }

  @Override
  public ReportIndex.Commit commit() throws IOException {
    return shards.commit();
  }

  @Override
  public void refresh() throws IOException {
    shards.refresh();
  }

  @Override
  public void close() throws IOException {
    shards.close();
    front.close();
    served.close();
  }
}
