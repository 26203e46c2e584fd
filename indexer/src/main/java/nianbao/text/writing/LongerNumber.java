package nianbao.text.writing;

import java.util.HashSet;
import java.util.Set;
import nianbao.text.LiteralTokens;

/**
 * The units beside a writing that make it part of another number: 六条 for 6条 is not found in 三十六条,
 * nor 百分之九十五 for 95% in 百分之九十五点六. Digits need no such care, as a run of them is one unit; and what
 * was typed is found wherever it stands.
 *
 * @param before units that do so in front of it; none when it does not begin with a numeral
 * @param after units that do so behind it; none when it does not end with a numeral
 */
public record LongerNumber(Set<String> before, Set<String> after) {

  /** Of what is found wherever it stands. */
  public static final LongerNumber NONE = new LongerNumber(Set.of(), Set.of());

  private static final Set<String> NUMERALS =
      Set.of("〇", "○", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千");

  private static final Set<String> BEFORE = with("万", "亿", "点", "之", "几", "数");
  private static final Set<String> AFTER = with("万", "亿", "点", "几");

  private static Set<String> with(String... more) {
    Set<String> all = new HashSet<>(NUMERALS);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  /** What would make a writing part of another number. */
  public static LongerNumber of(LiteralTokens writing) {
    int last = writing.size() - 1;
    return new LongerNumber(
        last >= 0 && NUMERALS.contains(writing.term(0)) ? BEFORE : Set.of(),
        last >= 0 && NUMERALS.contains(writing.term(last)) ? AFTER : Set.of());
  }

  /** Whether there is anything. */
  public boolean isPossible() {
    return !before.isEmpty() || !after.isEmpty();
  }

  /**
   * Whether the units of a text from one position to another are part of one.
   *
   * @param to the position after the last
   */
  public boolean contains(LiteralTokens text, int from, int to) {
    return (from > 0 && before.contains(text.term(from - 1)))
        || (to < text.size() && after.contains(text.term(to)));
  }
}
