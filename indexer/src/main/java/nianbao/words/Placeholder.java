package nianbao.words;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Placeholders in smartcn's dictionary for numbers, Latin words and the bounds of a sentence. */
enum Placeholder {
  NUMBER(0, "未##数"),
  STRING(4, "未##串"),
  BEGIN(8, "始##始"),
  END(12, "末##末");

  /** All names, concatenated. */
  static final String NAMES =
      Arrays.stream(values()).map(placeholder -> placeholder.word).collect(Collectors.joining());

  private final int start;
  private final String word;

  Placeholder(int start, String word) {
    this.start = start;
    this.word = word;
  }

  /** Its name in the dictionary. */
  String word() {
    return word;
  }

  /** The start of its name in {@link #NAMES}. */
  int start() {
    return start;
  }

  /** The end of its name in {@link #NAMES}. */
  int end() {
    return start + word.length();
  }
}
