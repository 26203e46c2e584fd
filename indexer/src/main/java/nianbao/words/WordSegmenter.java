package nianbao.words;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The likeliest words of a text by smartcn's model: of all ways through a sentence the one whose
 * word pairs are seen most, a pair's weight being −log(0.1·P(word) + 0.9·P(next | word)). Numbers
 * and Latin words count as one word each, whatever they are. Not safe for several threads.
 */
final class WordSegmenter {

  /** Receives words by their offsets in the text, in order; punctuation is a word here. */
  interface Sink {
    void word(int start, int end);
  }

  /** Lucene's tokenizer looks at so many characters at a time, and cuts there if it must. */
  private static final int BUFFER = 1024;

  /** Occurrences that smartcn's frequencies were counted over. */
  private static final int TOTAL_FREQUENCY = 2079997 + 80000;

  private static final double RARE = 1.0 / TOTAL_FREQUENCY;

  private static final String NUMBER = "未##数";
  private static final String STRING = "未##串";
  private static final String BEGIN = "始##始";
  private static final String END = "末##末";

  private final SmartcnDictionary dictionary = SmartcnDictionary.get();
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final int beginFrequency = frequencyOf(BEGIN);
  private final int numberFrequency = frequencyOf(NUMBER);
  private final int stringFrequency = frequencyOf(STRING);

