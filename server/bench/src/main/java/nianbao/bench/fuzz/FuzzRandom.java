package nianbao.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Random choices; the same seed gives the same ones. */
final class FuzzRandom {

  private final Random random;

  FuzzRandom(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between two inclusive bounds. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** One of the characters. */
  String of(String characters) {
    int at = below(characters.length());
    return characters.substring(at, at + 1);
  }

  /** A substring of limited length; it may cut surrogate pairs. */
  String piece(String text, int longest) {
    int from = below(text.length());
    return text.substring(from, Math.min(text.length(), from + between(1, longest)));
  }
}
