package nianbao.search.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.search.query.QueryNode.Unit;
import nianbao.words.Words;

/** One candidate for each unit that is to be replaced. */
record Choice(Map<Unit, Candidate> candidates) {

  /** 公开 is a word; 公经 stands in 办公经费 all the same. Measured with words of two and three. */
  private static final double COST_OF_A_WORD = 2;

  private static final Comparator<Choice> BEST_FIRST =
      Comparator.<Choice>comparingDouble(choice -> choice.improbability())
          .thenComparing(Choice::text);

  /** The best of each unit, and those in which one unit has another candidate; the best first. */
  static List<Choice> of(Map<Unit, List<Candidate>> candidates, int most) {
    List<Choice> choices = new ArrayList<>();
    if (!candidates.isEmpty()) {
      Map<Unit, Candidate> best = new LinkedHashMap<>();
      candidates.forEach((unit, all) -> best.put(unit, all.getFirst()));
      choices.add(new Choice(best));
      candidates.forEach(
          (unit, all) -> all.stream().skip(1).forEach(one -> choices.add(with(best, unit, one))));
    }
    choices.sort(BEST_FIRST);
    return choices.subList(0, Math.min(choices.size(), most));
  }

  private static Choice with(Map<Unit, Candidate> best, Unit unit, Candidate other) {
    Map<Unit, Candidate> choice = new LinkedHashMap<>(best);
    choice.put(unit, other);
    return new Choice(choice);
  }

  /** The replaced units, with a space between. */
  String text() {
    return candidates.values().stream().map(Candidate::text).collect(Collectors.joining(" "));
  }

  /** What stands for each unit. */
  Map<Unit, String> texts() {
    Map<Unit, String> texts = new LinkedHashMap<>();
    candidates.forEach((unit, candidate) -> texts.put(unit, candidate.text()));
    return texts;
  }

  private double improbability() {
    return candidates.values().stream().mapToDouble(Candidate::improbability).sum();
  }

  /** How unlikely it was meant, as a negative logarithm; the reports say more than pairs do. */
  double improbability(int reports) {
    double cost = candidates.values().stream().mapToDouble(Candidate::cost).sum();
    return cost + COST_OF_A_WORD * Words.of(text()).size() - Math.log(reports);
  }
}
