package nianbao.words;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The likeliest words of a text by smartcn's model: of all ways through a sentence the one whose
 * word pairs are seen most. Numbers and Latin words count as one word each, whatever they are. Not
 * safe for several threads.
 */
final class WordSegmenter {

  /** Lucene's tokenizer looks at so many characters at a time, and cuts there if it must. */
  private static final int BUFFER = 1024;

  private final SmartcnDictionary dictionary = SmartcnDictionary.get();
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final WordGraph graph = new WordGraph(dictionary);

  private int[] bounds = new int[256];
  private int size;

  /**
   * The words of a text in order; punctuation is a word here.
   *
   * @return where each begins and ends, one after the other: UTF-16 offsets in the text
   */
  int[] segment(String text) {
    size = 0;
    for (int from = 0; from < text.length(); ) {
      int to = bufferEnd(text, from);
      sentences.setText(text.substring(from, to));
      int start = sentences.first();
      for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
        sentence(text.substring(from + start, from + end), from + start);
        start = end;
      }
      from = to;
    }
    return Arrays.copyOf(bounds, size);
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

  private void sentence(String sentence, int offset) {
    graph.begin(sentence);
    int letter = Standin.NAMES.length();
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
   * Lists the words that begin at an offset, where no blank stands, and returns the next offset at
   * which some may.
   */
  private int collectAt(String sentence, int at, int letter) {
    CharacterKind kind = CharacterKind.of(sentence.charAt(at));
    if (kind == CharacterKind.HAN) {
      return collectHan(sentence, at, letter);
    }
    if (kind == CharacterKind.LETTER) {
      return graph.add(at, runEnd(sentence, at, kind), Standin.STRING);
    }
    if (kind == CharacterKind.DIGIT) {
      return graph.add(at, runEnd(sentence, at, kind), Standin.NUMBER);
    }
    if (kind == CharacterKind.PUNCTUATION) {
      return graph.add(at, at + 1, WordGraph.TOTAL_FREQUENCY, letter, letter + 1);
    }
    if (kind == CharacterKind.SURROGATE) {
      int length = Character.charCount(sentence.codePointAt(at));
      return graph.add(at, at + length, 0, letter, letter + length);
    }
    return graph.add(at, at + 1, Standin.STRING);
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
