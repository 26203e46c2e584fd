package nianbao.search.lucene;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.IndexState;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.coordinator.SharedTexts;
import nianbao.search.lucene.table.Lanes;
import nianbao.search.shard.Shard;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * Several Lucene directories as the shards of one index. All that goes in and out of them is
 * written as bytes in between.
 */
final class SeveralShards implements Shards {

  private final List<Snapshots> directories = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final IndexState state = new IndexState();

  SeveralShards(List<Directory> directories, Lanes.Limits limits) throws IOException {
    List<Shard> apart = new ArrayList<>();
    for (Directory directory : directories) {
      Snapshots shard = new Snapshots(directory, limits);
      this.directories.add(shard);
      snapshots.add(shard.acquire());
      apart.add(remote(snapshots.getLast()));
    }
    List<List<String>> elsewhere = SharedTexts.preferredElsewhere(apart);
    for (int i = 0; i < elsewhere.size(); i++) {
      snapshots.set(i, snapshots.get(i).beside(elsewhere.get(i)));
    }
  }

  private static Shard remote(Snapshot snapshot) {
    Shard shard = new LuceneShard(snapshot);
    return (Shard)
        Proxy.newProxyInstance(
            Shard.class.getClassLoader(),
            new Class<?>[] {Shard.class},
            (proxy, method, arguments) -> {
              Object[] received = new Object[arguments == null ? 0 : arguments.length];
              for (int i = 0; i < received.length; i++) {
                received[i] = ValueBytes.copy(arguments[i]);
              }
              try {
                return ValueBytes.copy(method.invoke(shard, received));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public OpenIndex open() {
    return new OpenIndex(snapshots.stream().map(SeveralShards::remote).toList(), state, () -> {});
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
