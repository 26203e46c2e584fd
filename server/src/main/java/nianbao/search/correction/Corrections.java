package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.search.SearchResult.Correction;
import nianbao.search.query.Query;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/** Finds queries that may have been meant when a query finds nothing. */
public final class Corrections {

  private static final int MOST = 3;

  /** Of a long query only so many units are corrected, the first ones that are not found. */
  private static final int MOST_UNITS = 4;

  private static final int MOST_COUNTED = 10;

  /**
   * Corrections are dropped when they are less probable than the best by more than e to this power.
   */
  private static final double FAR_BEHIND = 6;

  /**
   * 公开 is a word; 公经 is none, but occurs in 办公经费. Measured with words of two and three characters.
   */
  private static final double COST_OF_A_WORD = 2;

  /**
   * A replacement for each of some units.
   *
   * @param found the correction with its count; {@code null} until it was counted
   * @param improbability how unlikely it was meant, as the negative logarithm of a probability
   */
  private record Proposal(
      Map<Unit, Candidate> candidates, @Nullable Correction found, double improbability) {

    /** The replaced units, with a space between. */
    String text() {
      return candidates.values().stream().map(Candidate::text).collect(Collectors.joining(" "));
    }
  }

  private final Query query;
  private final CandidateProbe probe;
  private final UnitCorrector corrector;

  public Corrections(Query query, CandidateProbe probe) {
    this.query = query;
    this.probe = probe;
    this.corrector = new UnitCorrector(probe);
  }

  /**
   * At most three queries that find something, the most probable first, in which units that no
   * report has are replaced where there are candidates. None when every unit is found by itself.
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
    for (Proposal proposal : proposals(candidates)) {
      Map<Unit, String> texts = new LinkedHashMap<>();
      proposal.candidates().forEach((unit, candidate) -> texts.put(unit, candidate.text()));
      String corrected = query.replaced(texts);
      int count = probe.count(corrected);
      if (count > 0) {
        Correction correction = new Correction(proposal.text(), corrected, count);
        found.add(new Proposal(proposal.candidates(), correction, improbability(proposal, count)));
      }
    }
    found.sort(
        Comparator.comparingDouble(Proposal::improbability)
            .thenComparing(one -> Objects.requireNonNull(one.found()).q()));
    return found.stream()
        .filter(one -> one.improbability() <= found.getFirst().improbability() + FAR_BEHIND)
        .map(Proposal::found)
        .filter(Objects::nonNull)
        .limit(MOST)
        .toList();
  }

  /**
   * The proposal with each unit's best candidate, and those that differ from it in one unit; the
   * most probable first.
   */
  private static List<Proposal> proposals(Map<Unit, List<Candidate>> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<Unit, Candidate> best = new LinkedHashMap<>();
    candidates.forEach((unit, all) -> best.put(unit, all.getFirst()));
    List<Proposal> proposals = new ArrayList<>(List.of(proposal(best)));
    candidates.forEach(
        (unit, all) -> {
          for (Candidate other : all.subList(1, all.size())) {
            Map<Unit, Candidate> choice = new LinkedHashMap<>(best);
            choice.put(unit, other);
            proposals.add(proposal(choice));
          }
        });
    proposals.sort(
        Comparator.comparingDouble(Proposal::improbability).thenComparing(Proposal::text));
    return proposals.subList(0, Math.min(proposals.size(), MOST_COUNTED));
  }

  private static Proposal proposal(Map<Unit, Candidate> candidates) {
    return new Proposal(
        candidates, null, candidates.values().stream().mapToDouble(Candidate::improbability).sum());
  }

  /** How improbable it is, given how many reports have it: that says more than its bigrams do. */
  private static double improbability(Proposal proposal, int reports) {
    double cost = proposal.candidates().values().stream().mapToDouble(Candidate::cost).sum();
    return cost + COST_OF_A_WORD * Words.of(proposal.text()).size() - Math.log(reports);
  }

  private List<Unit> missing() throws IOException {
    if (query.root() instanceof Unit only) {
      return List.of(only);
    }
    List<Unit> missing = new ArrayList<>();
    for (Text text : query.root().wanted()) {
      for (Unit unit : units(text).toList()) {
        if (missing.size() < MOST_UNITS && !missing.contains(unit) && !probe.finds(unit)) {
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
