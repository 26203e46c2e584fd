package nianbao.search.suggest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.pinyin.Pinyin;

/**
 * Latin letters that may begin the pinyin of some Han characters: either whole syllables, of which
 * the last may be unfinished (quzh for 衢州), or the first letter of each, zh, ch and sh counting as
 * one or two (qz, ysqgk). {@code ü} may be typed as it is, as v or as u; apostrophes between
 * syllables are ignored.
 *
 * @param letters two to 40, {@code ü} as v
 */
public record PinyinPrefix(String letters) {

  private static final Pattern LETTERS = Pattern.compile("[a-zü'’]{2,40}");

  /** For each UTF-16 unit the first letters of its readings, as a set of bits. */
  private static final int[] INITIALS = new int[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < INITIALS.length; c++) {
      for (String reading : Pinyin.readingsInNames(c)) {
        INITIALS[c] |= 1 << (reading.charAt(0) - 'a');
      }
    }
  }

  /**
   * How many of the letters some characters account for, in every possible way: bit n stands for
   * the first n letters.
   *
   * @param syllables by whole syllables
   * @param begun with a last syllable that is unfinished
   * @param initials by first letters
   */
  public record Progress(long syllables, long begun, long initials) {

    /** Before the first character. */
    public static final Progress START = new Progress(1, 0, 1);

    /** Whether no further characters can complete the match. */
    public boolean isHopeless() {
      return syllables == 0 && initials == 0;
    }
  }

  /** The first letters of the readings of a character, a to z. */
  public static List<Character> initials(int codePoint) {
    return Pinyin.readingsInNames(codePoint).stream()
        .map(sound -> sound.charAt(0))
        .distinct()
        .toList();
  }

  /** Two letters or more, folded; empty for anything else. */
  public static Optional<PinyinPrefix> of(String folded) {
    if (!LETTERS.matcher(folded).matches()) {
      return Optional.empty();
    }
    String letters = folded.replace("'", "").replace("’", "").replace('ü', 'v');
    return letters.length() < 2 ? Optional.empty() : Optional.of(new PinyinPrefix(letters));
  }

  /** Whether all letters are accounted for. */
  public boolean isSpelled(Progress progress) {
    return isAll(progress.syllables() | progress.begun() | progress.initials());
  }

  /** Whether they are, by whole syllables. */
  public boolean isInFull(Progress progress) {
    return isAll(progress.syllables());
  }

  /** Whether they are, by first letters. */
  public boolean isByInitials(Progress progress) {
    return isAll(progress.initials());
  }

  private boolean isAll(long lengths) {
    return (lengths >>> letters.length() & 1) != 0;
  }

  /** Whether the next character can be one with this first UTF-16 unit. */
  public boolean canGoOnWith(Progress progress, char first) {
    int wanted = 0;
    for (long at = progress.syllables() | progress.initials(); at != 0; at &= at - 1) {
      wanted |= bit(letters.charAt(Long.numberOfTrailingZeros(at)));
    }
    return (INITIALS[first] & wanted) != 0 || Character.isSurrogate(first);
  }

  private static int bit(char letter) {
    return 1 << (letter - 'a');
  }

  /** The progress after one more character. */
  public Progress next(Progress progress, int codePoint) {
    long syllables = 0;
    long begun = 0;
    long initials = 0;
    for (String reading : Pinyin.readingsInNames(codePoint)) {
      for (long at = progress.syllables(); at != 0; at &= at - 1) {
        int place = Long.numberOfTrailingZeros(at);
        syllables |= sounds(reading, place) ? 1L << (place + reading.length()) : 0;
        begun |= begins(reading, place) ? 1L << letters.length() : 0;
      }
      for (long at = progress.initials(); at != 0; at &= at - 1) {
        initials |= initials(reading, Long.numberOfTrailingZeros(at));
      }
    }
    return new Progress(syllables, begun, initials);
  }

  private boolean sounds(String reading, int at) {
    return agree(reading, at, reading.length());
  }

  private boolean begins(String reading, int at) {
    int rest = letters.length() - at;
    return rest < reading.length() && agree(reading, at, rest);
  }

  private boolean agree(String reading, int at, int length) {
    if (at + length > letters.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char sound = reading.charAt(i);
      char letter = letters.charAt(at + i);
      if (sound != letter && !(sound == 'v' && letter == 'u')) {
        return false;
      }
    }
    return true;
  }

  private long initials(String reading, int at) {
    if (at == letters.length() || letters.charAt(at) != reading.charAt(0)) {
      return 0;
    }
    boolean two = reading.length() > 1 && reading.charAt(1) == 'h';
    long both = two && letters.startsWith("h", at + 1) ? 1L << (at + 2) : 0;
    return both | (1L << (at + 1));
  }
}
