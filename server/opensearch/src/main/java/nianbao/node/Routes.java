package nianbao.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.index.block.BlockChange;
import nianbao.search.wire.ShardServer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.opensearch.ExceptionsHelper;
import org.opensearch.OpenSearchException;
import org.opensearch.ResourceNotFoundException;
import org.opensearch.action.DocWriteRequest;
import org.opensearch.action.bulk.BulkItemResponse;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.delete.DeleteRequest;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.common.xcontent.LoggingDeprecationHandler;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.core.xcontent.MediaTypeRegistry;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestChannel;
import org.opensearch.rest.RestHandler;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestRequest.Method;
import org.opensearch.rest.action.RestToXContentListener;
import org.opensearch.transport.ConnectTransportException;
import org.opensearch.transport.NodeDisconnectedException;
import org.opensearch.transport.client.node.NodeClient;

/**
 * What clients ask over HTTP, below {@code /_nianbao/{index}/}:
 *
 * <ul>
 *   <li>{@code POST create?shards=3&replicas=1&replication=SEGMENT}: makes the index.
 *   <li>{@code POST open}: {@code {"wire": …, "generation": …, "segments": …, "shards": [{"shard":
 *       0, "token": …}, …]}}; 503 with {@code "missing": [numbers of shards]} when some have no
 *       copy.
 *   <li>{@code POST ask/{token}}: a call of {@link nianbao.search.shard.Shard} as bytes, answered
 *       with bytes; 404 with {@code {"error": "gone"}} when the context is no longer there. Of the
 *       types of content that nodes let in, {@code application/cbor} is the one for bytes.
 *   <li>{@code POST close}: a JSON array of tokens.
 *   <li>{@code POST write}: {@link BlockChange}s as bytes; {@code {"statuses": [one for each],
 *       "reason": that of the first that failed}}. OpenSearch's own {@code _bulk} takes the same
 *       reports, a third longer.
 *   <li>{@code POST commit}: makes what was written visible in all copies.
 * </ul>
 */
final class Routes {

  private static final Logger LOG = LogManager.getLogger(Routes.class);
  private static final String PATH = "/_nianbao/{index}/";

  private Routes() {}

  /** All of them. */
  static List<RestHandler> all() {
    return List.of(new Create(), new Open(), new Ask(), new Close(), new Write(), new Commit());
  }

  private abstract static class Route extends BaseRestHandler {
    private final String name;
    private final String parameters;

    Route(String name, String parameters) {
      this.name = name;
      this.parameters = parameters;
    }

    @Override
    public String getName() {
      return "nianbao_" + name;
    }

    @Override
    public List<RestHandler.Route> routes() {
      return List.of(new RestHandler.Route(Method.POST, PATH + name + parameters));
    }
  }

  private static final class Create extends Route {
    Create() {
      super("create", "");
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
      String index = request.param("index");
      int shards = request.paramAsInt("shards", 1);
      int replicas = request.paramAsInt("replicas", 1);
      String replication = request.param("replication", "SEGMENT").toUpperCase(Locale.ROOT);
      return channel ->
          client
              .admin()
              .indices()
              .create(
                  NianbaoIndex.creation(index, shards, replicas, replication),
                  new RestToXContentListener<>(channel));
    }
  }

  private static final class Open extends Route {
    Open() {
      super("open", "");
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
      String index = request.param("index");
      return channel ->
          client.execute(
              OpenAction.TYPE,
              new OpenAction.Request(index),
              answering(
                  channel,
                  response -> send(channel, RestStatus.OK, json -> write(response, json)),
                  e -> {
                    if (e instanceof MissingShardsException missing) {
                      send(channel, missing.status(), json -> write(missing, json));
                    } else {
                      fail(channel, e);
                    }
                  }));
    }

    private static void write(OpenAction.Response response, XContentBuilder json)
        throws IOException {
      json.field("wire", ShardServer.VERSION);
      json.field("generation", response.generation());
      json.field("segments", response.segments());
      json.startArray("shards");
      for (int i = 0; i < response.tokens().size(); i++) {
        json.startObject();
        json.field("shard", i).field("token", response.tokens().get(i));
        json.endObject();
      }
      json.endArray();
    }

    private static void write(MissingShardsException missing, XContentBuilder json)
        throws IOException {
      json.startObject("error");
      json.field("type", "missing_shards").field("reason", missing.getMessage());
      json.endObject();
      json.field("missing", missing.missing());
      json.field("status", missing.status().getStatus());
    }
  }

