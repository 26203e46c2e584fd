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
    WordSegmenter segmenter = SEGMENTER.get();
    List<String> words = new ArrayList<>(text.length() / 2 + 1);
    for (String cell : text.split("\t", -1)) {
      String folded = LiteralTokens.of(cell).key();
      segmenter.segment(
          folded,
          (start, end) -> {
            if (Character.isLetterOrDigit(folded.codePointAt(start))) {
              words.add(folded.substring(start, end));
            }
          });
    }
    return words;
  }
}
