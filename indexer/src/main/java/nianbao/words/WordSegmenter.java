package nianbao.words;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the most likely words of a text by smartcn's bigram model. The model treats all numbers as
 * the same word, and all Latin words too. Not thread-safe.
 */
final class WordSegmenter {

  /** Lucene's tokenizer reads this many characters at a time and may break words there. */
  private static final int BUFFER = 1024;

  private final SmartcnDictionary dictionary = SmartcnDictionary.get();
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final WordGraph graph = new WordGraph(dictionary);

  private int[] bounds = new int[256];
  private int size;

  /**
   * Segments a text; punctuation marks count as words here.
   *
   * @return alternating start and end of the words: UTF-16 offsets in the text
   */
  int[] segment(String text) {
    size = 0;
    int start = 0;
    for (int end : sentences(text)) {
      sentence(text.substring(start, end), start);
      start = end;
    }
    return Arrays.copyOf(bounds, size);
  }

  /** The same for a text that is one sentence or a part of one. */
  int[] segmentSentence(String text) {
    size = 0;
    sentence(text, 0);
    return Arrays.copyOf(bounds, size);
  }

  /** Where the sentences of a text end, ascending. */
  int[] sentences(String text) {
    IntStream.Builder ends = IntStream.builder();
    for (int from = 0; from < text.length(); ) {
      int to = bufferEnd(text, from);
      sentences.setText(text.substring(from, to));
      sentences.first();
      for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
        ends.add(from + end);
      }
      from = to;
    }
    return ends.build().toArray();
  }

  /** The end of the tokenizer's buffer, or of the last line in it. */
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

  private void sentence(String sentence, int offset) {
    graph.begin(sentence);
    int letter = Placeholder.NAMES.length();
    for (int at = 0; at < sentence.length(); ) {
      int next = at + 1;
      if (CharacterKind.of(sentence.charAt(at)) != CharacterKind.BLANK) {
        graph.at(at);
        next = collectAt(sentence, at, letter);
        letter += next - at;
      }
      at = next;
    }
    for (int bound : graph.end(sentence.length())) {
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * size);
      }
      bounds[size++] = offset + bound;
    }
  }

  /**
   * Adds the words that begin at an offset without a blank, and returns the next offset at which
   * words may begin.
   */
  private int collectAt(String sentence, int at, int letter) {
    CharacterKind kind = CharacterKind.of(sentence.charAt(at));
    if (kind == CharacterKind.HAN) {
      return collectHan(sentence, at, letter);
    }
    if (kind == CharacterKind.LETTER) {
      return graph.add(at, runEnd(sentence, at, kind), Placeholder.STRING);
    }
    if (kind == CharacterKind.DIGIT) {
      return graph.add(at, runEnd(sentence, at, kind), Placeholder.NUMBER);
    }
    if (kind == CharacterKind.PUNCTUATION) {
      return graph.add(at, at + 1, WordGraph.TOTAL_FREQUENCY, letter, letter + 1);
    }
    if (kind == CharacterKind.SURROGATE) {
      int length = Character.charCount(sentence.codePointAt(at));
      return graph.add(at, at + length, 0, letter, letter + length);
    }
    return graph.add(at, at + 1, Placeholder.STRING);
  }

  private static int runEnd(String sentence, int at, CharacterKind kind) {
    int end = at + 1;
    while (end < sentence.length() && CharacterKind.of(sentence.charAt(end)) == kind) {
      end++;
    }
    return end;
  }

  /**
   * Adds the dictionary words that begin at an offset, and the single character as a last resort.
   */
  private int collectHan(String sentence, int at, int letter) {
    Lexicon words = dictionary.words();
    int node = words.child(Lexicon.ROOT, sentence.charAt(at));
    int frequency = node == Lexicon.NONE ? 0 : Math.max(0, words.frequency(node));
    graph.add(at, at + 1, frequency, letter, letter + 1);
    int nameEnd = letter + 1;
    for (int next = at + 1; node != Lexicon.NONE && next < sentence.length(); next++) {
      CharacterKind kind = CharacterKind.of(sentence.charAt(next));
      if (kind == CharacterKind.HAN) {
        nameEnd++;
        node = words.child(node, sentence.charAt(next));
        if (node != Lexicon.NONE && words.frequency(node) != Lexicon.NONE) {
          graph.add(at, next + 1, words.frequency(node), letter, nameEnd);
        }
      } else if (kind != CharacterKind.BLANK) {
        break;
      }
    }
    return at + 1;
  }
}
