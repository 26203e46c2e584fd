package nianbao.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.text.LiteralTokens;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text as smartcn cuts them. The text is folded first, so that Traditional text is
 * cut by the same dictionary; the cells of a table row are cut one by one. Punctuation is no word.
 */
public final class Words {

  private static final ThreadLocal<HMMChineseTokenizer> TOKENIZER =
      ThreadLocal.withInitial(HMMChineseTokenizer::new);

  private Words() {}

  /** The words in the text's order, folded. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>(text.length() / 2 + 1);
    for (String cell : text.split("\t", -1)) {
      cut(LiteralTokens.of(cell).key(), words);
    }
    return words;
  }

  private static void cut(String folded, List<String> words) {
    if (folded.isEmpty()) {
      return;
    }
    HMMChineseTokenizer tokenizer = TOKENIZER.get();
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    try {
      tokenizer.setReader(new StringReader(folded));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        if (Character.isLetterOrDigit(Character.codePointAt(term, 0))) {
          words.add(term.toString());
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a string was being read", e);
    }
  }
}
