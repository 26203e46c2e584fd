package nianbao.search.suggest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.pinyin.Pinyin;

/**
 * Latin letters as the beginning of what Han characters sound like. Either syllable by syllable, of
 * which the last may be unfinished (quzh for 衢州), or the first letter of each, where zh, ch and sh
 * count as one or two (qz, ysqgk). {@code ü} is typed as it is, as v or as u; an apostrophe between
 * syllables is passed over.
 */
public final class Spelling implements Beginning {

  private static final Pattern LETTERS = Pattern.compile("[a-zü'’]{2,40}");

  private final String letters;

  private Spelling(String letters) {
    this.letters = letters;
  }

  /**
   * How far the letters are spelled by some characters, in every possible way: bit n for the first
   * n letters.
   *
   * @param syllables by whole syllables
   * @param begun with a last syllable that is unfinished
   * @param initials by first letters
   */
  public record Progress(long syllables, long begun, long initials) {

    /** Before the first character. */
    public static final Progress START = new Progress(1, 0, 1);

    /** Whether no characters after these can make it good. */
    public boolean isHopeless() {
      return syllables == 0 && initials == 0;
    }
  }

  /** Two letters or more, folded; empty for anything else. */
  public static Optional<Spelling> of(String folded) {
    if (!LETTERS.matcher(folded).matches()) {
      return Optional.empty();
    }
    String letters = folded.replace("'", "").replace("’", "").replace('ü', 'v');
    return letters.length() < 2 ? Optional.empty() : Optional.of(new Spelling(letters));
  }

  @Override
  public int in(String text) {
    Progress progress = Progress.START;
    for (int i = 0; i < text.length() && !progress.isHopeless(); ) {
      int character = text.codePointAt(i);
      progress = next(progress, character);
      i += Character.charCount(character);
      if (isSpelled(progress)) {
        return i;
      }
    }
    return progress.isHopeless() ? NONE : UNFINISHED;
  }

  /** Whether all letters are spelled. */
  public boolean isSpelled(Progress progress) {
    return isAll(progress.syllables() | progress.begun() | progress.initials());
  }

  /** Whether they are spelled by whole syllables. */
  public boolean isInFull(Progress progress) {
    return isAll(progress.syllables());
  }

  /** Whether they are spelled by first letters. */
  public boolean isByInitials(Progress progress) {
    return isAll(progress.initials());
  }

  private boolean isAll(long lengths) {
    return (lengths >>> letters.length() & 1) != 0;
  }

  /** The first letter of all, a to z. */
  public char first() {
    return letters.charAt(0);
  }

  /** How far one more character brings it. */
  public Progress next(Progress progress, int codePoint) {
    long syllables = 0;
    long begun = 0;
    long initials = 0;
    List<String> readings = Pinyin.readings(codePoint);
    for (String reading : readings) {
      for (int at = 0; at < letters.length(); at++) {
        if ((progress.syllables() >>> at & 1) != 0) {
          syllables |= sounds(reading, at) ? 1L << at + reading.length() : 0;
          begun |= begins(reading, at) ? 1L << letters.length() : 0;
        }
        if ((progress.initials() >>> at & 1) != 0) {
          initials |= initials(reading, at);
        }
      }
    }
    return new Progress(syllables, begun, initials);
  }

  private boolean sounds(String reading, int at) {
    return letters.startsWith(reading, at) || letters.startsWith(withU(reading), at);
  }

  private boolean begins(String reading, int at) {
    String rest = letters.substring(at);
    return rest.length() < reading.length()
        && (reading.startsWith(rest) || withU(reading).startsWith(rest));
  }

  private static String withU(String reading) {
    return reading.replace('v', 'u');
  }

  private long initials(String reading, int at) {
    if (letters.charAt(at) != reading.charAt(0)) {
      return 0;
    }
    boolean two = reading.length() > 1 && reading.charAt(1) == 'h';
    return 1L << at + 1 | (two && letters.startsWith("h", at + 1) ? 1L << at + 2 : 0);
  }
}
