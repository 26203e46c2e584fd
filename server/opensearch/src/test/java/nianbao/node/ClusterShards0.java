package nianbao.node;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.ReportIndex;
import nianbao.search.coordinator.IndexState;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.shard.Shard;
import nianbao.search.wire.RemoteShard;

final class ClusterShards0 implements Shards {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;
  private final String index;
  private long generation = -1;
  private IndexState state = new IndexState();

  ClusterShards0(URI root, String index) {
    this.root = root;
    this.index = index;
  }

  private byte[] ask(String path, byte[] body) throws IOException {
    try {
      HttpRequest.Builder r =
          HttpRequest.newBuilder(root.resolve("/_nianbao/" + index + "/" + path))
              .POST(BodyPublishers.ofByteArray(body));
      if (body.length > 0)
        r.header("Content-Type", path.startsWith("ask") ? "application/cbor" : "application/json");
      HttpResponse<byte[]> a = client.send(r.build(), BodyHandlers.ofByteArray());
      if (a.statusCode() != 200)
        throw new IOException(path + " " + a.statusCode() + " " + new String(a.body(), "UTF-8"));
      return a.body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public synchronized OpenIndex open() throws IOException {
    JsonObject o =
        JsonParser.parseString(new String(ask("open", new byte[0]), "UTF-8")).getAsJsonObject();
    List<Shard> shards = new ArrayList<>();
    JsonArray tokens = new JsonArray();
    for (JsonElement e : o.getAsJsonArray("shards")) {
      String token = e.getAsJsonObject().get("token").getAsString();
      tokens.add(token);
      shards.add(RemoteShard.over(call -> ask("ask/" + token, call)));
    }
    long g = o.get("generation").getAsLong();
    if (g != generation) {
      generation = g;
      state = new IndexState();
    }
    return new OpenIndex(shards, state, () -> ask("close", tokens.toString().getBytes("UTF-8")));
  }

  @Override
  public ReportIndex.Commit commit() throws IOException {
    JsonObject o =
        JsonParser.parseString(new String(ask("open", new byte[0]), "UTF-8")).getAsJsonObject();
    return new ReportIndex.Commit(o.get("generation").getAsLong(), o.get("segments").getAsInt());
  }

  @Override
  public void refresh() {}

  @Override
  public void close() {
    client.shutdownNow();
  }
}