  // The words that may stand in the sentence, by first character, shorter before longer.
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] frequencies = new int[256];
  private String[] names = new String[256];
  private double[] weights = new double[256];
  private int[] before = new int[256];

  /** Index of the first word at each offset of the sentence, -1 where none begins. */
  private int[] firstAt = new int[256];

  private int frequencyOf(String word) {
    int node = WordTrie.ROOT;
    for (int i = 0; i < word.length() && node != WordTrie.NONE; i++) {
      node = dictionary.words().child(node, word.charAt(i));
    }
    return node == WordTrie.NONE ? 0 : Math.max(0, dictionary.words().frequency(node));
  }

  /** Gives the words of a text to the sink. */
  void segment(String text, Sink sink) {
    for (int from = 0; from < text.length(); ) {
      int to = bufferEnd(text, from);
      sentences.setText(text.substring(from, to));
      int start = sentences.first();
      for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
        sentence(text.substring(from + start, from + end), from + start, sink);
        start = end;
      }
      from = to;
    }
  }

  /** As far as the tokenizer's buffer goes, or to the last line end in it. */
  private static int bufferEnd(String text, int from) {
    if (text.length() - from < BUFFER) {
      return text.length();
    }
    for (int i = from + BUFFER - 1; i >= from; i--) {
      if ("\r\n\u0085\u2028\u2029".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return from + BUFFER;
  }

  private void sentence(String sentence, int offset, Sink sink) {
    collect(sentence);
    weigh();
    int length = 0;
    for (int word = before[size - 1]; word != 0; word = before[word]) {
      length++;
    }
    int[] path = new int[length];
    for (int word = before[size - 1]; word != 0; word = before[word]) {
      path[--length] = word;
    }
    for (int word : path) {
      sink.word(offset + starts[word], offset + ends[word]);
    }
  }

  /** Lists every word that may stand in the sentence. */
  private void collect(String sentence) {
    size = 0;
    if (firstAt.length <= sentence.length()) {
      firstAt = new int[sentence.length() * 2];
    }
    Arrays.fill(firstAt, 0, sentence.length() + 1, -1);
    add(-1, 0, beginFrequency, BEGIN);
    for (int i = 0; i < sentence.length(); ) {
      i = collectAt(sentence, i);
    }
    firstAt[sentence.length()] = size;
    add(sentence.length(), sentence.length() + 1, 0, END);
  }

  /** Lists the words that begin at an offset and returns the next offset at which some may. */
  private int collectAt(String sentence, int at) {
    CharacterKind kind = CharacterKind.of(sentence.charAt(at));
    if (kind == CharacterKind.BLANK) {
      return at + 1;
    }
    firstAt[at] = size;
    return switch (kind) {
      case HAN -> collectHan(sentence, at);
      case LETTER -> addRun(sentence, at, kind, stringFrequency, STRING);
      case DIGIT -> addRun(sentence, at, kind, numberFrequency, NUMBER);
      case PUNCTUATION -> add(at, at + 1, TOTAL_FREQUENCY, sentence.substring(at, at + 1));
      case SURROGATE -> {
        int end = at + Character.charCount(sentence.codePointAt(at));
        yield add(at, end, 0, sentence.substring(at, end));
      }
      case OTHER -> add(at, at + 1, stringFrequency, STRING);
      case BLANK -> throw new IllegalStateException("blanks are passed over");
    };
  }

  private int addRun(String sentence, int at, CharacterKind kind, int frequency, String name) {
    int end = at + 1;
    while (end < sentence.length() && CharacterKind.of(sentence.charAt(end)) == kind) {
      end++;
    }
    return add(at, end, frequency, name);
  }

  /** A Han character is a word if need be; longer ones are those of the dictionary. */
  private int collectHan(String sentence, int at) {
    WordTrie words = dictionary.words();
    int node = words.child(WordTrie.ROOT, sentence.charAt(at));
    int frequency = node == WordTrie.NONE ? 0 : Math.max(0, words.frequency(node));
    add(at, at + 1, frequency, sentence.substring(at, at + 1));
    StringBuilder name = new StringBuilder().append(sentence.charAt(at));
    int next = at + 1;
    while (node != WordTrie.NONE) {
      while (next < sentence.length()
          && CharacterKind.of(sentence.charAt(next)) == CharacterKind.BLANK) {
        next++;
      }
      if (next == sentence.length()
          || CharacterKind.of(sentence.charAt(next)) != CharacterKind.HAN) {
        break;
      }
      name.append(sentence.charAt(next));
      node = words.child(node, sentence.charAt(next));
      next++;
      if (node != WordTrie.NONE && words.frequency(node) != WordTrie.NONE) {
        add(at, next, words.frequency(node), name.toString());
      }
    }
    return at + 1;
  }

  private int add(int start, int end, int frequency, String name) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    frequencies[size] = frequency;
    names[size] = name;
    weights[size] = Double.MAX_VALUE;
    size++;
    return end;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    frequencies = Arrays.copyOf(frequencies, capacity);
    names = Arrays.copyOf(names, capacity);
    weights = Arrays.copyOf(weights, capacity);
    before = Arrays.copyOf(before, capacity);
  }

  /** Finds the lightest way to every word, from the left; of equal ways the first found. */
  private void weigh() {
    weights[0] = 0;
    for (int word = 0; word < size - 1; word++) {
      int next = ends[word];
      while (firstAt[next] < 0) {
        next++;
      }
      // Most pairs were never seen, and a logarithm costs as much as all the rest.
      double unseen = weight(frequencies[word], 0);
      String name = names[word] + '@';
      long hash = PairFrequencies.hash(PairFrequencies.beginHash(), name);
      int step = PairFrequencies.step(PairFrequencies.beginStep(), name);
      for (int follower = firstAt[next]; follower < size && starts[follower] == next; follower++) {
        int pairs =
            dictionary
                .pairs()
                .of(
                    PairFrequencies.hash(hash, names[follower]),
                    PairFrequencies.step(step, names[follower]));
        double weight = weights[word] + (pairs == 0 ? unseen : weight(frequencies[word], pairs));
        if (weight < weights[follower]) {
          weights[follower] = weight;
          before[follower] = word;
        }
      }
    }
  }

  private static double weight(double frequency, int pairs) {
    return -Math.log(
        0.1 * (1.0 + frequency) / TOTAL_FREQUENCY
            + 0.9 * ((1.0 - RARE) * pairs / (1.0 + frequency) + RARE));
  }
}
