package nianbao.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Sha256;
import nianbao.search.coordinator.SharedTexts;
import nianbao.search.shard.Shard;
import nianbao.search.wire.RemoteShard;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.ActionRunnable;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.GroupedActionListener;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.PlainActionFuture;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.block.ClusterBlockLevel;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.cluster.routing.GroupShardsIterator;
import org.opensearch.cluster.routing.ShardIterator;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.transport.TransportResponse;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;

/**
 * Opens one state of one copy of each shard of an index for a question: all of them, or none. Each
 * shard then knows of which texts another one has the report that is found.
 */
public final class OpenAction
    extends HandledTransportAction<OpenAction.Request, OpenAction.Response> {

  static final String NAME = "indices:data/read/nianbao/open";
  static final ActionType<Response> TYPE = new ActionType<>(NAME, Response::new);

  /** Of so many earlier states it is known which texts their shards share. */
  private static final int KNOWN = 16;

  private static final int HEX_DIGITS = 15;

  private final ClusterService cluster;
  private final IndexNameExpressionResolver names;
  private final ThreadPool pool;
  private final NodeCalls calls;

  /**
   * For each shard the texts of which another one has the report that is found, by their states.
   */
  private final Map<String, List<List<String>>> elsewhere =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<List<String>>> eldest) {
              return size() > KNOWN;
            }
          });

  /** Registers the action. */
  @Inject
  public OpenAction(
      TransportService transport,
      ActionFilters filters,
      ClusterService cluster,
      IndexNameExpressionResolver names,
      ThreadPool pool,
      NodeCalls calls) {
    super(NAME, transport, filters, Request::new);
    this.cluster = cluster;
    this.names = names;
    this.pool = pool;
    this.calls = calls;
  }

  /** Asks for an index to be opened. */
  static final class Request extends ActionRequest implements IndicesRequest {
    private final String index;

    Request(String index) {
      this.index = index;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      index = in.readString();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(index);
    }

    @Override
    public String[] indices() {
      return new String[] {index};
    }

    @Override
    public IndicesOptions indicesOptions() {
      return IndicesOptions.strictSingleIndexNoExpandForbidClosed();
    }

    @Override
    public @Nullable ActionRequestValidationException validate() {
      return null;
    }
  }

  /** What was opened. */
  static final class Response extends ActionResponse {
    private final long generation;
    private final int segments;
    private final List<String> tokens;

    Response(long generation, int segments, List<String> tokens) {
      this.generation = generation;
      this.segments = segments;
      this.tokens = tokens;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      generation = in.readVLong();
      segments = in.readVInt();
      tokens = in.readStringList();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      out.writeVLong(generation);
      out.writeVInt(segments);
      out.writeStringCollection(tokens);
    }

    /** Equal for equal states of the same copies, 0 or more. */
    long generation() {
      return generation;
    }

    /** Of all shards. */
    int segments() {
      return segments;
    }

    /** By number of the shard. */
    List<String> tokens() {
      return tokens;
    }
  }

  /**
   * What became of a shard.
   *
   * @param opened {@code null} when no copy could be opened
   * @param fault why the last one that was tried could not
   */
  private record Tried(
      int shard,
      @Nullable DiscoveryNode node,
      ShardContexts.@Nullable Opened opened,
      @Nullable Exception fault) {}

  /** An open context on its node. */
  private record Open(DiscoveryNode node, ShardContexts.Opened opened) {
    Token token() {
      return new Token(node.getId(), opened.context());
    }
  }

  @Override
  protected void doExecute(Task task, Request request, ActionListener<Response> listener) {
    ClusterState state = cluster.state();
    String index = names.concreteSingleIndex(state, request).getName();
    state.blocks().indexBlockedRaiseException(ClusterBlockLevel.READ, index);
    NianbaoIndex.check(state.metadata().index(index));
    // The same copies each time as long as they are there, so that their states stay the same, too.
    GroupShardsIterator<ShardIterator> shards =
        cluster
            .operationRouting()
            .searchShards(
                state, new String[] {index}, null, "of " + state.nodes().getLocalNodeId());
    GroupedActionListener<Tried> all =
        new GroupedActionListener<>(
            ActionListener.wrap(tried -> opened(index, tried, listener), listener::onFailure),
            shards.size());
    for (ShardIterator copies : shards) {
      open(copies, state, null, all);
    }
  }

  /** Opens the first copy that can be. */
  private void open(
      ShardIterator copies,
      ClusterState state,
      @Nullable Exception fault,
      ActionListener<Tried> listener) {
    ShardRouting copy = copies.nextOrNull();
    if (copy == null) {
      listener.onResponse(new Tried(copies.shardId().id(), null, null, fault));
      return;
    }
    DiscoveryNode node = state.nodes().get(copy.currentNodeId());
    if (node == null) {
      open(copies, state, fault, listener);
      return;
    }
    calls.open(
        node,
        copy.shardId(),
        ActionListener.wrap(
            answer ->
                listener.onResponse(new Tried(copy.shardId().id(), node, answer.opened(), null)),
            e -> open(copies, state, e, listener)));
  }

  private void opened(String index, Collection<Tried> tried, ActionListener<Response> listener) {
    List<Open> open = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    Exception fault = null;
    for (Tried shard : tried.stream().sorted(Comparator.comparingInt(Tried::shard)).toList()) {
      if (shard.node == null || shard.opened == null) {
        missing.add(shard.shard);
        fault = shard.fault == null ? fault : shard.fault;
      } else {
        open.add(new Open(shard.node, shard.opened));
      }
    }
    ActionListener<Response> orNone =
        ActionListener.wrap(
            listener::onResponse,
            e -> {
              release(open);
              listener.onFailure(e);
            });
    if (!missing.isEmpty()) {
      orNone.onFailure(new MissingShardsException(index, missing, fault));
    } else if (open.size() == 1) {
      orNone.onResponse(response(open));
    } else {
      pool.executor(ThreadPool.Names.GENERIC)
          .execute(ActionRunnable.supply(orNone, () -> besideEachOther(index, open)));
    }
  }

  private static String states(List<Open> open) {
    StringBuilder states = new StringBuilder();
    for (Open one : open) {
      states.append(one.node.getEphemeralId()).append(' ').append(one.opened.state()).append('\n');
    }
    return states.toString();
  }

  private static Response response(List<Open> open) {
    long generation = Long.parseLong(Sha256.hex(states(open)).substring(0, HEX_DIGITS), 16);
    int segments = open.stream().mapToInt(one -> one.opened.segments()).sum();
    List<String> tokens = open.stream().map(one -> one.token().toString()).toList();
    return new Response(generation, segments, tokens);
  }

  /** Tells each shard what the others have. */
  private Response besideEachOther(String index, List<Open> open) throws IOException {
    String states = states(open);
    List<List<String>> texts = elsewhere.get(states);
    if (texts == null) {
      texts = SharedTexts.preferredElsewhere(open.stream().map(one -> shard(index, one)).toList());
      elsewhere.put(states, texts);
    }
    for (int i = 0; i < open.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        PlainActionFuture<TransportResponse.Empty> told = PlainActionFuture.newFuture();
        calls.beside(open.get(i).node, open.get(i).opened.context(), texts.get(i), told);
        told.actionGet();
      }
    }
    return response(open);
  }

  private Shard shard(String index, Open open) {
    return RemoteShard.over(
        call -> {
          PlainActionFuture<NodeCalls.Answer> answer = PlainActionFuture.newFuture();
          calls.ask(open.node, open.opened.context(), index, call, answer);
          return answer.actionGet().bytes();
        });
  }

  private void release(List<Open> open) {
    for (Open one : open) {
      calls.close(one.node, List.of(one.opened.context()), ActionListener.noOp());
    }
  }
}
