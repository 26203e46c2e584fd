package nianbao.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures in the making. */
final class Tally {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> amounts = new LinkedHashMap<>();

  /** Records a figure and gives it back. */
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
  void split(SeededRandom dice, int total, List<String> keys, int... weights) {
    int[] parts = dice.split(total, weights);
    for (int i = 0; i < parts.length; i++) {
      put(keys.get(i), parts[i]);
    }
  }

  /** Random figures for the keys and their sum for the total. */
  int sum(SeededRandom dice, String total, int most, List<String> keys) {
    int sum = 0;
    for (String key : keys) {
      sum += put(key, dice.chance(25) ? 0 : dice.between(0, most));
    }
    return put(total, sum);
  }

  SampleFigures figures(String form) {
    return new SampleFigures(form, counts, amounts);
  }
}
