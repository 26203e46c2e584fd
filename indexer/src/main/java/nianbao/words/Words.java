package nianbao.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as smartcn segments them. The text is folded first, so the dictionary also
 * works for Traditional text; the cells of a table row are segmented separately. Punctuation is
 * dropped.
 */
public final class Words {

  private static final ThreadLocal<ClauseWords> CLAUSES =
      ThreadLocal.withInitial(() -> new ClauseWords(0));

  private Words() {}

  /** The words in text order, folded. */
  public static List<String> of(String text) {
    return words(runs(text));
  }

  /** The words of all runs. */
  public static List<String> words(List<WordRun> runs) {
    List<String> words = new ArrayList<>(runs.size() * 4);
    for (WordRun run : runs) {
      words.addAll(run.words());
    }
    return words;
  }

  /** The words in runs, which are separated by punctuation, white space or cell borders. */
  public static List<WordRun> runs(String text) {
    return CLAUSES.get().runs(text);
  }

  /**
   * Gathers words into runs.
   *
   * @param text the folded text
   * @param bounds alternating start and end of the words
   */
  static List<WordRun> gathered(String text, int[] bounds) {
    List<WordRun> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      int start = bounds[i];
      int end = bounds[i + 1];
      boolean word = Character.isLetterOrDigit(text.codePointAt(start));
      boolean part = word && isPart(text, start, end);
      if (!word || part || start != last) {
        finish(run, true, runs);
      }
      if (word) {
        run.add(text.substring(start, end));
      }
      if (part) {
        finish(run, false, runs);
      }
      last = end;
    }
    finish(run, true, runs);
    return runs;
  }

  /** Adds the current run, if any, and starts a new one. */
  private static void finish(List<String> run, boolean whole, List<WordRun> runs) {
    if (!run.isEmpty()) {
      runs.add(new WordRun(run, whole));
      run.clear();
    }
  }

  /** Whether the number or Latin word is only a part of a longer one. */
  private static boolean isPart(String text, int start, int end) {
    return !Character.isIdeographic(text.codePointAt(start))
        && ((start > 0 && isLetterOrDigit(text.codePointBefore(start)))
            || (end < text.length() && isLetterOrDigit(text.codePointAt(end)))
            || isPoint(text, start - 1)
            || isPoint(text, end));
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private static boolean isPoint(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
