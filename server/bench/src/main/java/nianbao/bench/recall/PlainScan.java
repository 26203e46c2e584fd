package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nianbao.report.Paragraph;

/** Texts that are scanned from beginning to end, without an index. */
final class PlainScan {

  private static final char BREAK = '\n';

  private final PlainRules rules;
  private final String folded;
  private final int[] texts;
  private final BitSet unitStarts = new BitSet();
  private final BitSet unitEnds = new BitSet();

  /**
   * @param paragraphs the texts, numbered in this order
   * @param rules what counts as the same
   */
  PlainScan(List<Paragraph> paragraphs, PlainRules rules) {
    this.rules = rules;
    StringBuilder all = new StringBuilder();
    texts = new int[paragraphs.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = all.length();
      Paragraph paragraph = paragraphs.get(i);
      append(new PlainText(paragraph.text(), paragraph.kind(), rules), all);
    }
    folded = all.toString();
  }

  private void append(PlainText text, StringBuilder all) {
    for (int i = 0; i < text.size(); i++) {
      unitStarts.set(all.length() + text.begin(i));
      unitEnds.set(all.length() + text.end(i));
    }
    all.append(text.folded()).append(BREAK);
  }

  /**
   * The numbers of the texts that contain a string after folding, ascending; matches inside a
   * number or Latin word don't count, commas that are skipped do nothing. Empty if folding leaves
   * nothing of the string.
   */
  List<Integer> containing(String string) {
    String key = new PlainText(string, Paragraph.Kind.TEXT, rules).folded();
    List<Integer> found = new ArrayList<>();
    int from = key.isEmpty() ? -1 : folded.indexOf(key);
    while (from >= 0) {
      int next = from + 1;
      if (unitStarts.get(from) && unitEnds.get(from + key.length())) {
        int text = textAt(from);
        found.add(text);
        next = text + 1 < texts.length ? texts[text + 1] : folded.length();
      }
      from = folded.indexOf(key, next);
    }
    return found;
  }

  private int textAt(int place) {
    int at = Arrays.binarySearch(texts, place);
    return at < 0 ? -at - 2 : at;
  }
}
