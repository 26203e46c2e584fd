package nianbao.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.clustermanager.AcknowledgedResponse;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.tasks.Task;
import org.opensearch.transport.TransportService;

/** Releases the contexts of a question; whether they were is not waited for. */
public final class CloseAction
    extends HandledTransportAction<CloseAction.Request, AcknowledgedResponse> {

  static final String NAME = "indices:data/read/nianbao/close";
  static final ActionType<AcknowledgedResponse> TYPE =
      new ActionType<>(NAME, AcknowledgedResponse::new);

  private final ClusterService cluster;
  private final NodeCalls calls;

  /** Registers the action. */
  @Inject
  public CloseAction(
      TransportService transport, ActionFilters filters, ClusterService cluster, NodeCalls calls) {
    super(NAME, transport, filters, Request::new);
    this.cluster = cluster;
    this.calls = calls;
  }

  /** Names the contexts. */
  static final class Request extends ActionRequest implements IndicesRequest {
    private final String index;
    private final List<String> tokens;

    Request(String index, List<String> tokens) {
      this.index = index;
      this.tokens = tokens;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      index = in.readString();
      tokens = in.readStringList();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(index);
      out.writeStringCollection(tokens);
    }

    @Override
    public String[] indices() {
      return new String[] {index};
    }

    @Override
    public IndicesOptions indicesOptions() {
      return IndicesOptions.lenientExpandOpen(); // also of one that was deleted meanwhile
    }

    @Override
    public @Nullable ActionRequestValidationException validate() {
      return null;
    }
  }

  @Override
  protected void doExecute(
      Task task, Request request, ActionListener<AcknowledgedResponse> listener) {
    Map<String, List<String>> byNode = new HashMap<>();
    for (String text : request.tokens) {
      Token token = Token.of(text);
      byNode.computeIfAbsent(token.node(), unknown -> new ArrayList<>()).add(token.context());
    }
    byNode.forEach(
        (id, contexts) -> {
          DiscoveryNode node = cluster.state().nodes().get(id);
          if (node != null) {
            calls.close(node, contexts, ActionListener.noOp());
          }
        });
    listener.onResponse(new AcknowledgedResponse(true));
  }
}
