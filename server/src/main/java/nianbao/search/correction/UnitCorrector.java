package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.correction.Lattice.Step;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;

/** Finds what one unit without hits may have been meant to be. */
final class UnitCorrector {

  /** So many of the most probable candidates are looked for in the text. */
  private static final int MOST_TRIED = 32;

  private static final int MOST_FOUND = 5;

  private static final int SHORT = 4;

  private final Vocabulary vocabulary;
  private final Trial trial;
  private final Neighbours neighbours;

  UnitCorrector(Vocabulary vocabulary, Trial trial) {
    this.vocabulary = vocabulary;
    this.trial = trial;
    this.neighbours = new Neighbours(vocabulary);
  }

  /**
   * Texts that stand somewhere literally, the most probable first, a few; when there is none those
   * which may be found in another way.
   */
  List<Candidate> candidates(Unit unit) throws IOException {
    TypedUnit typed = TypedUnit.of(unit.text(), unit.mode() == Mode.PREFIX);
    if (typed.isTooLong()) {
      return List.of();
    }
    Lattice lattice = new Lattice(typed, vocabulary, neighbours);
    List<Candidate> oneSlip = lattice.candidates(Step.ONE_SLIP);
    List<Candidate> standing = standing(oneSlip);
    standing.addAll(lengthened(typed));
    if (standing.isEmpty() || typed.length() <= SHORT) {
      standing.addAll(standing(lattice.candidates(Step.TWO_EXCHANGED)));
    }
    if (standing.isEmpty() && unit.mode() != Mode.PREFIX) {
      standing = standing(new PinyinReader(neighbours).candidates(unit.text()));
    }
    if (standing.isEmpty()) {
      standing = standing(lattice.candidates(Step.ONE_LEFT_OUT));
    }
    return standing.isEmpty() ? oneSlip.subList(0, Math.min(oneSlip.size(), 3)) : standing;
  }

  /** The unit with a character more between two of its own, wherever that stands. */
  private List<Candidate> lengthened(TypedUnit unit) throws IOException {
    List<Candidate> found = new ArrayList<>();
    for (int at = 1; at < unit.length() && found.size() < MOST_FOUND; at++) {
      if (unit.isHan(at - 1, at + 1)) {
        String before = unit.typed(0, at);
        for (String missing : trial.between(before, unit.rest(at))) {
          double fluency =
              neighbours.fluency(unit.term(at - 1), missing)
                  + neighbours.fluency(missing, unit.term(at))
                  - neighbours.fluency(unit.term(at - 1), unit.term(at));
          found.add(new Candidate(before + missing + unit.rest(at), Slip.MISSING.cost, fluency));
        }
      }
    }
    found.sort(Candidate.BEST_FIRST);
    return found.subList(0, Math.min(found.size(), MOST_FOUND));
  }

  private List<Candidate> standing(List<Candidate> candidates) throws IOException {
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_TRIED))) {
      if (trial.stands(candidate.text())) {
        found.add(candidate);
        if (found.size() == MOST_FOUND) {
          break;
        }
      }
    }
    return found;
  }
}
