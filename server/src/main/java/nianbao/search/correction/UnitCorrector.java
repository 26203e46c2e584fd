package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.correction.CandidateLattice.Step;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;

/** Finds what a unit without hits may have been meant to be. */
final class UnitCorrector {

  /** So many candidates of each kind, the most probable ones, are looked for in the texts. */
  private static final int MOST_TRIED = 32;

  private static final int MOST_FOUND = 5;

  private static final int MOST_NOT_FOUND = 3;

  /** In a word of two or three characters every one may be wrong, and something stands anyway. */
  private static final int SHORT = 4;

  private final TermDictionary vocabulary;
  private final CandidateProbe trial;
  private final BigramModel bigrams;

  UnitCorrector(TermDictionary vocabulary, CandidateProbe trial) {
    this.vocabulary = vocabulary;
    this.trial = trial;
    this.bigrams = new BigramModel(vocabulary);
  }

  /**
   * Some texts that stand somewhere literally, the most probable first; when there are none, those
   * whose words may stand near each other.
   */
  List<Candidate> candidates(Unit unit) throws IOException {
    TypedUnit typed = TypedUnit.of(unit.text(), unit.mode() == Mode.PREFIX);
    if (typed.isTooLong()) {
      return List.of();
    }
    Map<String, Candidate> found = new LinkedHashMap<>();
    CandidateLattice lattice = new CandidateLattice(typed, vocabulary, bigrams);
    List<Candidate> oneSlip = lattice.candidates(Step.ONE_SLIP);
    addStanding(oneSlip, found);
    addLengthened(typed, found);
    if (!typed.open()) {
      addStanding(new PinyinReader(bigrams).candidates(unit.text()), found);
    }
    if (found.isEmpty() || typed.length() <= SHORT) {
      addStanding(lattice.candidates(Step.TWO_EXCHANGED), found);
    }
    if (found.isEmpty()) {
      addStanding(lattice.candidates(Step.ONE_LEFT_OUT), found);
    }
    if (found.isEmpty() && unit.mode() == Mode.FREE) {
      return oneSlip.subList(0, Math.min(oneSlip.size(), MOST_NOT_FOUND));
    }
    return found.values().stream().sorted(Candidate.BEST_FIRST).toList();
  }

  private void addStanding(List<Candidate> candidates, Map<String, Candidate> found)
      throws IOException {
    int most = found.size() + MOST_FOUND;
    for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_TRIED))) {
      if (found.size() < most && trial.stands(candidate.text())) {
        add(candidate, found);
      }
    }
  }

  /** Adds the unit with a character more between two of its own, wherever that stands. */
  private void addLengthened(TypedUnit unit, Map<String, Candidate> found) throws IOException {
    List<Candidate> longer = new ArrayList<>();
    for (int at = 1; at < unit.length() && longer.size() < MOST_FOUND; at++) {
      if (unit.isHan(at - 1, at + 1)) {
        String before = unit.typed(0, at);
        for (String missing : trial.between(before, unit.rest(at))) {
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
