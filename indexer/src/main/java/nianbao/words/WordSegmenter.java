package nianbao.words;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** What smartcn's dictionary calls the words it does not list, and the ends of a sentence. */
  private enum Standin {
    NUMBER(0, "未##数"),
    STRING(4, "未##串"),
    BEGIN(8, "始##始"),
    END(12, "末##末");

    /** Where the name stands in {@link #STANDINS}. */
    private final int at;

    private final String name;

    Standin(int at, String name) {
      this.at = at;
      this.name = name;
    }
  }

  /** Stands between the words of a pair. */
  private static final char[] LINK = {'@'};

  private static final String STANDINS =
      Arrays.stream(Standin.values()).map(standin -> standin.name).collect(Collectors.joining());

  private final SmartcnDictionary dictionary = SmartcnDictionary.get();
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final Map<Standin, Integer> frequencyOf = new EnumMap<>(Standin.class);

  /**
   * The stand-ins' names, then the sentence without its blanks: every word's name is a part of it.
   */
  private char[] letters = STANDINS.toCharArray();

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

  WordSegmenter() {
    for (Standin standin : Standin.values()) {
      frequencyOf.put(standin, frequencyOf(standin.name));
    }
  }

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
    if (letters.length < STANDINS.length() + sentence.length()) {
      letters = Arrays.copyOf(letters, STANDINS.length() + sentence.length() * 2);
    }
    Arrays.fill(firstAt, 0, sentence.length() + 1, -1);
    add(-1, 0, Standin.BEGIN);
    int letter = STANDINS.length();
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (CharacterKind.of(c) != CharacterKind.BLANK) {
        letters[letter++] = c;
      }
    }
    letter = STANDINS.length();
    for (int at = 0; at < sentence.length(); ) {
      int next = at + 1;
      if (CharacterKind.of(sentence.charAt(at)) != CharacterKind.BLANK) {
        firstAt[at] = size;
        next = collectAt(sentence, at, letter);
        letter += next - at;
      }
      at = next;
    }
    firstAt[sentence.length()] = size;
    add(sentence.length(), sentence.length() + 1, Standin.END);
  }

  /** Lists the words that begin at an offset and returns the next offset at which some may. */
  private int collectAt(String sentence, int at, int letter) {
    CharacterKind kind = CharacterKind.of(sentence.charAt(at));
    return switch (kind) {
      case HAN -> collectHan(sentence, at, letter);
      case LETTER -> add(at, runEnd(sentence, at, kind), Standin.STRING);
      case DIGIT -> add(at, runEnd(sentence, at, kind), Standin.NUMBER);
      case PUNCTUATION -> add(at, at + 1, TOTAL_FREQUENCY, letter, letter + 1);
      case SURROGATE -> {
        int length = Character.charCount(sentence.codePointAt(at));
        yield add(at, at + length, 0, letter, letter + length);
      }
      case OTHER -> add(at, at + 1, Standin.STRING);
      case BLANK -> throw new IllegalStateException("blanks are passed over");
    };
  }

  private static int runEnd(String sentence, int at, CharacterKind kind) {
    int end = at + 1;
    while (end < sentence.length() && CharacterKind.of(sentence.charAt(end)) == kind) {
      end++;
    }
    return end;
  }

  /** A Han character is a word if need be; longer ones are those of the dictionary. */
  private int collectHan(String sentence, int at, int letter) {
    WordTrie words = dictionary.words();
    int node = words.child(WordTrie.ROOT, sentence.charAt(at));
    int frequency = node == WordTrie.NONE ? 0 : Math.max(0, words.frequency(node));
    add(at, at + 1, frequency, letter, letter + 1);
    int nameEnd = letter + 1;
    for (int next = at + 1; node != WordTrie.NONE && next < sentence.length(); next++) {
      CharacterKind kind = CharacterKind.of(sentence.charAt(next));
      if (kind == CharacterKind.HAN) {
        nameEnd++;
        node = words.child(node, sentence.charAt(next));
        if (node != WordTrie.NONE && words.frequency(node) != WordTrie.NONE) {
          add(at, next + 1, words.frequency(node), letter, nameEnd);
        }
      } else if (kind != CharacterKind.BLANK) {
        break;
      }
    }
    return at + 1;
  }

  private int add(int start, int end, Standin standin) {
    int name = standin.at;
    return add(
        start, end, frequencyOf.getOrDefault(standin, 0), name, name + standin.name.length());
  }

  private int add(int start, int end, int frequency, int nameStart, int nameEnd) {
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