  private static final class Ask extends Route {
    Ask() {
      super("ask", "/{token}");
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
      AskAction.Request ask =
          new AskAction.Request(
              request.param("index"),
              request.param("token"),
              BytesReference.toBytes(request.requiredContent()));
      return channel ->
          client.execute(
              AskAction.TYPE,
              ask,
              answering(
                  channel,
                  answer ->
                      channel.sendResponse(
                          new BytesRestResponse(
                              RestStatus.OK, "application/octet-stream", answer.bytes())),
                  e -> {
                    if (isGone(e)) {
                      send(channel, RestStatus.NOT_FOUND, json -> json.field("error", "gone"));
                    } else {
                      fail(channel, e);
                    }
                  }));
    }

    private static boolean isGone(Exception e) {
      Throwable cause = ExceptionsHelper.unwrapCause(e);
      return cause instanceof ResourceNotFoundException
          || cause instanceof ConnectTransportException
          || cause instanceof NodeDisconnectedException;
    }
  }

  private static final class Close extends Route {
    Close() {
      super("close", "");
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client)
        throws IOException {
      List<String> tokens = new ArrayList<>();
      try (XContentParser parser =
          MediaTypeRegistry.JSON
              .xContent()
              .createParser(
                  request.getXContentRegistry(),
                  LoggingDeprecationHandler.INSTANCE,
                  request.requiredContent().streamInput())) {
        parser.nextToken();
        for (Object token : parser.list()) {
          tokens.add(String.valueOf(token));
        }
      }
      CloseAction.Request close = new CloseAction.Request(request.param("index"), tokens);
      return channel ->
          client.execute(CloseAction.TYPE, close, new RestToXContentListener<>(channel));
    }
  }

  private static final class Write extends Route {
    Write() {
      super("write", "");
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client)
        throws IOException {
      String index = request.param("index");
      BulkRequest bulk = new BulkRequest();
      for (BlockChange change :
          BlockChange.read(BytesReference.toBytes(request.requiredContent()))) {
        bulk.add(written(index, change));
      }
      return channel ->
          client.bulk(
              bulk,
              answering(
                  channel,
                  response -> send(channel, RestStatus.OK, json -> write(response, json)),
                  e -> fail(channel, e)));
    }

    private static DocWriteRequest<?> written(String index, BlockChange change) throws IOException {
      if (change.isRemoval()) {
        return new DeleteRequest(index, change.id()).routing(change.route());
      }
      XContentBuilder source =
          XContentFactory.cborBuilder()
              .startObject()
              .field(NianbaoIndex.FIELD, change.block())
              .endObject();
      return new IndexRequest(index).id(change.id()).routing(change.route()).source(source);
    }

    private static void write(BulkResponse response, XContentBuilder json) throws IOException {
      String reason = null;
      json.startArray("statuses");
      for (BulkItemResponse item : response) {
        json.value(item.status().getStatus());
        if (item.isFailed() && reason == null) {
          reason = item.getFailureMessage();
        }
      }
      json.endArray();
      if (reason != null) {
        json.field("reason", reason);
      }
    }
  }

  private static final class Commit extends Route {
    Commit() {
      super("commit", "");
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
      String index = request.param("index");
      return channel -> {
        ActionListener<Boolean> committed =
            answering(
                channel,
                all -> send(channel, RestStatus.OK, json -> json.field("complete", all)),
                e -> fail(channel, e));
        client
            .admin()
            .indices()
            .prepareRefresh(index)
            .execute(
                ActionListener.wrap(
                    refreshed -> new Replication(index, client, committed).await(),
                    committed::onFailure));
      };
    }
  }

  private interface Sending<T> {
    void send(T answer) throws IOException;
  }

  private static <T> ActionListener<T> answering(
      RestChannel channel, Sending<T> answer, Sending<Exception> fault) {
    return ActionListener.wrap(
        answer::send,
        e -> {
          try {
            fault.send(e);
          } catch (IOException | RuntimeException second) {
            second.addSuppressed(e);
            LOG.error("a question got no answer at " + channel.request().path(), second);
          }
        });
  }

  private interface Json {
    void writeTo(XContentBuilder json) throws IOException;
  }

  /** Always as JSON: what was asked in bytes would be refused in CBOR. */
  private static void send(RestChannel channel, RestStatus status, Json fields) throws IOException {
    XContentBuilder json = XContentFactory.jsonBuilder().startObject();
    fields.writeTo(json);
    channel.sendResponse(new BytesRestResponse(status, json.endObject()));
  }

  /** As OpenSearch words a fault. */
  private static void fail(RestChannel channel, Exception e) throws IOException {
    Throwable cause = ExceptionsHelper.unwrapCause(e);
    RestStatus status = ExceptionsHelper.status(cause);
    send(
        channel,
        status,
        json ->
            json.startObject("error")
                .field("type", OpenSearchException.getExceptionName(cause))
                .field("reason", cause.getMessage())
                .endObject()
                .field("status", status.getStatus()));
  }
}
