package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;

/** Finds what one unit without hits may have been meant to be. */
final class UnitCorrector {

  /** So many of the most probable candidates are looked for in the text. */
  private static final int MOST_TRIED = 24;

  private static final int MOST_FOUND = 5;

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
    Lattice lattice = new Lattice(typed, vocabulary, neighbours);
    List<Candidate> oneSlip = lattice.candidates(1);
    List<Candidate> standing = standing(oneSlip);
    if (standing.isEmpty() && lattice.isBroken()) {
      standing = standing(lattice.candidates(2));
    }
    if (standing.isEmpty() && unit.mode() != Mode.PREFIX) {
      standing = standing(new PinyinReader(neighbours).candidates(unit.text()));
    }
    return standing.isEmpty() ? oneSlip.subList(0, Math.min(oneSlip.size(), 3)) : standing;
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
