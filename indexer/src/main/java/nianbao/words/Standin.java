package nianbao.words;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What smartcn's dictionary calls the words it does not list, and the ends of a sentence. */
enum Standin {
  NUMBER(0, "未##数"),
  STRING(4, "未##串"),
  BEGIN(8, "始##始"),
  END(12, "末##末");

  /** All names, one after the other. */
  static final String NAMES =
      Arrays.stream(values()).map(standin -> standin.word).collect(Collectors.joining());

  private final int start;
  private final String word;

  Standin(int start, String word) {
    this.start = start;
    this.word = word;
  }

  /** The name the dictionary lists it under. */
  String word() {
    return word;
  }

  /** Where the name begins in {@link #NAMES}. */
  int start() {
    return start;
  }

  int end() {
    return start + word.length();
  }
}
