package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.pinyin.Pinyin;
import nianbao.search.correction.Confusables;
import nianbao.search.correction.TypingError;
import org.jspecify.annotations.Nullable;

/** Ways to mistype a string of Han characters. */
public enum Mistyping {
  SAME_SOUND,
  SIMILAR_SOUND,
  SIMILAR_FORM,
  /** Two adjacent characters replaced by others of the same sounds. */
  TWO_OF_SAME_SOUND,
  SWAPPED,
  DOUBLED,
  TOO_MANY,
  MISSING,
  /** The whole string left in pinyin. */
  PINYIN;

  /** Only so many candidates are used: input methods hardly ever offer rare characters. */
  private static final int COMMON = 12;

  /** Mistypes a string at a random place; {@code null} if this isn't possible there. */
  @Nullable String to(String string, Random random) {
    int at = random.nextInt(string.length());
    return switch (this) {
      case SAME_SOUND -> exchanged(string, at, TypingError.SAME_SOUND, random);
      case SIMILAR_SOUND -> exchanged(string, at, TypingError.SIMILAR_SOUND, random);
      case SIMILAR_FORM -> exchanged(string, at, TypingError.SIMILAR_FORM, random);
      case TWO_OF_SAME_SOUND -> twoExchanged(string, at, random);
      case SWAPPED -> swapped(string, at);
      case DOUBLED -> string.substring(0, at) + string.charAt(at) + string.substring(at);
      case TOO_MANY -> lengthened(string, at, random);
      case MISSING -> withoutOne(string, at);
      case PINYIN -> pinyin(string);
    };
  }

  private static @Nullable String exchanged(
      String string, int at, TypingError error, Random random) {
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, TypingError> other :
        Confusables.of(string.substring(at, at + 1)).entrySet()) {
      if (other.getValue() == error && others.size() < COMMON) {
        others.add(other.getKey());
      }
    }
    return others.isEmpty()
        ? null
        : string.substring(0, at)
            + others.get(random.nextInt(others.size()))
            + string.substring(at + 1);
  }

  private static @Nullable String twoExchanged(String string, int at, Random random) {
    String one = exchanged(string, at, TypingError.SAME_SOUND, random);
    return one == null || one.length() != string.length() || at + 1 == string.length()
        ? null
        : exchanged(one, at + 1, TypingError.SAME_SOUND, random);
  }

  private static @Nullable String swapped(String string, int at) {
    return at + 1 == string.length()
        ? null
        : string.substring(0, at)
            + string.charAt(at + 1)
            + string.charAt(at)
            + string.substring(at + 2);
  }

  private static String lengthened(String string, int at, Random random) {
    String any = Pinyin.characters("shi");
    return string.substring(0, at) + any.charAt(random.nextInt(20)) + string.substring(at);
  }

  private static @Nullable String withoutOne(String string, int at) {
    return at == 0 || at + 1 == string.length()
        ? null
        : string.substring(0, at) + string.substring(at + 1);
  }

  private static @Nullable String pinyin(String string) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < string.length(); at++) {
      List<String> readings = Pinyin.readings(string.charAt(at));
      if (readings.isEmpty()) {
        return null;
      }
      letters.append(readings.getFirst());
    }
    return letters.toString();
  }
}
