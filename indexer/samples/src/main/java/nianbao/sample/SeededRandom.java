package nianbao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random choices for one report. They depend on the seed and the report's number only; {@link
 * Random} is specified to the bit, so they are the same on every JVM.
 */
final class SeededRandom {
  private final Random random;

  SeededRandom(long seed, long number) {
    this.random = new Random(mix(seed + 0x9E3779B97F4A7C15L * (number + 1)));
  }

  /** Neighbouring seeds of {@link Random} begin alike; this parts them (Stafford's mix 13). */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** A number between two bounds, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The earlier ones often, the last ones seldom, so that rare words stay rare. */
  <T> T pickSkewed(List<T> choices) {
    double one = random.nextDouble();
    return choices.get((int) (choices.size() * one * one));
  }

  /** An index of the weights, each as likely as its weight. */
  int weighted(int... weights) {
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

  /** One of the values of an enum, each as likely as its weight, in the enum's order. */
  <T> T weighted(T[] values, int... weights) {
    return values[weighted(weights)];
  }

  /** Some of the choices, all of them when there are not enough, in their order. */
  <T> List<T> some(List<T> choices, int count) {
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

  /** Splits a total into parts at random, each part as likely as its weight. */
  int[] split(int total, int... weights) {
    int[] parts = new int[weights.length];
    for (int i = 0; i < total; i++) {
      parts[weighted(weights)]++;
    }
    return parts;
  }
}
