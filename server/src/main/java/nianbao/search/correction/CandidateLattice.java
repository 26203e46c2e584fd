package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a unit with few slips mended, from left to right, so that any two Han characters that
 * follow each other do so somewhere in the index. Of all beginnings only the most probable are
 * followed.
 */
final class CandidateLattice {

  /** Which slips are mended. */
  enum Step {
    /** One character or word exchanged, two places swapped or a character typed twice. */
    ONE_SLIP(1),
    /** Two characters or words exchanged. */
    TWO_EXCHANGED(2),
    /** A character that does not belong there: without any character much is found. */
    ONE_LEFT_OUT(1);

    private final int slips;

    Step(int slips) {
      this.slips = slips;
    }
  }

  private static final int MOST_PATHS = 200;
  private static final int SHORTEST_TO_SHORTEN = 5;
  private static final int LONGEST_SWAPPED = 2;
  private static final int FROM_TWO_LETTERS = 8;
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 32;

  private final TypedUnit unit;
  private final TermDictionary vocabulary;
  private final BigramModel neighbours;
  private final UnseenBigrams breaks;
  private final List<List<Path>> paths = new ArrayList<>();
  private final Map<Integer, Map<String, TypingError>> others = new HashMap<>();
  private Step step = Step.ONE_SLIP;

  CandidateLattice(TypedUnit unit, TermDictionary vocabulary, BigramModel neighbours)
      throws IOException {
    this.unit = unit;
    this.vocabulary = vocabulary;
    this.neighbours = neighbours;
    this.breaks = UnseenBigrams.of(unit, neighbours);
  }

  /** What the unit may have been meant to be, the most probable first. */
  List<Candidate> candidates(Step mended) throws IOException {
    step = mended;
    paths.clear();
    for (int at = 0; at <= unit.length(); at++) {
      paths.add(new ArrayList<>());
    }
    paths.getFirst().add(Path.START);
    for (int at = 0; at < unit.length(); at++) {
      List<Path> best = paths.get(at);
      best.sort(Path.BEST_FIRST);
      for (Path path : best.subList(0, Math.min(best.size(), MOST_PATHS))) {
        extend(path, at);
      }
    }
    Map<String, Candidate> byText = new LinkedHashMap<>();
    paths.getLast().stream()
        .filter(path -> path.slips() == step.slips)
        .map(path -> path.followedBy(unit.rest(unit.length())))
        .sorted(Candidate.BEST_FIRST)
        .forEach(candidate -> byText.putIfAbsent(candidate.text(), candidate));
    byText.remove(unit.text());
    return List.copyOf(byText.values());
  }

  private void extend(Path path, int at) throws IOException {
    add(path.then(unit.term(at), unit.typed(at, at + 1), neighbours), at + 1);
    if (path.slips() == step.slips) {
      return;
    }
    switch (step) {
      case ONE_SLIP -> {
        exchange(path, at);
        swap(path, at);
        if (isTwice(at)) {
          add(path.with(TypingError.DOUBLED), at + 1);
        }
      }
      case TWO_EXCHANGED -> exchange(path, at);
      case ONE_LEFT_OUT -> {
        if (unit.length() >= SHORTEST_TO_SHORTEN && unit.isHan(at)) {
          add(path.with(TypingError.TOO_MANY), at + 1);
        }
      }
    }
  }

  private void add(Path path, int at) {
    if (path.isPossible()
        && (path.slips() == 0 || breaks.canBeMended(at, step.slips - path.slips()))) {
      paths.get(at).add(path);
    }
  }

  private void exchange(Path path, int at) throws IOException {
    if (!breaks.canBeMended(at + 1, step.slips - path.slips() - 1)) {
      return;
    }
    Map<String, TypingError> known = others.get(at);
    if (known == null) {
      known = others(at);
      others.put(at, known);
    }
    for (Map.Entry<String, TypingError> meant : known.entrySet()) {
      String other = meant.getKey();
      Path exchanged = path.then(other, unit.gap(at) + other, neighbours);
      add(exchanged.with(meant.getValue()), at + 1);
    }
  }

  /** What stands in the index and may have been meant by a character or word. */
  private Map<String, TypingError> others(int at) throws IOException {
    Map<String, TypingError> found = new LinkedHashMap<>();
    if (unit.isHan(at)) {
      for (Map.Entry<String, TypingError> meant : Confusables.of(unit.term(at)).entrySet()) {
        if (neighbours.frequency(meant.getKey()) > 0) {
          found.put(meant.getKey(), meant.getValue());
        }
      }
    } else if (unit.isWord(at) && neighbours.frequency(unit.term(at)) == 0) {
      for (String like : vocabulary.wordsLike(unit.term(at), edits(unit.term(at)))) {
        found.put(like, TypingError.LETTER);
      }
    }
    return found;
  }

  /** How many letters of a word may be wrong. */
  private static int edits(String word) {
    boolean looked = word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD;
    return !looked ? 0 : word.length() < FROM_TWO_LETTERS ? 1 : 2;
  }

  private boolean isTwice(int at) {
    return at > 0
        && unit.length() > 2
        && unit.isHan(at - 1, at + 1)
        && unit.term(at).equals(unit.term(at - 1));
  }

  /** Swaps one or two characters with the next one or two. */
  private void swap(Path path, int at) throws IOException {
    for (int first = 1; first <= LONGEST_SWAPPED; first++) {
      for (int second = 1; second <= LONGEST_SWAPPED; second++) {
        int middle = at + first;
        int end = middle + second;
        if (unit.isHan(at, end)) {
          Path swapped = then(then(path, middle, end), at, middle);
          add(swapped.with(TypingError.SWAPPED), end);
        }
      }
    }
  }

  private Path then(Path path, int from, int to) throws IOException {
    Path longer = path;
    for (int at = from; at < to; at++) {
      longer = longer.then(unit.term(at), unit.typed(at, at + 1), neighbours);
    }
    return longer;
  }
}
