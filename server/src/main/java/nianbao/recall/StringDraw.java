package nianbao.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.Resources;
import nianbao.words.Words;

/** Draws strings to search for from texts; the same seed draws the same ones. */
final class StringDraw {

  private static final int LONGEST = 12;
  private static final Map<Integer, Integer> TRADITIONAL = traditional();

  private final List<String> texts;
  private final List<Division> divisions = Divisions.standard().all();
  private final Random random;
  private int division;

  StringDraw(List<String> texts, long seed) {
    this.texts = texts;
    this.random = new Random(seed);
  }

  private static Map<Integer, Integer> traditional() {
    Map<Integer, Integer> traditional = new HashMap<>();
    for (List<String> pair : Resources.rows(Folding.class, "traditional.tsv")) {
      traditional.put(pair.get(1).codePointAt(0), pair.get(0).codePointAt(0));
    }
    return traditional;
  }

  /** A string of 1 to 12 characters, or the name of a division, by itself or in a sentence. */
  String next() {
    String drawn =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> words();
          case 3 -> inTraditionalScript(characters());
          case 4 -> place();
          default -> characters();
        };
    return LiteralTokens.of(drawn).size() == 0 ? next() : drawn;
  }

  private String place() {
    Division next = divisions.get(division++ % divisions.size());
    String name = random.nextInt(4) == 0 ? next.shortName() : next.name();
    return random.nextBoolean() ? name : name + "政府".substring(0, 1 + random.nextInt(2));
  }

  /** Anything, across words and punctuation, from character to character. */
  private String characters() {
    String text = texts.get(random.nextInt(texts.size()));
    int characters = text.codePointCount(0, text.length());
    if (characters == 0) {
      return characters();
    }
    int start = random.nextInt(characters);
    int length = Math.min(characters - start, 1 + random.nextInt(LONGEST));
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, length));
  }

  /** Words that follow each other. */
  private String words() {
    List<String> words = Words.of(texts.get(random.nextInt(texts.size())));
    if (words.isEmpty()) {
      return words();
    }
    int from = random.nextInt(words.size());
    List<String> drawn = new ArrayList<>();
    drawn.add(words.get(from));
    for (int i = from + 1; i < words.size() && random.nextInt(3) > 0; i++) {
      if (String.join("", drawn).length() + words.get(i).length() > LONGEST) {
        break;
      }
      drawn.add(words.get(i));
    }
    return String.join("", drawn);
  }

  private static String inTraditionalScript(String simplified) {
    StringBuilder text = new StringBuilder();
    simplified.codePoints().forEach(c -> text.appendCodePoint(TRADITIONAL.getOrDefault(c, c)));
    return text.toString();
  }
}
