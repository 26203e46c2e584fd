package nianbao.node;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.IndexService;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/**
 * Real nodes in this process: one that votes and two that hold data. They talk over loopback, at
 * ports that were free.
 */
final class TestCluster implements Closeable {

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<TestNode> nodes = new ArrayList<>();

  private static final class TestNode extends Node {
    TestNode(Environment environment) {
      super(
          environment,
          List.of(plugin(Netty4ModulePlugin.class), plugin(NianbaoPlugin.class)),
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

    URI http() {
      return URI.create(
          "http:/"
              + address(
                  injector()
                      .getInstance(HttpServerTransport.class)
                      .boundAddress()
                      .publishAddress()));
    }

    String transport() {
      return address(injector().getInstance(TransportService.class).boundAddress().publishAddress())
          .substring(1);
    }

    private static String address(TransportAddress bound) {
      InetSocketAddress address = bound.address();
      return "/" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
  }

  TestCluster() throws IOException, NodeValidationException {
    folder = Files.createTempDirectory("nianbao-cluster");
    start("voting", "cluster_manager", "");
    String seed = nodes.getFirst().transport();
    start("one", "cluster_manager,data", seed);
    start("two", "cluster_manager,data", seed);
    get("/_cluster/health?wait_for_nodes=3&timeout=60s");
  }

  private void start(String name, String roles, String seed)
      throws IOException, NodeValidationException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("config"));
    Settings.Builder settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("path.repo", folder.resolve("snapshots").toString())
            .put("cluster.name", "test")
            .put("node.name", name)
            .putList("node.roles", roles.split(","))
            .put("node.processors", 2)
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .putList("discovery.seed_hosts", seed.isEmpty() ? new String[0] : new String[] {seed})
            .put("discovery.find_peers_interval", "100ms")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("cluster.max_shards_per_node", 10_000)
            .put("cluster.routing.allocation.node_concurrent_recoveries", 20);
    if (seed.isEmpty()) {
      settings.putList("cluster.initial_cluster_manager_nodes", name);
    }
    TestNode node =
        new TestNode(
            InternalSettingsPreparer.prepareEnvironment(
                settings.build(), Map.of(), null, () -> name));
    nodes.add(node);
    node.start();
  }

  /** Where a node answers HTTP. */
  URI address(int node) {
    return nodes.get(node).http();
  }

  /** The only copy of the first shard of an index. */
  IndexShard shard(String index) throws IOException {
    for (TestNode node : nodes) {
      for (IndexService service : node.injector().getInstance(IndicesService.class)) {
        if (service.index().getName().equals(index) && service.hasShard(0)) {
          return service.getShard(0);
        }
      }
    }
    throw new IOException("no node has a shard of " + index);
  }

  /** Ends a node. */
  void stop(int node) throws IOException {
    nodes.get(node).close();
  }

  String get(String path) throws IOException {
    return ask("GET", path, "");
  }

  String post(String path, String json) throws IOException {
    return ask("POST", path, json);
  }

  /** The answer of the voting node, which must be a good one. */
  String ask(String method, String path, String body) throws IOException {
    HttpResponse<String> answer = answer(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }

  /** Any answer of the voting node. */
  HttpResponse<String> answer(String method, String path, String body) throws IOException {
    String type = path.contains("_bulk") ? "application/x-ndjson" : "application/json";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(0).resolve(path))
            .method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    for (TestNode node : nodes.reversed()) {
      node.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
