package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.search.SearchResult.Correction;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;

/** What a query that finds nothing may have been meant to be. */
public final class Corrections {

  private static final int MOST = 3;
  private static final int MOST_UNITS = 4;
  private static final int MOST_COUNTED = 8;

  private final Query query;
  private final String typed;
  private final Trial trial;
  private final UnitCorrector corrector;

  /**
   * @param typed the text of the query
   */
  public Corrections(Query query, String typed, Vocabulary vocabulary, Trial trial) {
    this.query = query;
    this.typed = typed;
    this.trial = trial;
    this.corrector = new UnitCorrector(vocabulary, trial);
  }

  /**
   * At most three queries that find something, the most probable first, in which every unit that no
   * report has, and for which there is a better one, is replaced. None when every unit is found by
   * itself.
   */
  public List<Correction> find() throws IOException {
    Map<Unit, List<Candidate>> choices = new LinkedHashMap<>();
    for (Unit unit : missing()) {
      List<Candidate> candidates = corrector.candidates(unit);
      if (!candidates.isEmpty()) {
        choices.put(unit, candidates);
      }
    }
    List<Correction> found = new ArrayList<>();
    for (Map<Unit, Candidate> choice : combined(choices)) {
      String corrected = query.replaced(typed, texts(choice));
      int count = found.size() < MOST ? trial.count(corrected) : 0;
      if (count > 0) {
        found.add(new Correction(text(choice), corrected, count));
      }
    }
    return found;
  }

  private List<Unit> missing() throws IOException {
    if (query.root() instanceof Unit only) {
      return List.of(only);
    }
    List<Unit> missing = new ArrayList<>();
    for (Unit unit :
        query.root().wanted().stream().flatMap(Corrections::units).distinct().toList()) {
      if (missing.size() < MOST_UNITS && !trial.finds(unit)) {
        missing.add(unit);
      }
    }
    return missing;
  }

  private static Stream<Unit> units(Text text) {
    return switch (text) {
      case Unit unit -> Stream.of(unit);
      case Near near -> Stream.of(near.left(), near.right());
    };
  }

  /** The first of each, then each time another one of one unit. */
  private static List<Map<Unit, Candidate>> combined(Map<Unit, List<Candidate>> choices) {
    List<Map<Unit, Candidate>> combined = new ArrayList<>();
    if (choices.isEmpty()) {
      return combined;
    }
    Map<Unit, Candidate> first = new LinkedHashMap<>();
    choices.forEach((unit, candidates) -> first.put(unit, candidates.getFirst()));
    combined.add(first);
    choices.forEach(
        (unit, candidates) ->
            candidates.stream()
                .skip(1)
                .forEach(
                    candidate -> {
                      Map<Unit, Candidate> other = new LinkedHashMap<>(first);
                      other.put(unit, candidate);
                      combined.add(other);
                    }));
    combined.sort(java.util.Comparator.comparingDouble(Corrections::cost));
    return combined.subList(0, Math.min(combined.size(), MOST_COUNTED));
  }

  private static double cost(Map<Unit, Candidate> choice) {
    return choice.values().stream().mapToDouble(one -> one.cost() - one.fluency()).sum();
  }

  private static Map<Unit, String> texts(Map<Unit, Candidate> choice) {
    Map<Unit, String> texts = new LinkedHashMap<>();
    choice.forEach((unit, candidate) -> texts.put(unit, candidate.text()));
    return texts;
  }

  private static String text(Map<Unit, Candidate> choice) {
    return choice.values().stream().map(Candidate::text).collect(Collectors.joining(" "));
  }
}
