package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.search.SearchResult.Correction;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;

/** What a query that finds nothing may have been meant to be. */
public final class Corrections {

  private static final int MOST = 3;

  /** Of a long query the first units are corrected. */
  private static final int MOST_UNITS = 4;

  private static final int MOST_COUNTED = 10;

  /** What is e to this power times less probable than the best is not worth showing. */
  private static final double FAR_BEHIND = 6;

  private final Query query;
  private final String typed;
  private final CandidateProbe trial;
  private final UnitCorrector corrector;

  /**
   * @param typed the text of the query
   */
  public Corrections(Query query, String typed, TermDictionary vocabulary, CandidateProbe trial) {
    this.query = query;
    this.typed = typed;
    this.trial = trial;
    this.corrector = new UnitCorrector(vocabulary, trial);
  }

  /**
   * At most three queries that find something, the most probable first, in which every unit that no
   * report has is replaced where there is a better one. None when every unit is found by itself.
   */
  public List<Correction> find() throws IOException {
    Map<Unit, List<Candidate>> candidates = new LinkedHashMap<>();
    for (Unit unit : missing()) {
      List<Candidate> better = corrector.candidates(unit);
      if (!better.isEmpty()) {
        candidates.put(unit, better);
      }
    }
    List<Proposal> found = new ArrayList<>();
    for (Choice choice : Choice.of(candidates, MOST_COUNTED)) {
      String corrected = query.replaced(typed, choice.texts());
      int count = trial.count(corrected);
      if (count > 0) {
        Correction correction = new Correction(choice.text(), corrected, count);
        found.add(new Proposal(correction, choice.improbability(count)));
      }
    }
    found.sort(Proposal.BEST_FIRST);
    return found.stream()
        .filter(one -> one.improbability() <= found.getFirst().improbability() + FAR_BEHIND)
        .map(Proposal::correction)
        .limit(MOST)
        .toList();
  }

  private List<Unit> missing() throws IOException {
    if (query.root() instanceof Unit only) {
      return List.of(only);
    }
    List<Unit> missing = new ArrayList<>();
    for (Text text : query.root().wanted()) {
      for (Unit unit : units(text).toList()) {
        if (missing.size() < MOST_UNITS && !missing.contains(unit) && !trial.finds(unit)) {
          missing.add(unit);
        }
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
}
