package nianbao.node;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Module;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.NamedWriteableRegistry;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.xcontent.NamedXContentRegistry;
import org.opensearch.env.Environment;
import org.opensearch.env.NodeEnvironment;
import org.opensearch.index.IndexModule;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.codec.CodecServiceFactory;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.shard.IndexEventListener;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.EnginePlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.repositories.RepositoriesService;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;
import org.opensearch.script.ScriptService;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.client.Client;
import org.opensearch.watcher.ResourceWatcherService;

/** Makes a node of OpenSearch hold and search reports. */
public final class NianbaoPlugin extends Plugin
    implements ActionPlugin, EnginePlugin, MapperPlugin {

  private static final TimeValue BETWEEN_LOOKS = TimeValue.timeValueSeconds(10);

  private final ShardContexts contexts = new ShardContexts(System::nanoTime);

  /** Called by the node. */
  public NianbaoPlugin() {}

  @Override
  public List<Setting<?>> getSettings() {
    return List.of(NianbaoIndex.SETTING);
  }

  @Override
  public Optional<CodecServiceFactory> getCustomCodecServiceFactory(IndexSettings index) {
    return NianbaoIndex.isOne(index.getSettings())
        ? Optional.of(ReportCodecService::new)
        : Optional.empty();
  }

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(BlockMapper.TYPE, BlockMapper.PARSER);
  }

  @Override
  public Collection<Object> createComponents(
      Client client,
      ClusterService cluster,
      ThreadPool pool,
      ResourceWatcherService watcher,
      ScriptService scripts,
      NamedXContentRegistry contents,
      Environment environment,
      NodeEnvironment node,
      NamedWriteableRegistry writeables,
      IndexNameExpressionResolver names,
      Supplier<RepositoriesService> repositories) {
    pool.scheduleWithFixedDelay(contexts::releaseIdle, BETWEEN_LOOKS, ThreadPool.Names.GENERIC);
    return List.of(contexts);
  }

  @Override
  public Collection<Module> createGuiceModules() {
    return List.of(binder -> binder.bind(NodeCalls.class).asEagerSingleton());
  }

  @Override
  public void onIndexModule(IndexModule index) {
    index.addIndexEventListener(
        new IndexEventListener() {
          @Override
          public void beforeIndexShardClosed(
              ShardId id, @Nullable IndexShard shard, Settings settings) {
            contexts.releaseShard(id);
          }
        });
  }

  @Override
  public List<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
    return List.of(
        new ActionHandler<>(OpenAction.TYPE, OpenAction.class),
        new ActionHandler<>(AskAction.TYPE, AskAction.class),
        new ActionHandler<>(CloseAction.TYPE, CloseAction.class));
  }

  @Override
  public List<RestHandler> getRestHandlers(
      Settings settings,
      RestController controller,
      ClusterSettings clusterSettings,
      IndexScopedSettings indexSettings,
      SettingsFilter filter,
      IndexNameExpressionResolver names,
      Supplier<DiscoveryNodes> nodes) {
    return Routes.all();
  }

  @Override
  public void close() {
    contexts.close();
  }
}
