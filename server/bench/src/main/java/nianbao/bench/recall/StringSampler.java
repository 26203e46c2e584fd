package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.report.Paragraph;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.words.Words;

/**
 * Draws strings to search for; the same seed draws the same ones. Every third string goes through
 * the names of divisions, each by itself and within its sentence in {@link Texts#placeNames}, so
 * that six strings per division cover all names. The others are drawn at random, many of them from
 * {@link Texts#writings}.
 */
final class StringSampler {

  private static final int LONGEST = 12;

  /** Of the strings from texts, one in so many is from those with several writings. */
  private static final int WRITINGS = 6;

  private final List<String> texts;
  private final List<String> writings =
      Texts.writings().paragraphs().stream().map(Paragraph::text).toList();
  private final List<Division> divisions = Divisions.standard().all();
  private final Random random;
  private int drawn;
  private int names;

  StringSampler(List<String> texts, long seed) {
    this.texts = texts;
    this.random = new Random(seed);
  }

  /** A string with at least one searchable unit. */
  String next() {
    if (drawn++ % 3 == 0) {
      return name();
    }
    String string = "";
    while (LiteralTokens.of(string).size() == 0) {
      string =
          switch (random.nextInt(8)) {
            case 0, 1 -> words();
            case 2, 3 -> acrossPunctuation();
            case 4 -> divisions.get(random.nextInt(divisions.size())).shortName();
            default -> characters();
          };
    }
    return random.nextInt(4) == 0 ? OtherScript.of(string) : string;
  }

  private String name() {
    Division division = divisions.get(names / 2 % divisions.size());
    boolean alone = names++ % 2 == 0;
    if (alone) {
      return division.name();
    }
    String sentence = Texts.sentence(division);
    int from = sentence.indexOf(division.name());
    int to = from + division.name().length();
    return sentence.substring(from - random.nextInt(from + 1), to + 1 + random.nextInt(6));
  }

  private String text() {
    List<String> from = random.nextInt(WRITINGS) == 0 ? writings : texts;
    return from.get(random.nextInt(from.size()));
  }

  /** A string around a punctuation mark. */
  private String acrossPunctuation() {
    String text = text();
    int[] signs = IntStream.range(0, text.length()).filter(i -> isSign(text.charAt(i))).toArray();
    if (signs.length == 0) {
      return "";
    }
    int sign = signs[random.nextInt(signs.length)];
    int from = Math.max(0, sign - random.nextInt(LONGEST / 2));
    int to = Math.min(text.length(), sign + 1 + random.nextInt(LONGEST / 2));
    return whole(text, from, to);
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && !Folding.isBlank(c);
  }

  private static String whole(String text, int from, int to) {
    boolean cutBefore = Character.isLowSurrogate(text.charAt(from));
    boolean cutAfter = Character.isHighSurrogate(text.charAt(to - 1));
    return text.substring(cutBefore ? from + 1 : from, cutAfter ? to - 1 : to);
  }

  /** Any characters, across words and punctuation. */
  private String characters() {
    String text = text();
    int characters = text.codePointCount(0, text.length());
    if (characters == 0) {
      return "";
    }
    int start = random.nextInt(characters);
    int length = Math.min(characters - start, 1 + random.nextInt(LONGEST));
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, length));
  }

  /** Adjacent words. */
  private String words() {
    List<String> words = Words.of(text());
    if (words.isEmpty()) {
      return "";
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
}
