package nianbao.node;

import java.util.concurrent.TimeUnit;
import org.opensearch.action.admin.indices.replication.SegmentReplicationStatsAction;
import org.opensearch.action.admin.indices.replication.SegmentReplicationStatsRequest;
import org.opensearch.action.admin.indices.replication.SegmentReplicationStatsResponse;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.core.action.ActionListener;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.client.node.NodeClient;

/**
 * Waits until all copies of an index show what its first ones show: copied segments arrive behind a
 * refresh.
 */
final class Replication {

  private static final TimeValue BETWEEN_LOOKS = TimeValue.timeValueMillis(20);
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final String index;
  private final NodeClient client;
  private final ActionListener<Boolean> listener;
  private final long since = System.nanoTime();

  /**
   * @param listener told whether they do; {@code false} when some still don't after half a minute
   */
  Replication(String index, NodeClient client, ActionListener<Boolean> listener) {
    this.index = index;
    this.client = client;
    this.listener = listener;
  }

  void await() {
    client.execute(
        SegmentReplicationStatsAction.INSTANCE,
        new SegmentReplicationStatsRequest(index),
        ActionListener.wrap(this::look, listener::onFailure));
  }

  private void look(SegmentReplicationStatsResponse stats) {
    boolean behind =
        stats.getReplicationStats().values().stream()
            .flatMap(groups -> groups.stream())
            .flatMap(group -> group.getReplicaStats().stream())
            .anyMatch(replica -> replica.getCheckpointsBehindCount() > 0);
    if (!behind || System.nanoTime() - since > MOST_NANOS) {
      listener.onResponse(!behind);
    } else {
      client.threadPool().schedule(this::await, BETWEEN_LOOKS, ThreadPool.Names.GENERIC);
    }
  }
}
