package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.correction.CandidateLattice.Step;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.LiteralTokens;

/** Finds corrections of a unit that has no hits. */
final class UnitCorrector {

  /** So many of the most probable candidates of each kind are looked up in the texts. */
  private static final int MOST_TRIED = 32;

  private static final int MOST_FOUND = 5;

  private static final int MOST_NOT_FOUND = 3;

  /** In a unit this short every character may be wrong, and some candidate always occurs. */
  private static final int SHORT = 4;

  /** What is this long hardly occurs as a whole without being meant, wherever its words end. */
  private static final int LONG = 4;

  private final CandidateProbe probe;
  private final BigramModel bigrams;
  private final WholeWords whole;

  UnitCorrector(CandidateProbe probe) {
    this.probe = probe;
    this.bigrams = new BigramModel(probe);
    this.whole = new WholeWords(probe);
  }

  /**
   * Corrections that occur literally in some paragraph, the most probable first; when there are
   * none, those whose words may still be found near each other. None for a word that the dictionary
   * knows: it was typed right and no report has it.
   */
  List<Candidate> candidates(Unit unit) throws IOException {
    TypedUnit typed = TypedUnit.of(unit.text(), unit.mode() == Mode.PREFIX);
    if (typed.isTooLong() || WholeWords.isKnown(unit.text())) {
      return List.of();
    }
    Map<String, Candidate> found = new LinkedHashMap<>();
    CandidateLattice lattice = new CandidateLattice(typed, probe, bigrams);
    List<Candidate> oneError = lattice.candidates(Step.ONE_ERROR);
    addOccurring(oneError, typed, found);
    addLengthened(typed, found);
    if (!typed.open()) {
      addOccurring(new PinyinReader(bigrams).candidates(unit.text()), typed, found);
    }
    if (found.isEmpty() || typed.length() <= SHORT) {
      addOccurring(lattice.candidates(Step.TWO_SUBSTITUTIONS), typed, found);
    }
    if (found.isEmpty()) {
      addOccurring(lattice.candidates(Step.ONE_SURPLUS), typed, found);
    }
    if (found.isEmpty() && unit.mode() == Mode.FREE) {
      return firstGood(oneError, typed);
    }
    return found.values().stream().sorted(Candidate.BEST_FIRST).toList();
  }

  private void addOccurring(
      List<Candidate> candidates, TypedUnit typed, Map<String, Candidate> found)
      throws IOException {
    int most = found.size() + MOST_FOUND;
    for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_TRIED))) {
      if (found.size() < most && isGood(candidate, typed) && probe.occurs(candidate.text())) {
        add(candidate, found);
      }
    }
  }

  private List<Candidate> firstGood(List<Candidate> candidates, TypedUnit typed)
      throws IOException {
    List<Candidate> good = new ArrayList<>();
    for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_TRIED))) {
      if (good.size() < MOST_NOT_FOUND && isGood(candidate, typed)) {
        good.add(candidate);
      }
    }
    return good;
  }

  /** Whether it brings in whole words; what is long needs no other sign than that it occurs. */
  private boolean isGood(Candidate candidate, TypedUnit typed) throws IOException {
    return LiteralTokens.of(candidate.text()).size() >= LONG
        || whole.areIn(candidate.text(), typed.text());
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
          Candidate candidate = new Candidate(text, missing, 1, TypingError.MISSING.cost, fluency);
          if (isGood(candidate, unit)) {
            longer.add(candidate);
          }
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
