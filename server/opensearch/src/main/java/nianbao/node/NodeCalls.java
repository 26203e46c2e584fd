package nianbao.node;

import java.io.IOException;
import java.util.List;
import org.opensearch.action.ActionListenerResponseHandler;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.transport.TransportResponse;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportRequest;
import org.opensearch.transport.TransportService;

/** What nodes ask each other about their {@link ShardContexts}. */
public final class NodeCalls {

  private static final String OPEN = OpenAction.NAME + "[shard]";
  private static final String BESIDE = OpenAction.NAME + "[beside]";
  private static final String ASK = AskAction.NAME + "[shard]";
  private static final String CLOSE = CloseAction.NAME + "[node]";

  private final TransportService transport;

  /** Registers what this node answers. */
  @Inject
  public NodeCalls(TransportService transport, IndicesService indices, ShardContexts contexts) {
    this.transport = transport;
    answer(
        OPEN,
        ThreadPool.Names.SEARCH,
        OpenShard::new,
        call -> {
          IndexShard shard =
              indices.indexServiceSafe(call.shard.getIndex()).getShard(call.shard.id());
          return new Opened(contexts.open(shard));
        });
    answer(
        BESIDE,
        ThreadPool.Names.SEARCH,
        Beside::new,
        call -> {
          contexts.beside(call.context, call.elsewhere);
          return TransportResponse.Empty.INSTANCE;
        });
    answer(
        ASK,
        ThreadPool.Names.SEARCH,
        Ask::new,
        call -> new Answer(contexts.ask(call.context, call.index, call.bytes)));
    answer(
        CLOSE,
        ThreadPool.Names.SAME,
        Close::new,
        call -> {
          contexts.release(call.contexts);
          return TransportResponse.Empty.INSTANCE;
        });
  }

  private interface Answering<T> {
    TransportResponse to(T call) throws IOException;
  }

  private <T extends TransportRequest> void answer(
      String action, String pool, Writeable.Reader<T> reader, Answering<T> answering) {
    transport.registerRequestHandler(
        action, pool, reader, (call, channel, task) -> channel.sendResponse(answering.to(call)));
  }

  private <T extends TransportResponse> void ask(
      DiscoveryNode node,
      String action,
      TransportRequest call,
      Writeable.Reader<T> reader,
      ActionListener<T> listener) {
    transport.sendRequest(
        node, action, call, new ActionListenerResponseHandler<>(listener, reader));
  }

  /** Opens the present state of a copy of a shard. */
  void open(DiscoveryNode node, ShardId shard, ActionListener<Opened> listener) {
    ask(node, OPEN, new OpenShard(shard), Opened::new, listener);
  }

  /** Tells a context of which texts other shards have the report that is found. */
  void beside(
      DiscoveryNode node,
      String context,
      List<String> elsewhere,
      ActionListener<TransportResponse.Empty> listener) {
    ask(node, BESIDE, new Beside(context, elsewhere), NodeCalls::empty, listener);
  }

  /** Has a context answer a call. */
  void ask(
      DiscoveryNode node,
      String context,
      String index,
      byte[] call,
      ActionListener<Answer> listener) {
    ask(node, ASK, new Ask(context, index, call), Answer::new, listener);
  }

  /** Releases contexts; those that are gone are passed over. */
  void close(
      DiscoveryNode node, List<String> contexts, ActionListener<TransportResponse.Empty> listener) {
    ask(node, CLOSE, new Close(contexts), NodeCalls::empty, listener);
  }

  private static TransportResponse.Empty empty(StreamInput in) {
    return TransportResponse.Empty.INSTANCE;
  }

  private static final class OpenShard extends TransportRequest {
    private final ShardId shard;

    OpenShard(ShardId shard) {
      this.shard = shard;
    }

    OpenShard(StreamInput in) throws IOException {
      super(in);
      shard = new ShardId(in);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      shard.writeTo(out);
    }
  }

  /** A context that was opened. */
  static final class Opened extends TransportResponse {
    private final ShardContexts.Opened opened;

    Opened(ShardContexts.Opened opened) {
      this.opened = opened;
    }

    Opened(StreamInput in) throws IOException {
      opened = new ShardContexts.Opened(in.readString(), in.readVLong(), in.readVInt());
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      out.writeString(opened.context());
      out.writeVLong(opened.state());
      out.writeVInt(opened.segments());
    }

    ShardContexts.Opened opened() {
      return opened;
    }
  }

  private static final class Beside extends TransportRequest {
    private final String context;
    private final List<String> elsewhere;

    Beside(String context, List<String> elsewhere) {
      this.context = context;
      this.elsewhere = elsewhere;
    }

    Beside(StreamInput in) throws IOException {
      super(in);
      context = in.readString();
      elsewhere = in.readStringList();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(context);
      out.writeStringCollection(elsewhere);
    }
  }

  private static final class Ask extends TransportRequest {
    private final String context;
    private final String index;
    private final byte[] bytes;

    Ask(String context, String index, byte[] bytes) {
      this.context = context;
      this.index = index;
      this.bytes = bytes;
    }

    Ask(StreamInput in) throws IOException {
      super(in);
      context = in.readString();
      index = in.readString();
      bytes = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(context);
      out.writeString(index);
      out.writeByteArray(bytes);
    }
  }

  /** The answer to a call, as bytes. */
  static final class Answer extends ActionResponse {
    private final byte[] bytes;

    Answer(byte[] bytes) {
      this.bytes = bytes;
    }

    Answer(StreamInput in) throws IOException {
      super(in);
      bytes = in.readByteArray();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      out.writeByteArray(bytes);
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private static final class Close extends TransportRequest {
    private final List<String> contexts;

    Close(List<String> contexts) {
      this.contexts = contexts;
    }

    Close(StreamInput in) throws IOException {
      super(in);
      contexts = in.readStringList();
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeStringCollection(contexts);
    }
  }
}
