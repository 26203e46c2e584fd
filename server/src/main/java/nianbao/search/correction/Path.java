package nianbao.search.correction;

import java.io.IOException;
import java.util.Comparator;

/**
 * The beginning of a unit with some slips mended.
 *
 * @param text what it should read, from its beginning
 * @param last the last character or word of it, empty at the beginning
 * @param slips how many have been mended
 */
record Path(String text, String last, int slips, double cost, double fluency) {

  static final Path START = new Path("", "", 0, 0, 0);

  static final Comparator<Path> BEST_FIRST =
      Comparator.comparingDouble((Path path) -> path.cost - path.fluency).thenComparing(Path::text);

  /** The same with one more character or word; what it's worth shows in {@link #fluency}. */
  Path then(String unit, String typed, BigramModel neighbours) throws IOException {
    double more = fluency + neighbours.fluency(last, unit);
    return new Path(text + typed, unit, slips, cost, more);
  }

  /** The same once a slip more is counted. */
  Path with(TypingError slip) {
    return new Path(text, last, slips + 1, cost + slip.cost, fluency);
  }

  boolean isPossible() {
    return fluency != Double.NEGATIVE_INFINITY;
  }

  Candidate followedBy(String rest) {
    return new Candidate(text + rest, cost, fluency);
  }
}
