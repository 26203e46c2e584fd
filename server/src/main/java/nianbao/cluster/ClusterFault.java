package nianbao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.search.shard.StateLostException;
import org.jspecify.annotations.Nullable;

/**
 * Why a node gives no answer.
 *
 * @param passes whether another node, or this one later, may give it
 */
record ClusterFault(IOException exception, boolean passes) {

  private static final Gson GSON = new Gson();

  /** A state that was opened and isn't there any more. */
  private static final String GONE = "gone";

  private static final int MOST_OF_REASON = 300;

  /**
   * What a node says of it.
   *
   * @param error a text, or an object with a reason
   * @param missing the numbers of the shards that have no copy
   */
  private record Body(@Nullable JsonElement error, @Nullable List<Integer> missing) {
    private static final Body NONE = new Body(null, null);

    static Body of(byte[] bytes) {
      try {
        Body body = GSON.fromJson(new String(bytes, UTF_8), Body.class);
        return body == null ? NONE : body;
      } catch (JsonParseException e) {
        return NONE;
      }
    }

    String reason() {
      JsonElement reason =
          error != null && error.isJsonObject() ? error.getAsJsonObject().get("reason") : error;
      String text =
          reason != null && reason.isJsonPrimitive() ? reason.getAsString() : "without a reason";
      return text.substring(0, Math.min(text.length(), MOST_OF_REASON));
    }
  }

  /** What a status other than 200 means. */
  static ClusterFault of(int status, byte[] answer, ClusterSettings asked) {
    Body body = Body.of(answer);
    String reason = body.reason();
    String index = "'" + asked.index() + "'";
    return switch (status) {
      case 401 ->
          lasting(
              asked.credentials() == null
                  ? "The cluster asks for a name and a password: give a file with NAME:PASSWORD by"
                      + " --cluster-credentials."
                  : "The cluster knows no user of this name and password.");
      case 403 -> lasting("The user may not search the index " + index + " of the cluster.");
      case 404 ->
          reason.equals(GONE)
              ? new ClusterFault(new StateLostException(), false)
              : lasting("The cluster has no index " + index + ".");
      case 429 -> passing("The cluster has too much to do; ask again later.");
      case 502, 503, 504 ->
          passing(
              body.missing() == null || body.missing().isEmpty()
                  ? "The cluster can't answer now: " + reason
                  : "Of the index " + index + " no node has " + shards(body.missing()) + " now.");
      case 400 ->
          lasting(
              reason.startsWith("no handler found")
                  ? "The nodes of the cluster don't have Nianbao's plugin."
                  : "The cluster refuses what it was asked: " + reason);
      default -> lasting("The cluster fails with status " + status + ": " + reason);
    };
  }

  private static String shards(List<Integer> numbers) {
    String all = numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    return (numbers.size() == 1 ? "shard " : "shards ") + all;
  }

  private static ClusterFault lasting(String sentence) {
    return new ClusterFault(new IOException(sentence), false);
  }

  private static ClusterFault passing(String sentence) {
    return new ClusterFault(new IOException(sentence), true);
  }
}
