package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.Line;
import nianbao.text.Resources;

/**
 * How the office that reports speaks of itself: 我局 is no government and no general office. The words
 * are in {@code self-words.tsv}.
 */
final class SelfReference {

  private record Word(String word, List<String> inNames) {}

  private static final List<Word> WORDS = new ArrayList<>();

  static {
    for (String[] row : Resources.rows(SelfReference.class, "self-words.tsv", 2)) {
      WORDS.add(new Word(row[0], List.of(row[1].split(" "))));
    }
  }

  /** What the name may hold, by the words found; empty when the office never speaks of itself. */
  private final List<String> inNames = new ArrayList<>();

  /** Looks for the words in lines of a text. */
  SelfReference(List<Line> lines) {
    for (Line line : lines) {
      for (Word word : line.plain().indexOf('我') < 0 && line.plain().indexOf('本') < 0 ? List.<Word>of() : WORDS) {
        if (line.plain().contains(word.word)) {
          inNames.addAll(word.inNames);
        }
      }
    }
  }

  /** Whether the office that speaks may have this name; so may any when none speaks. */
  boolean fits(String plain) {
    return inNames.isEmpty() || inNames.stream().anyMatch(plain::contains);
  }
}
