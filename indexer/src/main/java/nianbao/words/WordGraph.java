package nianbao.words;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The words that may stand in a sentence and the lightest way through them, a pair's weight being
 * −log(0.1·P(word) + 0.9·P(next | word)). Reused from sentence to sentence; not safe for several
 * threads.
 */
final class WordGraph {

  /** Occurrences that smartcn's frequencies were counted over. */
  static final int TOTAL_FREQUENCY = 2079997 + 80000;

  private static final double RARE = 1.0 / TOTAL_FREQUENCY;

  /** Stands between the words of a pair. */
  private static final char[] LINK = {'@'};

  private final SmartcnDictionary dictionary;
  private final Map<Standin, Integer> frequencyOf = new EnumMap<>(Standin.class);

  /**
   * The stand-ins' names, then the sentence without its blanks: every word's name is a part of it.
   */
  private char[] letters = Standin.NAMES.toCharArray();

  // The words that may stand in the sentence, by first character, shorter before longer.
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] nameStarts = new int[256];
  private int[] nameEnds = new int[256];
  private int[] frequencies = new int[256];
  private double[] weights = new double[256];
  private int[] before = new int[256];

  /** Index of the first word at each offset of the sentence, -1 where none begins. */
  private int[] firstAt = new int[256];

  WordGraph(SmartcnDictionary dictionary) {
    this.dictionary = dictionary;
    for (Standin standin : Standin.values()) {
      frequencyOf.put(standin, frequencyOf(standin.word()));
    }
  }

  private int frequencyOf(String word) {
    int node = Lexicon.ROOT;
    for (int i = 0; i < word.length() && node != Lexicon.NONE; i++) {
      node = dictionary.words().child(node, word.charAt(i));
    }
    return node == Lexicon.NONE ? 0 : Math.max(0, dictionary.words().frequency(node));
  }

  /** Forgets the last sentence and begins another. */
  void begin(String sentence) {
    size = 0;
    int length = sentence.length();
    if (firstAt.length <= length) {
      firstAt = new int[length * 2];
    }
    Arrays.fill(firstAt, 0, length + 1, -1);
    int letter = Standin.NAMES.length();
    if (letters.length < letter + length) {
      letters = Arrays.copyOf(letters, letter + length * 2);
    }
    add(-1, 0, Standin.BEGIN);
    for (int i = 0; i < length; i++) {
      char c = sentence.charAt(i);
      if (CharacterKind.of(c) != CharacterKind.BLANK) {
        letters[letter++] = c;
      }
    }
  }

  /** The words that are added next begin at this offset. */
  void at(int offset) {
    firstAt[offset] = size;
  }

  /** Adds what the dictionary does not list and returns its end. */
  int add(int start, int end, Standin standin) {
    int frequency = frequencyOf.getOrDefault(standin, 0);
    return add(start, end, frequency, standin.start(), standin.end());
  }

  /**
   * Adds a word and returns its end.
   *
   * @param start offset in the sentence
   * @param nameStart where the word stands among the stand-ins' names and the letters of the
   *     sentence
   */
  int add(int start, int end, int frequency, int nameStart, int nameEnd) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    frequencies[size] = frequency;
    nameStarts[size] = nameStart;
    nameEnds[size] = nameEnd;
    weights[size] = Double.MAX_VALUE;
    size++;
    return end;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    nameStarts = Arrays.copyOf(nameStarts, capacity);
    nameEnds = Arrays.copyOf(nameEnds, capacity);
    frequencies = Arrays.copyOf(frequencies, capacity);
    weights = Arrays.copyOf(weights, capacity);
    before = Arrays.copyOf(before, capacity);
  }

  /**
   * Ends the sentence and gives the words of its lightest way.
   *
   * @param length of the sentence
   * @return where each begins and ends in the sentence, one after the other
   */
  int[] end(int length) {
    at(length);
    add(length, length + 1, Standin.END);
    weigh();
    int count = 0;
    for (int word = before[size - 1]; word != 0; word = before[word]) {
      count++;
    }
    int[] bounds = new int[2 * count];
    for (int word = before[size - 1]; word != 0; word = before[word]) {
      count--;
      bounds[2 * count] = starts[word];
      bounds[2 * count + 1] = ends[word];
    }
    return bounds;
  }

  /** Finds the lightest way to every word, from the left; of equal ways the first found. */
  private void weigh() {
    PairFrequencies pairs = dictionary.pairs();
    weights[0] = 0;
    for (int word = 0; word < size - 1; word++) {
      int next = ends[word];
      while (firstAt[next] < 0) {
        next++;
      }
      // Most pairs were never seen, and a logarithm costs as much as all the rest.
      double unseen = weight(frequencies[word], 0);
      long hash = firstHash(nameStarts[word], nameEnds[word]);
      int step = firstStep(nameStarts[word], nameEnds[word]);
      for (int follower = firstAt[next]; follower < size && starts[follower] == next; follower++) {
        int seen =
            pairs.of(
                PairFrequencies.hash(hash, letters, nameStarts[follower], nameEnds[follower]),
                PairFrequencies.step(step, letters, nameStarts[follower], nameEnds[follower]));
        double weight = weights[word] + (seen == 0 ? unseen : weight(frequencies[word], seen));
        if (weight < weights[follower]) {
          weights[follower] = weight;
          before[follower] = word;
        }
      }
    }
  }

  private long firstHash(int nameStart, int nameEnd) {
    long hash = PairFrequencies.hash(PairFrequencies.beginHash(), letters, nameStart, nameEnd);
    return PairFrequencies.hash(hash, LINK, 0, 1);
  }

  private int firstStep(int nameStart, int nameEnd) {
    int step = PairFrequencies.step(PairFrequencies.beginStep(), letters, nameStart, nameEnd);
    return PairFrequencies.step(step, LINK, 0, 1);
  }

  private static double weight(double frequency, int pairs) {
    return -Math.log(
        0.1 * (1.0 + frequency) / TOTAL_FREQUENCY
            + 0.9 * ((1.0 - RARE) * pairs / (1.0 + frequency) + RARE));
  }
}
