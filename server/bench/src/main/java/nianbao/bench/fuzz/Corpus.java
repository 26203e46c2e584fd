package nianbao.bench.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The material from which questions are drawn.
 *
 * @param routes the addresses they are sent to
 * @param texts paragraphs of the served reports
 * @param pages the reports themselves
 * @param naughty strings known to have broken other programs
 */
record Corpus(List<Route> routes, List<String> texts, List<Page> pages, List<String> naughty) {

  private static final int REPORTS_AT_ONCE = 100;

  Corpus {
    routes = List.copyOf(routes);
    texts = List.copyOf(texts);
    pages = List.copyOf(pages);
    naughty = List.copyOf(naughty);
  }

  /**
   * A report.
   *
   * @param paragraphs ids
   */
  record Page(String report, List<String> paragraphs) {}

  /** Fetches all reports of a server and the description of its addresses. */
  static Corpus of(FuzzClient server, List<String> naughty)
      throws IOException, InterruptedException {
    List<String> texts = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    for (String id : reports(server)) {
      List<String> paragraphs = new ArrayList<>();
      for (JsonElement each : json(server, "/api/v1/reports/" + id).getAsJsonArray("paragraphs")) {
        JsonObject paragraph = each.getAsJsonObject();
        paragraphs.add(paragraph.get("id").getAsString());
        texts.add(paragraph.get("text").getAsString());
      }
      pages.add(new Page(id, paragraphs));
    }
    List<Route> routes = Route.byShare(json(server, "/api/v1/openapi.json"));
    return new Corpus(routes, texts, pages, naughty);
  }

  private static List<String> reports(FuzzClient server) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (int page = 1; ids.size() == (page - 1) * REPORTS_AT_ONCE; page++) {
      String address = "/api/v1/search?per=0&size=" + REPORTS_AT_ONCE + "&page=" + page;
      for (JsonElement each : json(server, address).getAsJsonArray("reports")) {
        ids.add(each.getAsJsonObject().get("id").getAsString());
      }
    }
    return ids;
  }

  private static JsonObject json(FuzzClient server, String address)
      throws IOException, InterruptedException {
    return JsonParser.parseString(server.ask(address).body()).getAsJsonObject();
  }
}
