package nianbao.bench.answers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two answers to one question don't share.
 *
 * @param what where they differ, in words that a reader can look up
 */
record AnswerDifference(Kind kind, String what) {

  /** In which way answers differ. */
  enum Kind {
    /** How many reports match, or how many paragraphs of a report, or whether it was answered. */
    TOTALS(true),
    FACETS(true),
    /** The text, the highlights or the header of a result that both have. */
    MARKS(true),
    /** Results of different rank. */
    ORDER(true),
    /** Others of the same rank. */
    TIES(false),
    /** What the answer says about the query: examples, corrections. */
    WORDS(false);

    private final boolean wrong;

    Kind(boolean wrong) {
      this.wrong = wrong;
    }

    /** Whether no change that only makes searches faster may cause it. */
    boolean isWrong() {
      return wrong;
    }
  }

  /** Scores are sums of floats, whose order may change. */
  private static final double SAME_SCORE = 1e-4;

  private static final int LONGEST = 160;

  /** Everything in which an answer differs from another, none if they are equal. */
  static List<AnswerDifference> between(JsonObject before, JsonObject after, String sort) {
    List<AnswerDifference> found = new ArrayList<>();
    add(Kind.TOTALS, "refused", before.get("refused"), after.get("refused"), found);
    if (before.has("refused") || after.has("refused")) {
      return found;
    }
    add(Kind.TOTALS, "total", before.get("total"), after.get("total"), found);
    JsonObject facets = after.getAsJsonObject("facets");
    before
        .getAsJsonObject("facets")
        .asMap()
        .forEach((name, counts) -> add(Kind.FACETS, name, counts, facets.get(name), found));
    add(Kind.WORDS, "query", before.get("query"), after.get("query"), found);
    compareReports(byId(before.get("reports")), byId(after.get("reports")), found);
    compareOrder(before.getAsJsonArray("reports"), after.getAsJsonArray("reports"), sort, found);
    return found;
  }

  private static void compareReports(
      Map<String, JsonObject> before, Map<String, JsonObject> after, List<AnswerDifference> found) {
    before.forEach(
        (id, one) -> {
          JsonObject other = after.get(id);
          if (other != null) {
            String paragraphs = "matchingParagraphs";
            add(Kind.TOTALS, id, one.get(paragraphs), other.get(paragraphs), found);
            add(Kind.MARKS, id, header(one, one), header(other, one), found);
            compareParagraphs(
                id, byId(one.get("paragraphs")), byId(other.get("paragraphs")), found);
          }
        });
  }

  private static void compareParagraphs(
      String report,
      Map<String, JsonObject> before,
      Map<String, JsonObject> after,
      List<AnswerDifference> found) {
    before.forEach(
        (id, one) -> {
          if (after.containsKey(id)) {
            JsonObject other = Objects.requireNonNull(after.get(id), id);
            for (String part : List.of("text", "highlights", "section", "kind")) {
              add(Kind.MARKS, report + '/' + id, one.get(part), other.get(part), found);
            }
          }
        });
  }

  /**
   * What the answer says about a report apart from its paragraphs and its rank, as far as the
   * recorded one has it.
   */
  private static JsonObject header(JsonObject report, JsonObject recorded) {
    JsonObject header = report.deepCopy();
    header.keySet().retainAll(recorded.keySet());
    List.of("paragraphs", "matchingParagraphs", "explanation").forEach(header::remove);
    return header;
  }

  private static void compareOrder(
      JsonArray before, JsonArray after, String sort, List<AnswerDifference> found) {
    List<String> links = links(before);
    List<String> otherLinks = links(after);
    if (!links.equals(otherLinks)) {
      int place = 0;
      while (place < Math.min(links.size(), otherLinks.size())
          && links.get(place).equals(otherLinks.get(place))) {
        place++;
      }
      boolean ties = ranksEqually(before, after, sort);
      found.add(
          new AnswerDifference(
              ties ? Kind.TIES : Kind.ORDER,
              "place %d: %s, now %s"
                  .formatted(place + 1, at(links, place), at(otherLinks, place))));
    }
  }

  private static String at(List<String> links, int place) {
    return place < links.size() ? links.get(place) : "none";
  }

  /** Each result with its paragraphs. */
  private static List<String> links(JsonArray reports) {
    List<String> links = new ArrayList<>();
    for (JsonElement report : reports) {
      links.add(
          report.getAsJsonObject().get("id").getAsString()
              + byId(report.getAsJsonObject().get("paragraphs")).keySet());
    }
    return links;
  }

  /** Whether what stands at each place has the value that the other has there. */
  private static boolean ranksEqually(JsonArray before, JsonArray after, String sort) {
    boolean equal = before.size() == after.size();
    for (int i = 0; equal && i < before.size(); i++) {
      JsonObject one = before.get(i).getAsJsonObject();
      JsonObject other = after.get(i).getAsJsonObject();
      equal =
          switch (sort) {
            case "relevance" -> scoresEqually(one, other);
            case "year", "-year" -> sameValue(one, other, "reportYear");
            case "published", "-published" -> sameValue(one, other, "publishedOn");
            default -> false; // the figure is not in the answer
          };
    }
    return equal;
  }

  private static boolean sameValue(JsonObject one, JsonObject other, String name) {
    return Objects.equals(one.get(name), other.get(name));
  }

  private static boolean scoresEqually(JsonObject one, JsonObject other) {
    List<Double> scores = scores(one);
    List<Double> others = scores(other);
    boolean equal = scores.size() == others.size();
    for (int i = 0; equal && i < scores.size(); i++) {
      double tolerance = SAME_SCORE * Math.max(1, Math.abs(scores.get(i)));
      equal = Math.abs(scores.get(i) - others.get(i)) <= tolerance;
    }
    return equal;
  }

  /** The score of a report, then those of its paragraphs. */
  private static List<Double> scores(JsonObject report) {
    List<Double> scores = new ArrayList<>();
    scores.add(score(report));
    report
        .getAsJsonArray("paragraphs")
        .forEach(paragraph -> scores.add(score(paragraph.getAsJsonObject())));
    return scores;
  }

  private static double score(JsonObject result) {
    return result.getAsJsonObject("explanation").get("score").getAsDouble();
  }

  /** Objects of an array by their ids, in its order. */
  private static Map<String, JsonObject> byId(JsonElement array) {
    Map<String, JsonObject> byId = new LinkedHashMap<>();
    for (JsonElement each : array.getAsJsonArray()) {
      byId.put(each.getAsJsonObject().get("id").getAsString(), each.getAsJsonObject());
    }
    return byId;
  }

  private static void add(
      Kind kind,
      String name,
      @Nullable JsonElement before,
      @Nullable JsonElement after,
      List<AnswerDifference> found) {
    if (!Objects.equals(before, after)) {
      found.add(
          new AnswerDifference(
              kind, name + ": " + shortened(before) + ", now " + shortened(after)));
    }
  }

  private static String shortened(@Nullable JsonElement element) {
    String text = String.valueOf(element);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
  }
}
