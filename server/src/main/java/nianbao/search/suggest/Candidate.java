package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nianbao.search.Suggestion;
import nianbao.search.Suggestion.Kind;

/**
 * A suggestion that can be made.
 *
 * @param suggestion makes it; its reports are counted only once it is chosen
 * @param named whether what is typed is a name of it
 */
record Candidate(Supplier<Suggestion> suggestion, boolean named) {

  /** Phrases are dealt two by two. */
  private static final int PHRASES_A_ROUND = 2;

  /**
   * The suggestions of a list, some of each kind, kind by kind.
   *
   * @param candidates of each kind, the best first; kinds in their order
   */
  static List<Suggestion> choose(Map<Kind, List<Candidate>> candidates, int size) {
    return deal(candidates, size).values().stream()
        .sorted(Comparator.comparing(chosen -> chosen.stream().noneMatch(Candidate::named)))
        .flatMap(List::stream)
        .map(candidate -> candidate.suggestion().get())
        .toList();
  }

  private static Map<Kind, List<Candidate>> deal(Map<Kind, List<Candidate>> candidates, int size) {
    Map<Kind, List<Candidate>> chosen = new EnumMap<>(Kind.class);
    int left = Math.min(size, candidates.values().stream().mapToInt(List::size).sum());
    while (left > 0) {
      for (Map.Entry<Kind, List<Candidate>> of : candidates.entrySet()) {
        List<Candidate> some = chosen.computeIfAbsent(of.getKey(), kind -> new ArrayList<>());
        int wanted = Math.min(left, of.getKey() == Kind.PHRASE ? PHRASES_A_ROUND : 1);
        int to = Math.min(of.getValue().size(), some.size() + wanted);
        left -= to - some.size();
        some.addAll(of.getValue().subList(some.size(), to));
      }
    }
    return chosen;
  }
}
