package nianbao.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/** The dictionary in Lucene's smartcn jar: words and bigrams of words with frequencies. */
record SmartcnDictionary(Lexicon words, BigramFrequencies bigrams) {

  private static final char[] NOTHING = {};

  private static final SmartcnDictionary INSTANCE = load();

  /** The dictionary, loaded at first use: that takes time, which parsing avoids. */
  static SmartcnDictionary get() {
    return INSTANCE;
  }

  private static SmartcnDictionary load() {
    try {
      return new SmartcnDictionary(loadWords(), loadBigrams());
    } catch (IOException e) {
      throw new UncheckedIOException("smartcn's dictionary", e);
    }
  }

  /**
   * {@code coredict.mem}: for each first character the index of a list, which holds the rests of
   * words.
   */
  private static Lexicon loadWords() throws IOException {
    SerializedArrays stored = open("coredict.mem");
    short[] listOf = (short[]) next(stored);
    char[] firsts = (char[]) next(stored);
    char[][][] rests = (char[][][]) next(stored);
    int[][] frequencies = (int[][]) next(stored);
    Lexicon words = new Lexicon();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] != 0 && listOf[i] >= 0 && rests[listOf[i]] != null) {
        addAll(words, firsts[i], rests[listOf[i]], frequencies[listOf[i]]);
      }
    }
    return words;
  }

  private static void addAll(Lexicon words, char first, char[][] rests, int[] frequencies) {
    for (int i = 0; i < rests.length; i++) {
      char[] rest = rests[i];
      words.add(first, rest == null ? NOTHING : rest, frequencies[i]);
    }
  }

  private static BigramFrequencies loadBigrams() throws IOException {
    SerializedArrays stored = open("bigramdict.mem");
    return new BigramFrequencies((long[]) next(stored), (int[]) next(stored));
  }

  private static SerializedArrays open(String name) throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(HHMMSegmenter.class.getResourceAsStream(name), name)) {
      return new SerializedArrays(resource.readAllBytes());
    }
  }

  private static Object next(SerializedArrays stored) throws IOException {
    return Objects.requireNonNull(stored.next(), "an array is missing");
  }
}
