package nianbao.text.writing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.text.LiteralTokens;

/**
 * Other writings of a text that someone searches for: 1,368件 and 一千三百六十八件 for 1368件, 国办发[2018]24号
 * for 国办发〔2018〕24号. A writing says exactly the same; what may mean two things stays apart (1.2万 and
 * 12000), and so does other wording, which {@link nianbao.text.Synonyms} are for.
 *
 * <p>Of marks at its edges a text is also found without (信息不存在 for 信息不存在，), not the other way
 * round, as then it stands there anyway. In a writing all expressions of one kind are written in
 * one style. Two such texts find each other, or neither does.
 */
public final class Writings {

  /** Most writings of a text; the number of combinations grows exponentially with its kinds. */
  public static final int MOST = 48;

  /** A longer text is a pasted paragraph, which is looked for as it is. */
  private static final int LONGEST = 400;

  private Writings() {}

  /**
   * The other writings of a text, folded, the most usual first, without the text itself.
   *
   * @param unit as typed
   * @return at most {@link #MOST}
   */
  public static List<String> of(String unit) {
    String text = LiteralTokens.of(unit).key();
    String bare = EdgeMarks.without(text);
    Set<String> writings = new LinkedHashSet<>();
    writings.add(bare);
    // One more, as the text itself is one of them.
    if (bare.length() <= LONGEST) {
      writings.addAll(UnitReading.of(bare).writings(MOST + 1));
    }
    writings.remove(text);
    return writings.stream().limit(MOST).toList();
  }
}
