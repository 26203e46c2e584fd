package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.IndexState;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.coordinator.SharedTexts;
import nianbao.search.lucene.table.Lanes;
import nianbao.search.shard.Shard;
import nianbao.search.wire.RemoteShard;
import nianbao.search.wire.ShardServer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** Lucene directories as the shards of one index, each behind the wire. */
public final class RemoteShards implements Shards {

  private final List<Snapshots> directories = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final IndexState state = new IndexState();

  RemoteShards(List<Directory> directories, Lanes.Limits limits) throws IOException {
    List<Shard> apart = new ArrayList<>();
    for (Directory directory : directories) {
      Snapshots shard = new Snapshots(directory, limits);
      this.directories.add(shard);
      snapshots.add(shard.acquire());
      apart.add(remote(new LuceneShard(snapshots.getLast())));
    }
    List<List<String>> elsewhere = SharedTexts.preferredElsewhere(apart);
    for (int i = 0; i < elsewhere.size(); i++) {
      snapshots.set(i, snapshots.get(i).beside(elsewhere.get(i)));
    }
  }

  /** So many shards of these reports. */
  public static RemoteShards of(List<Report> reports, int shards) throws IOException {
    return new RemoteShards(LuceneIndexes.directories(reports, shards), LuceneIndexes.WHOLE);
  }

  /** The shards themselves, for one question. */
  public List<Shard> shards() {
    return snapshots.stream().<Shard>map(LuceneShard::new).toList();
  }

  @Override
  public OpenIndex open() {
    List<Shard> remote = shards().stream().map(RemoteShards::remote).toList();
    return new OpenIndex(remote, state, () -> {});
  }

  private static Shard remote(Shard shard) {
    return RemoteShard.over(new ShardServer(shard)::answer);
  }

  @Override
  public ReportIndex.Commit commit() throws IOException {
    long generation = 0;
    int segments = 0;
    for (Snapshots shard : directories) {
      generation += shard.commit().generation();
      segments += shard.commit().segments();
    }
    return new ReportIndex.Commit(generation, segments);
  }

  @Override
  public void refresh() {}

  @Override
  public void close() throws IOException {
    for (int i = 0; i < snapshots.size(); i++) {
      directories.get(i).release(snapshots.get(i));
    }
    IOUtils.close(directories);
  }
}
