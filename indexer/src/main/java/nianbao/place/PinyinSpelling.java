package nianbao.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import nianbao.pinyin.Pinyin;
import nianbao.text.Folding;

/**
 * A pinyin spelling without tones: {@code xi'an}, {@code Lüliang}. Any reading of a character
 * matches, because the one used in a name is often not the most common: {@code chongqing}.
 */
final class PinyinSpelling {

  private static final String APOSTROPHES = "'’‘ʼ`";

  private final String letters;

  private PinyinSpelling(String letters) {
    this.letters = letters;
  }

  /**
   * Parses typed text: case, width, white space and apostrophes are ignored, and ü may be typed as
   * v or u. The spelling is empty if the text contains anything else.
   */
  static PinyinSpelling of(String typed) {
    String folded = Folding.compact(Normalizer.normalize(typed, Normalizer.Form.NFC));
    StringBuilder letters = new StringBuilder();
    for (char c : folded.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == 'ü' || (c >= 'a' && c <= 'z')) {
        letters.append(c == 'ü' ? 'v' : c);
      } else if (APOSTROPHES.indexOf(c) < 0) {
        return new PinyinSpelling("");
      }
    }
    return new PinyinSpelling(letters.toString());
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Whether the whole name can be spelled like this. */
  boolean matches(String name) {
    BitSet reached = new BitSet();
    reached.set(0);
    for (int i = 0; i < name.length() && !reached.isEmpty(); ) {
      int character = name.codePointAt(i);
      reached = after(reached, readings(character));
      i += Character.charCount(character);
    }
    return reached.get(letters.length());
  }

  private BitSet after(BitSet reached, List<String> readings) {
    BitSet next = new BitSet();
    for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
      for (String reading : readings) {
        if (letters.startsWith(reading, at)) {
          next.set(at + reading.length());
        }
      }
    }
    return next;
  }

  private static List<String> readings(int character) {
    List<String> readings = new ArrayList<>(Pinyin.readingsInNames(character));
    for (String reading : List.copyOf(readings)) {
      if (reading.indexOf('v') >= 0) {
        readings.add(reading.replace('v', 'u'));
      }
    }
    return readings;
  }
}
