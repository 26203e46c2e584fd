package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Zeros in numbers that are no year and count nothing, 二〇五室 or 一百〇三, and those that stand for what
 * is not told, 〇〇公司, in the characters of {@link Zeros}.
 */
final class WrittenZeros implements WrittenKind {

  private static final String PLACES = "十百千";

  /** Beside the digit 0 these make it a part of a number: 0.00, 12:00. */
  private static final String OF_NUMBERS = ".,:-/";

  @Override
  public @Nullable Written at(String text, int start) {
    if (!isOfRun(text, start) || isOfRun(text, start - 1) || isOther(text, start - 1)) {
      return null;
    }
    int end = start;
    while (isOfRun(text, end)) {
      end++;
    }
    String run = text.substring(start, end);
    Zeros zeros = isOther(text, end) ? null : zeros(run);
    if (zeros == null) {
      return null;
    }
    Map<String, String> forms = new LinkedHashMap<>();
    for (String zero : zeros.characters()) {
      forms.put(zero, inOneCharacter(run, zero));
    }
    return forms.containsValue(run)
        ? new Written("zero", inOneCharacter(run, "〇"), end, forms)
        : null;
  }

  private static boolean isOfRun(String text, int at) {
    return at >= 0
        && at < text.length()
        && (HanNumber.isNumeral(text.charAt(at)) || isZero(text.charAt(at)));
  }

  private static boolean isZero(char c) {
    return Zeros.DIGITS.contains(c);
  }

  /** Whether a digit, a letter or a sign of numbers stands there. */
  private static boolean isOther(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return OF_NUMBERS.indexOf(c) >= 0
        || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
  }

  /** The zeros that a run of numerals and zeros is written with, {@code null} when it has none. */
  private static @Nullable Zeros zeros(String run) {
    boolean zero = run.chars().anyMatch(c -> isZero((char) c));
    boolean numeral = run.chars().anyMatch(c -> !isZero((char) c));
    if (!zero) {
      return null;
    }
    if (numeral) {
      return run.chars().anyMatch(c -> PLACES.indexOf(c) >= 0) ? Zeros.PLACES : Zeros.DIGITS;
    }
    return run.length() == 1 ? Zeros.ONE : Zeros.SEVERAL;
  }

  private static String inOneCharacter(String run, String zero) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      written.append(isZero(c) ? zero : c);
    }
    return written.toString();
  }
}
