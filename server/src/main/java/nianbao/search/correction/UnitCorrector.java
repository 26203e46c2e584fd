package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.correction.CandidateLattice.Step;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;

/** Finds corrections of a unit that has no hits. */
final class UnitCorrector {

  /** So many of the most probable candidates of each kind are looked up in the texts. */
  private static final int MOST_TRIED = 32;

  private static final int MOST_FOUND = 5;

  private static final int MOST_NOT_FOUND = 3;

  /** In a unit this short every character may be wrong, and some candidate always occurs. */
  private static final int SHORT = 4;

  private final CandidateProbe probe;
  private final BigramModel bigrams;

  UnitCorrector(CandidateProbe probe) {
    this.probe = probe;
    this.bigrams = new BigramModel(probe);
  }

  /**
   * Corrections that occur literally in some paragraph, the most probable first; when there are
   * none, those whose words may still be found near each other.
   */
  List<Candidate> candidates(Unit unit) throws IOException {
    TypedUnit typed = TypedUnit.of(unit.text(), unit.mode() == Mode.PREFIX);
    if (typed.isTooLong()) {
      return List.of();
    }
    Map<String, Candidate> found = new LinkedHashMap<>();
    CandidateLattice lattice = new CandidateLattice(typed, probe, bigrams);
    List<Candidate> oneError = lattice.candidates(Step.ONE_ERROR);
    addOccurring(oneError, found);
    addLengthened(typed, found);
    if (!typed.open()) {
      addOccurring(new PinyinReader(bigrams).candidates(unit.text()), found);
    }
    if (found.isEmpty() || typed.length() <= SHORT) {
      addOccurring(lattice.candidates(Step.TWO_SUBSTITUTIONS), found);
    }
    if (found.isEmpty()) {
      addOccurring(lattice.candidates(Step.ONE_SURPLUS), found);
    }
    if (found.isEmpty() && unit.mode() == Mode.FREE) {
      return oneError.subList(0, Math.min(oneError.size(), MOST_NOT_FOUND));
    }
    return found.values().stream().sorted(Candidate.BEST_FIRST).toList();
  }

  private void addOccurring(List<Candidate> candidates, Map<String, Candidate> found)
      throws IOException {
    int most = found.size() + MOST_FOUND;
    for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_TRIED))) {
      if (found.size() < most && probe.occurs(candidate.text())) {
        add(candidate, found);
      }
    }
  }

  /** Adds the unit with one more character between two of its own, where the index has that. */
  private void addLengthened(TypedUnit unit, Map<String, Candidate> found) throws IOException {
    List<Candidate> longer = new ArrayList<>();
    for (int at = 1; at < unit.length() && longer.size() < MOST_FOUND; at++) {
      if (unit.isHan(at - 1, at + 1)) {
        String before = unit.typed(0, at);
        for (String missing : probe.between(before, unit.rest(at))) {
          String text = before + missing + unit.rest(at);
          double fluency = bigrams.fluency(text);
          longer.add(new Candidate(text, missing, 1, TypingError.MISSING.cost, fluency));
        }
      }
    }
    longer.sort(Candidate.BEST_FIRST);
    longer.stream().limit(MOST_FOUND).forEach(candidate -> add(candidate, found));
  }

  private static void add(Candidate candidate, Map<String, Candidate> found) {
    found.merge(
        candidate.text(),
        candidate,
        (one, other) -> one.improbability() <= other.improbability() ? one : other);
  }
}
