package nianbao.sample.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random choices for one report. They depend only on the seed and the report's number; the
 * algorithm of {@link Random} is specified, so they are the same on every JVM.
 */
public final class SeededRandom {
  private final Random random;

  public SeededRandom(long seed, long number) {
    this.random = new Random(mix(seed + 0x9E3779B97F4A7C15L * (number + 1)));
  }

  /** Similar seeds of {@link Random} start similarly; this separates them (Stafford's mix 13). */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** A number between two inclusive bounds. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Picks earlier choices more often than later ones, so that rare words stay rare. */
  public <T> T pickSkewed(List<T> choices) {
    double one = random.nextDouble();
    return choices.get((int) (choices.size() * one * one));
  }

  /** An index, with probability proportional to its weight. */
  public int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = random.nextInt(sum);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index++];
    }
    return index;
  }

  /** One of the values, with probability proportional to its weight. */
  public <T> T weighted(T[] values, int... weights) {
    return values[weighted(weights)];
  }

  /** A sample of the choices in their order; all of them if there aren't enough. */
  public <T> List<T> some(List<T> choices, int count) {
    List<T> chosen = new ArrayList<>(count);
    int open = Math.min(count, choices.size());
    for (int i = 0; open > 0; i++) {
      if (random.nextInt(choices.size() - i) < open) {
        chosen.add(choices.get(i));
        open--;
      }
    }
    return chosen;
  }

  /** Splits a total at random into parts proportional to the weights. */
  public int[] split(int total, int... weights) {
    int[] parts = new int[weights.length];
    for (int i = 0; i < total; i++) {
      parts[weighted(weights)]++;
    }
    return parts;
  }
}
