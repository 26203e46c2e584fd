package nianbao.read.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Reads the lists of numbers that describe positions. */
final class OfdNumbers {

  /** No page is longer, in millimetres. */
  private static final double LARGEST = 1e6;

  private OfdNumbers() {}

  /**
   * The numbers of a list.
   *
   * @throws IOException when one is no number, or larger than any page
   */
  static double[] list(String text) throws IOException {
    StringTokenizer words = new StringTokenizer(text);
    double[] numbers = new double[words.countTokens()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(words.nextToken());
    }
    return numbers;
  }

  /**
   * Distances between characters, in which {@code g 3 4.5} stands for 4.5 three times.
   *
   * @param most how many are needed; more are not read
   * @throws IOException when one is no number, or larger than any page
   */
  static List<Double> distances(String text, int most) throws IOException {
    StringTokenizer words = new StringTokenizer(text);
    List<Double> distances = new ArrayList<>();
    while (words.hasMoreTokens() && distances.size() < most) {
      String word = words.nextToken();
      boolean repeated = word.equals("g");
      int times = repeated ? (int) number(next(words)) : 1;
      double distance = number(repeated ? next(words) : word);
      for (int i = 0; i < times && distances.size() < most; i++) {
        distances.add(distance);
      }
    }
    return distances;
  }

  private static String next(StringTokenizer words) throws IOException {
    if (!words.hasMoreTokens()) {
      throw new IOException("a list of distances ends too early");
    }
    return words.nextToken();
  }

  static double number(String word) throws IOException {
    double number;
    try {
      number = Double.parseDouble(word);
    } catch (NumberFormatException e) {
      number = Double.NaN;
    }
    if (!(Math.abs(number) <= LARGEST)) {
      throw new IOException("'%.40s' is no position".formatted(word));
    }
    return number;
  }
}
