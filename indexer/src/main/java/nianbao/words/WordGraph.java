package nianbao.words;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The possible words of a sentence and the shortest path through them, where a bigram weighs
 * −log(0.1·P(word) + 0.9·P(next | word)). Reused from sentence to sentence; not thread-safe.
 */
final class WordGraph {

  /** Total number of words in the corpus of smartcn's frequencies. */
  static final int TOTAL_FREQUENCY = 2079997 + 80000;

  private static final double RARE = 1.0 / TOTAL_FREQUENCY;

  /** The weight of a word before one that it was never seen with, by its frequency. */
  private static final double[] UNSEEN = new double[4096];

  static {
    for (int frequency = 0; frequency < UNSEEN.length; frequency++) {
      UNSEEN[frequency] = weight(frequency, 0);
    }
  }

  /** Separates the words of a bigram in its hash. */
  private static final char[] LINK = {'@'};

  private final SmartcnDictionary dictionary;
  private final Map<Placeholder, Integer> frequencyOf = new EnumMap<>(Placeholder.class);

  /**
   * The names of the placeholders, followed by the sentence without blanks; every word's name is a
   * range of this.
   */
  private char[] letters = Placeholder.NAMES.toCharArray();

  // The possible words, by start and then by length.
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
    for (Placeholder placeholder : Placeholder.values()) {
      frequencyOf.put(placeholder, frequencyOf(placeholder.word()));
    }
  }

  private int frequencyOf(String word) {
    int node = Lexicon.ROOT;
    for (int i = 0; i < word.length() && node != Lexicon.NONE; i++) {
      node = dictionary.words().child(node, word.charAt(i));
    }
    return node == Lexicon.NONE ? 0 : Math.max(0, dictionary.words().frequency(node));
  }

  /** Starts a sentence. */
  void begin(String sentence) {
    size = 0;
    int length = sentence.length();
    if (firstAt.length <= length) {
      firstAt = new int[length * 2];
    }
    Arrays.fill(firstAt, 0, length + 1, -1);
    int letter = Placeholder.NAMES.length();
    if (letters.length < letter + length) {
      letters = Arrays.copyOf(letters, letter + length * 2);
    }
    add(-1, 0, Placeholder.BEGIN);
    for (int i = 0; i < length; i++) {
      char c = sentence.charAt(i);
      if (CharacterKind.of(c) != CharacterKind.BLANK) {
        letters[letter++] = c;
      }
    }
  }

  /** Sets the offset at which the words that are added next begin. */
  void at(int offset) {
    firstAt[offset] = size;
  }

  /** Adds a word that is not in the dictionary and returns its end. */
  int add(int start, int end, Placeholder placeholder) {
    int frequency = frequencyOf.getOrDefault(placeholder, 0);
    return add(start, end, frequency, placeholder.start(), placeholder.end());
  }

  /**
   * Adds a word and returns its end.
   *
   * @param start offset in the sentence
   * @param nameStart start of its name in {@link #letters}
   * @param nameEnd end of that name
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
   * Ends the sentence and returns the words of the shortest path.
   *
   * @param length of the sentence
   * @return alternating start and end offsets of the words in the sentence
   */
  int[] end(int length) {
    at(length);
    add(length, length + 1, Placeholder.END);
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

  /**
   * Finds the shortest path to every word, from left to right; of equal paths the first one wins.
   */
  private void weigh() {
    BigramFrequencies bigrams = dictionary.bigrams();
    weights[0] = 0;
    for (int word = 0; word < size - 1; word++) {
      int next = ends[word];
      while (firstAt[next] < 0) {
        next++;
      }
      // Most bigrams have frequency 0, and a logarithm costs as much as everything else.
      double unseen = unseen(frequencies[word]);
      long hash = firstHash(nameStarts[word], nameEnds[word]);
      for (int follower = firstAt[next]; follower < size && starts[follower] == next; follower++) {
        long both = BigramFrequencies.hash(hash, letters, nameStarts[follower], nameEnds[follower]);
        int seen = bigrams.mayHave(both) ? bigrams.of(both, step(word, follower)) : 0;
        double weight = weights[word] + (seen == 0 ? unseen : weight(frequencies[word], seen));
        if (weight < weights[follower]) {
          weights[follower] = weight;
          before[follower] = word;
        }
      }
    }
  }

  private long firstHash(int nameStart, int nameEnd) {
    long hash = BigramFrequencies.hash(BigramFrequencies.beginHash(), letters, nameStart, nameEnd);
    return BigramFrequencies.hash(hash, LINK, 0, 1);
  }

  private int step(int first, int second) {
    int step = BigramFrequencies.beginStep();
    step = BigramFrequencies.step(step, letters, nameStarts[first], nameEnds[first]);
    step = BigramFrequencies.step(step, LINK, 0, 1);
    return BigramFrequencies.step(step, letters, nameStarts[second], nameEnds[second]);
  }

  private static double unseen(int frequency) {
    return frequency < UNSEEN.length ? UNSEEN[frequency] : weight(frequency, 0);
  }

  private static double weight(double frequency, int bigrams) {
    return -Math.log(
        0.1 * (1.0 + frequency) / TOTAL_FREQUENCY
            + 0.9 * ((1.0 - RARE) * bigrams / (1.0 + frequency) + RARE));
  }
}
