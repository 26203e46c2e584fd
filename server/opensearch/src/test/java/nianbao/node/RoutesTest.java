package nianbao.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import nianbao.bytes.ByteWriter;
import nianbao.report.Report;
import nianbao.search.shard.Shard;
import nianbao.search.wire.RemoteShard;
import nianbao.search.wire.ShardServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class RoutesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpResponse<byte[]> ask(int node, String path, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SharedCluster.cluster().address(node).resolve(URI.create(path)))
            .POST(BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.header("Content-Type", "application/cbor");
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private static JsonObject opened(String index) throws IOException {
    HttpResponse<byte[]> answer = ask(0, "/_nianbao/" + index + "/open", new byte[0]);
    assertEquals(200, answer.statusCode(), () -> text(answer));
    return JsonParser.parseString(text(answer)).getAsJsonObject();
  }

  private static List<String> tokens(JsonObject opened) {
    List<String> tokens = new ArrayList<>();
    for (JsonElement shard : opened.getAsJsonArray("shards")) {
      assertEquals(tokens.size(), shard.getAsJsonObject().get("shard").getAsInt());
      tokens.add(shard.getAsJsonObject().get("token").getAsString());
    }
    return tokens;
  }

  /** The shard of a token, asked through a node. */
  private static Shard shard(int node, String index, String token) {
    return RemoteShard.over(
        call -> {
          HttpResponse<byte[]> answer = ask(node, "/_nianbao/" + index + "/ask/" + token, call);
          if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + text(answer));
          }
          return answer.body();
        });
  }

  private static String refused(Shard shard) throws IOException {
    try {
      return "not refused: " + shard.paragraphs();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void write(String index, Report... reports) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Report report : reports) {
      ClusterIndexes.put(report, lines);
    }
    ClusterIndexes.write(index, lines);
  }

  @Test
  void anyNodeAsksTheCopyThatWasOpened() throws IOException {
    String index = ClusterIndexes.created(2, 0, "DOCUMENT");
    write(index, report("a").text("公开", "申请").build(), report("b").text("公开").build());

    JsonObject opened = opened(index);

    assertEquals(ShardServer.VERSION, opened.get("wire").getAsString());
    for (int node = 0; node < 3; node++) {
      long paragraphs = 0;
      for (String token : tokens(opened)) {
        paragraphs += shard(node, index, token).paragraphs();
      }
      assertEquals(3, paragraphs);
    }
  }

  @Test
  void aStateStaysAsItWasOpened() throws IOException {
    String index = ClusterIndexes.created(1, 0, "DOCUMENT");
    write(index, report("a").text("公开", "申请").build());
    JsonObject before = opened(index);
    write(index, report("b").text("公开").build());
    JsonObject after = opened(index);

    assertEquals(2, shard(0, index, tokens(before).getFirst()).paragraphs());
    assertEquals(3, shard(0, index, tokens(after).getFirst()).paragraphs());
    assertNotEquals(before.get("generation"), after.get("generation"));
    assertEquals(after.get("generation"), opened(index).get("generation"));
  }

  @Test
  void whatIsClosedIsGone() throws IOException {
    String index = ClusterIndexes.created(2, 0, "DOCUMENT");
    String other = ClusterIndexes.created(1, 0, "DOCUMENT");
    List<String> tokens = tokens(opened(index));
    Shard shard = shard(0, index, tokens.getFirst());
    assertEquals(0, shard.paragraphs());

    assertEquals("404{\"error\":\"gone\"}", refused(shard(0, other, tokens.getFirst())));
    assertEquals("404{\"error\":\"gone\"}", refused(shard(0, index, "nobody.nothing")));
    JsonArray closed = new JsonArray();
    tokens.forEach(closed::add);
    assertEquals(
        200,
        ask(1, "/_nianbao/" + index + "/close", closed.toString().getBytes(UTF_8)).statusCode());

    // It is not waited for.
    String refused = refused(shard);
    while (refused.startsWith("not refused")) {
      refused = refused(shard);
    }
    assertEquals("404{\"error\":\"gone\"}", refused);
  }

  @Test
  void anIndexThatIsDeletedTakesItsStatesAlong() throws IOException {
    String index = ClusterIndexes.created(1, 0, "DOCUMENT");
    Shard shard = shard(0, index, tokens(opened(index)).getFirst());

    SharedCluster.cluster().ask("DELETE", "/" + index, "");

    assertEquals("404{\"error\":\"gone\"}", refused(shard));
  }

  @Test
  void shardsWithoutACopyAreNamed() throws IOException {
    SharedCluster.cluster()
        .ask(
            "PUT",
            "/nowhere?wait_for_active_shards=0&timeout=5s",
            """
            {"settings": {"number_of_shards": 2, "number_of_replicas": 0,
                "index.routing.allocation.include._name": "nobody",
                "index.nianbao.format": "%s"}}\
            """
                .formatted(NianbaoIndex.FORMAT));

    HttpResponse<byte[]> answer = ask(0, "/_nianbao/nowhere/open", new byte[0]);

    assertEquals(503, answer.statusCode(), () -> text(answer));
    JsonObject json = JsonParser.parseString(text(answer)).getAsJsonObject();
    assertEquals("[0,1]", json.get("missing").toString());
    assertEquals(
        "of the index [nowhere] no copy of these shards can be searched: [0, 1]. "
            + "Wait until the nodes that hold them are back",
        json.getAsJsonObject("error").get("reason").getAsString());
    SharedCluster.cluster().ask("DELETE", "/nowhere", "");
  }

  @Test
  void anIndexOfOthersIsRefused() throws IOException {
    SharedCluster.cluster().ask("PUT", "/others", "");

    HttpResponse<byte[]> answer = ask(0, "/_nianbao/others/open", new byte[0]);

    assertEquals(400, answer.statusCode());
    assertTrue(
        text(answer)
            .contains("the index [others] is not one of reports: name one that Nianbao has made"));
    assertEquals(404, ask(0, "/_nianbao/unknown/open", new byte[0]).statusCode());
  }

  @Test
  void bytesThatAreNoReportAreRefused() throws IOException {
    String index = ClusterIndexes.created(1, 0, "DOCUMENT");

    HttpResponse<String> answer =
        SharedCluster.cluster().answer("PUT", "/" + index + "/_doc/a", "{\"block\":\"CQ==\"}");

    assertEquals(400, answer.statusCode());
    assertTrue(
        answer.body().contains("has no report: it was not written by this version of Nianbao"),
        answer.body());
    HttpResponse<String> field =
        SharedCluster.cluster().answer("PUT", "/" + index + "/_doc/a", "{\"other\":1}");
    assertEquals(400, field.statusCode());
  }

  @Test
  void bytesThatAreNoCallAreRefused() throws IOException {
    String index = ClusterIndexes.created(1, 0, "DOCUMENT");
    String token = tokens(opened(index)).getFirst();

    ByteWriter call = new ByteWriter();
    call.writeText(ShardServer.VERSION);
    call.writeByte(0xFF);

    HttpResponse<byte[]> answer = ask(0, "/_nianbao/" + index + "/ask/" + token, call.toBytes());

    assertEquals(400, answer.statusCode(), () -> text(answer));
  }
}
