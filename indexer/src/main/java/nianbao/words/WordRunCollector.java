package nianbao.words;

import java.util.ArrayList;
import java.util.List;

/** Gathers the words that the segmenter gives into runs. */
final class WordRunCollector implements WordSegmenter.Sink {

  private final String text;
  private final List<WordRun> runs;
  private final List<String> run = new ArrayList<>();
  private int end;

  /**
   * @param text in which the words stand, folded
   * @param runs to add to
   */
  WordRunCollector(String text, List<WordRun> runs) {
    this.text = text;
    this.runs = runs;
  }

  @Override
  public void word(int start, int wordEnd) {
    boolean word = Character.isLetterOrDigit(text.codePointAt(start));
    boolean part = word && isPart(start, wordEnd);
    if (!word || part || start != end) {
      finish(true);
    }
    if (word) {
      run.add(text.substring(start, wordEnd));
    }
    if (part) {
      finish(false);
    }
    end = wordEnd;
  }

  /** Adds the run that is being gathered. */
  void finish(boolean whole) {
    if (!run.isEmpty()) {
      runs.add(new WordRun(run, whole));
      run.clear();
    }
  }

  /** Whether the number or the word of letters goes on before or after. */
  private boolean isPart(int start, int wordEnd) {
    return !Character.isIdeographic(text.codePointAt(start))
        && ((start > 0 && isLetterOrDigit(text.codePointBefore(start)))
            || (wordEnd < text.length() && isLetterOrDigit(text.codePointAt(wordEnd)))
            || isPoint(start - 1)
            || isPoint(wordEnd));
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private boolean isPoint(int at) {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
