package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a unit with few slips mended, from left to right, so that any two Han characters that
 * follow each other do so somewhere in the index. Of all beginnings only the most probable are
 * followed.
 */
final class Lattice {

  private static final int MOST_PATHS = 200;
  private static final int SHORTEST_TO_SHORTEN = 4;
  private static final int LONGEST_SWAPPED = 2;
  private static final int FROM_TWO_LETTERS = 8;
  private static final int SHORTEST_WORD = 3;

  private final TypedUnit unit;
  private final Vocabulary vocabulary;
  private final Neighbours neighbours;
  private final Breaks breaks;
  private final List<List<Path>> paths = new ArrayList<>();
  private int mostSlips;

  Lattice(TypedUnit unit, Vocabulary vocabulary, Neighbours neighbours) throws IOException {
    this.unit = unit;
    this.vocabulary = vocabulary;
    this.neighbours = neighbours;
    this.breaks = Breaks.of(unit, neighbours);
  }

  /** Whether two neighbours of the unit are none in the index. */
  boolean isBroken() {
    return breaks.any();
  }

  /**
   * What the unit may have been meant to be, the most probable first.
   *
   * @param slips characters and words exchanged at most; any other slip comes alone
   */
  List<Candidate> candidates(int slips) throws IOException {
    mostSlips = slips;
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
        .filter(path -> path.slips() > 0)
        .map(path -> path.followedBy(unit.rest(unit.length())))
        .sorted(Candidate.BEST_FIRST)
        .forEach(candidate -> byText.putIfAbsent(candidate.text(), candidate));
    byText.remove(unit.text());
    return List.copyOf(byText.values());
  }

  private void extend(Path path, int at) throws IOException {
    add(path.then(unit.term(at), unit.typed(at, at + 1), neighbours), at + 1);
    if (path.slips() < mostSlips && breaks.canBeMended(at + 1, mostSlips - path.slips() - 1)) {
      exchange(path, at);
    }
    if (path.slips() == 0) {
      shorten(path, at);
      lengthen(path, at);
      swap(path, at);
    }
  }

  private void add(Path path, int at) {
    if (path.isPossible()
        && (path.slips() == 0 || breaks.canBeMended(at, mostSlips - path.slips()))) {
      paths.get(at).add(path);
    }
  }

  private void exchange(Path path, int at) throws IOException {
    if (unit.isHan(at)) {
      for (Map.Entry<String, Slip> meant : Confusables.of(unit.term(at)).entrySet()) {
        exchange(path, at, meant.getKey(), meant.getValue());
      }
    } else if (unit.isWord(at) && neighbours.frequency(unit.term(at)) == 0) {
      String word = unit.term(at);
      int edits = word.length() >= FROM_TWO_LETTERS ? 2 : word.length() >= SHORTEST_WORD ? 1 : 0;
      for (String meant : vocabulary.wordsLike(word, edits).keySet()) {
        exchange(path, at, meant, Slip.LETTER);
      }
    }
  }

  private void exchange(Path path, int at, String meant, Slip slip) throws IOException {
    if (neighbours.frequency(meant) > 0) {
      Path exchanged = path.then(meant, unit.gap(at) + meant, neighbours);
      add(exchanged.with(slip, path.slips() + 1), at + 1);
    }
  }

  /** Leaves out a character, at the ends only one that is typed twice. */
  private void shorten(Path path, int at) {
    boolean twice = at > 0 && unit.isHan(at) && unit.term(at).equals(path.last());
    boolean inside = at > 0 && at + 1 < unit.length() && unit.length() >= SHORTEST_TO_SHORTEN;
    if (twice || (inside && unit.isHan(at - 1, at + 2))) {
      add(path.with(Slip.TOO_MANY, mostSlips), at + 1);
    }
  }

  /** Puts a character between two that never are neighbours. */
  private void lengthen(Path path, int at) throws IOException {
    if (at == 0 || !breaks.before(at)) {
      return;
    }
    for (String missing : vocabulary.followers(path.last())) {
      if (neighbours.frequency(missing + unit.term(at)) > 0) {
        Path longer = path.then(missing, missing, neighbours);
        Path both = longer.then(unit.term(at), unit.typed(at, at + 1), neighbours);
        add(both.with(Slip.MISSING, mostSlips), at + 1);
      }
    }
  }

  /** Swaps one or two characters with the next one or two. */
  private void swap(Path path, int at) throws IOException {
    for (int first = 1; first <= LONGEST_SWAPPED; first++) {
      for (int second = 1; second <= LONGEST_SWAPPED; second++) {
        int middle = at + first;
        int end = middle + second;
        if (unit.isHan(at, end)) {
          Path swapped = then(then(path, middle, end), at, middle);
          add(swapped.with(Slip.SWAPPED, mostSlips), end);
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
