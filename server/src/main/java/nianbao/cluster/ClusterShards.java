package nianbao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.IndexState;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.shard.Shard;
import nianbao.search.wire.OtherVersionException;
import nianbao.search.wire.RemoteShard;
import nianbao.search.wire.ShardServer;
import org.jspecify.annotations.Nullable;

/** The shards of an index in a cluster. */
public final class ClusterShards implements Shards {

  private final ClusterClient client;

  /** Of the state that was opened last. */
  private volatile @Nullable Known known;

  /**
   * What is kept of a state.
   *
   * @param shards how many there are
   */
  private record Known(ReportIndex.Commit commit, int shards, IndexState state) {}

  /** One state of all shards, as the cluster names it. */
  private record Opened(String wire, long generation, int segments, List<OpenedShard> shards) {}

  private record OpenedShard(int shard, String token) {}

  /**
   * The shards of an index; nothing is asked of the cluster yet.
   *
   * @throws IOException when the certificates of the settings can't be read
   */
  public ClusterShards(ClusterSettings settings) throws IOException {
    client = new ClusterClient(settings);
  }

  @Override
  public OpenIndex open() throws IOException {
    Opened opened = client.post("open", Opened.class);
    if (!ShardServer.VERSION.equals(opened.wire())) {
      throw new OtherVersionException(String.valueOf(opened.wire()));
    }
    List<String> tokens =
        opened.shards().stream()
            .sorted(Comparator.comparingInt(OpenedShard::shard))
            .map(OpenedShard::token)
            .toList();
    return new OpenIndex(
        tokens.stream().map(this::remote).toList(),
        known(opened).state(),
        () -> client.send("close", tokens));
  }

  private Shard remote(String token) {
    String path = "ask/" + URLEncoder.encode(token, UTF_8);
    return RemoteShard.over(call -> client.post(path, call));
  }

  /** What was derived from a state holds as long as the cluster says that it is the same. */
  private synchronized Known known(Opened opened) {
    ReportIndex.Commit commit = new ReportIndex.Commit(opened.generation(), opened.segments());
    Known last = known;
    int shards = opened.shards().size();
    IndexState state =
        last != null && last.commit().generation() == commit.generation() && last.shards() == shards
            ? last.state()
            : new IndexState();
    Known now = new Known(commit, shards, state);
    known = now;
    return now;
  }

  @Override
  public ReportIndex.Commit commit() throws IOException {
    Known last = known;
    if (last == null) {
      refresh();
      last = known;
    }
    return Objects.requireNonNull(last).commit();
  }

  /** Looks which state is the newest; each question is asked of the newest anyway. */
  @Override
  public void refresh() throws IOException {
    open().close();
  }

  @Override
  public void close() {
    client.close();
  }
}
