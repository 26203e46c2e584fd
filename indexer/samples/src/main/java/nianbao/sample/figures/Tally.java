package nianbao.sample.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.sample.random.SeededRandom;

/** Builds figures. */
final class Tally {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> amounts = new LinkedHashMap<>();

  /** Puts a figure and returns it. */
  int put(String key, int count) {
    counts.put(key, count);
    return count;
  }

  void add(String key, int count) {
    counts.merge(key, count, Integer::sum);
  }

  int get(String key) {
    return counts.getOrDefault(key, 0);
  }

  void amount(String key, String printed) {
    amounts.put(key, printed);
  }

  /** Splits a total over keys at random. */
  void split(SeededRandom random, int total, List<String> keys, int... weights) {
    int[] parts = random.split(total, weights);
    for (int i = 0; i < parts.length; i++) {
      put(keys.get(i), parts[i]);
    }
  }

  /** Puts random figures for the keys and their sum for the total; returns the sum. */
  int sum(SeededRandom random, String total, int most, List<String> keys) {
    int sum = 0;
    for (String key : keys) {
      sum += put(key, random.chance(25) ? 0 : random.between(0, most));
    }
    return put(total, sum);
  }

  SampleFigures figures(String form) {
    return new SampleFigures(form, counts, amounts);
  }
}
