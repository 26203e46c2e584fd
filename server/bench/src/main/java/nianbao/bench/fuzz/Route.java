package nianbao.bench.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * An address to which questions are sent.
 *
 * @param path with {@code {id}} for a report and {@code {paragraphId}} for one of its paragraphs
 * @param text the parameter that takes the drawn query
 * @param others its other parameters
 */
record Route(String path, String text, List<String> others) {

  private static final Map<String, Integer> SHARES =
      Map.of("/api/v1/search", 16, "/api/v1/suggest", 4, "/reports/{id}/p/{paragraphId}", 2);

  /** Parameters that take any text, the first that a route has. */
  private static final List<String> TEXTS = List.of("q", "text", "office");

  /**
   * All routes with parameters that answer with JSON, a page or a feed, each repeated by its share
   * of requests; files to take along and originals are neither, and where something can be posted,
   * too, it may be that a server has no such page.
   *
   * @param description the server's OpenAPI description
   */
  static List<Route> byShare(JsonObject description) {
    List<Route> routes = new ArrayList<>();
    JsonObject paths = description.getAsJsonObject("paths");
    for (String path : paths.keySet()) {
      JsonObject methods = paths.getAsJsonObject(path);
      JsonObject get = methods.getAsJsonObject("get");
      List<String> names = get == null || methods.has("post") ? List.of() : parameters(get);
      if (!names.isEmpty() && !isOfFiles(path)) {
        String text = TEXTS.stream().filter(names::contains).findFirst().orElse(names.getFirst());
        List<String> others = names.stream().filter(name -> !name.equals(text)).toList();
        Route route = new Route(path, text, others);
        routes.addAll(Collections.nCopies(SHARES.getOrDefault(path, 1), route));
      }
    }
    return routes;
  }

  private static boolean isOfFiles(String path) {
    return path.contains("{file}") || path.contains("/original") || path.endsWith(".csv");
  }

  private static List<String> parameters(JsonObject operation) {
    List<String> names = new ArrayList<>();
    if (operation.has("parameters")) {
      for (JsonElement each : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = each.getAsJsonObject();
        if (parameter.get("in").getAsString().equals("query")) {
          names.add(parameter.get("name").getAsString());
        }
      }
    }
    return names;
  }
}
