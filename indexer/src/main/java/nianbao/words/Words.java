package nianbao.words;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.LiteralTokens;

/**
 * The words of a text as smartcn cuts them. The text is folded first, so that Traditional text is
 * cut by the same dictionary; the cells of a table row are cut one by one. Punctuation is no word.
 */
public final class Words {

  private static final ThreadLocal<WordSegmenter> SEGMENTER =
      ThreadLocal.withInitial(WordSegmenter::new);

  private Words() {}

  /** The words in the text's order, folded. */
  public static List<String> of(String text) {
    return words(runs(text));
  }

  /** The words of runs, one after the other. */
  public static List<String> words(List<WordRun> runs) {
    List<String> words = new ArrayList<>(runs.size() * 4);
    for (WordRun run : runs) {
      words.addAll(run.words());
    }
    return words;
  }

  /** The same words as runs, between which there is a mark, a blank or the edge of a cell. */
  public static List<WordRun> runs(String text) {
    WordSegmenter segmenter = SEGMENTER.get();
    List<WordRun> runs = new ArrayList<>();
    for (String cell : text.split("\t", -1)) {
      String folded = LiteralTokens.of(cell).key();
      addRuns(folded, segmenter.segment(folded), runs);
    }
    return runs;
  }

  /**
   * Gathers words into runs.
   *
   * @param text in which the words stand, folded
   * @param bounds where each begins and ends
   * @param runs to add to
   */
  private static void addRuns(String text, int[] bounds, List<WordRun> runs) {
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
  }

  /** Adds the run that is being gathered. */
  private static void finish(List<String> run, boolean whole, List<WordRun> runs) {
    if (!run.isEmpty()) {
      runs.add(new WordRun(run, whole));
      run.clear();
    }
  }

  /** Whether the number or the word of letters goes on before or after. */
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
