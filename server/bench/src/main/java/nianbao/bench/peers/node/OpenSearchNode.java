package nianbao.bench.peers.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node of OpenSearch with its plugins for HTTP and for smartcn, until it is ended. */
public final class OpenSearchNode {

  private OpenSearchNode() {}

  /**
   * Starts the node; it answers on loopback only.
   *
   * @param arguments the folder of its data, and the port for HTTP
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Settings settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("cluster.name", "peers")
            .put("node.name", "peer")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", "0")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("discovery.type", "single-node")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "peer");
    Node node = new OnClassPath(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    new CountDownLatch(1).await(); // a node's own threads don't keep a process alive
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (Exception e) {
      throw new IllegalStateException("the node does not close", e);
    }
  }

  /** A node whose plugins are on the class path, not in a folder. */
  private static final class OnClassPath extends Node {
    OnClassPath(Environment environment) {
      super(
          environment,
          List.of(plugin(Netty4ModulePlugin.class), plugin(AnalysisSmartChinesePlugin.class)),
          false);
    }

    private static PluginInfo plugin(Class<? extends Plugin> plugin) {
      return new PluginInfo(
          plugin.getSimpleName(),
          "",
          Version.CURRENT.toString(),
          Version.CURRENT,
          "21",
          plugin.getName(),
          null,
          List.of(),
          false);
    }
  }
}
