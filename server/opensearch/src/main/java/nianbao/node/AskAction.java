package nianbao.node;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.tasks.Task;
import org.opensearch.transport.TransportService;

/** Carries a call to an open context, and its answer back. */
public final class AskAction extends HandledTransportAction<AskAction.Request, NodeCalls.Answer> {

  static final String NAME = "indices:data/read/nianbao/ask";
  static final ActionType<NodeCalls.Answer> TYPE = new ActionType<>(NAME, NodeCalls.Answer::new);

  private final ClusterService cluster;
  private final IndexNameExpressionResolver names;
  private final NodeCalls calls;

  /** Registers the action. */
  @Inject
  public AskAction(
      TransportService transport,
      ActionFilters filters,
      ClusterService cluster,
      IndexNameExpressionResolver names,
      NodeCalls calls) {
    super(NAME, transport, filters, Request::new);
    this.cluster = cluster;
    this.names = names;
    this.calls = calls;
  }

  /** A call to a context. */
  static final class Request extends ActionRequest implements IndicesRequest {
    private final String index;
    private final String token;
    private final byte[] call;

    /**
     * @param index that the context must be of
     */
    Request(String index, String token, byte[] call) {
      this.index = index;
      this.token = token;
      this.call = call;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      index = in.readString();
      token = in.readString();
      call = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(index);
      out.writeString(token);
      out.writeByteArray(call);
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

  @Override
  protected void doExecute(Task task, Request request, ActionListener<NodeCalls.Answer> listener) {
    ClusterState state = cluster.state();
    Token token = Token.of(request.token);
    String index = names.concreteSingleIndex(state, request).getName();
    calls.ask(token.in(state), token.context(), index, request.call, listener);
  }
}
