package nianbao.command.data;

import java.io.IOException;
import nianbao.cluster.ClusterSettings;
import nianbao.cluster.ClusterShards;
import nianbao.command.configuration.ClusterOption;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.ShardedIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say which index is read: that of a data folder, or that of a cluster. */
public final class IndexOption {
  @Mixin private DataOption data = new DataOption();
  @Mixin private ClusterOption cluster = new ClusterOption();

  /** The data folder, of which the index is not read where there is a {@link #cluster}. */
  public DataFolder folder() {
    return data.folder();
  }

  /** As {@link ClusterOption#settings}. */
  public @Nullable ClusterSettings cluster(CommandSpec spec) throws IOException {
    return cluster.settings(spec);
  }

  /** Opens the index, as {@link DataOption#open} does. */
  public ReportIndex open(CommandSpec spec) throws IOException {
    ClusterSettings asked = cluster(spec);
    return asked == null ? data.open(spec) : inCluster(asked);
  }

  /** The index of a cluster; whether it is there turns out when it is asked. */
  public static ReportIndex inCluster(ClusterSettings cluster) throws IOException {
    return new ShardedIndex(new ClusterShards(cluster), false);
  }
}
