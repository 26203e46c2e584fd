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
    runs.forEach(run -> words.addAll(run.words()));
    return words;
  }

  /** The same words as runs, between which there is a mark, a blank or the edge of a cell. */
  public static List<WordRun> runs(String text) {
    WordSegmenter segmenter = SEGMENTER.get();
    List<WordRun> runs = new ArrayList<>();
    for (String cell : text.split("\t", -1)) {
      String folded = LiteralTokens.of(cell).key();
      WordRunCollector collector = new WordRunCollector(folded, runs);
      segmenter.segment(folded, collector);
      collector.finish(true);
    }
    return runs;
  }
}
