package nianbao.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/** The dictionary in Lucene's smartcn jar: words and bigrams of words with frequencies. */
record SmartcnDictionary(Lexicon words, BigramFrequencies bigrams) {

  private static final char[] NOTHING = {};

  private static final SmartcnDictionary INSTANCE = load();

  /**
   * The dictionary, loaded at first use; that takes hundreds of milliseconds, which parsing avoids.
   */
  static SmartcnDictionary get() {
    return INSTANCE;
  }

  private static SmartcnDictionary load() {
    try {
      return new SmartcnDictionary(loadWords(), loadBigrams());
    } catch (IOException e) {
      throw new UncheckedIOException("smartcn's dictionary", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("smartcn's dictionary holds arrays of primitives only", e);
    }
  }

  /**
   * {@code coredict.mem}: for each first character the index of a list, which holds the rests of
   * words.
   */
  private static Lexicon loadWords() throws IOException, ClassNotFoundException {
    try (ObjectInputStream stored = open("coredict.mem")) {
      short[] listOf = (short[]) stored.readObject();
      char[] firsts = (char[]) stored.readObject();
      char[][][] rests = (char[][][]) stored.readObject();
      int[][] frequencies = (int[][]) stored.readObject();
      Lexicon words = new Lexicon();
      for (int i = 0; i < firsts.length; i++) {
        if (firsts[i] != 0 && listOf[i] >= 0 && rests[listOf[i]] != null) {
          addAll(words, firsts[i], rests[listOf[i]], frequencies[listOf[i]]);
        }
      }
      return words;
    }
  }

  private static void addAll(Lexicon words, char first, char[][] rests, int[] frequencies) {
    for (int i = 0; i < rests.length; i++) {
      char[] rest = rests[i];
      words.add(first, rest == null ? NOTHING : rest, frequencies[i]);
    }
  }

  private static BigramFrequencies loadBigrams() throws IOException, ClassNotFoundException {
    try (ObjectInputStream stored = open("bigramdict.mem")) {
      return new BigramFrequencies((long[]) stored.readObject(), (int[]) stored.readObject());
    }
  }

  private static ObjectInputStream open(String name) throws IOException {
    InputStream resource =
        Objects.requireNonNull(HHMMSegmenter.class.getResourceAsStream(name), name);
    ObjectInputStream stored = new ObjectInputStream(resource);
    stored.setObjectInputFilter(SmartcnDictionary::onlyPrimitives);
    return stored;
  }

  private static ObjectInputFilter.Status onlyPrimitives(ObjectInputFilter.FilterInfo info) {
    Class<?> type = info.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    return type == null || type.isPrimitive()
        ? ObjectInputFilter.Status.ALLOWED
        : ObjectInputFilter.Status.REJECTED;
  }
}
