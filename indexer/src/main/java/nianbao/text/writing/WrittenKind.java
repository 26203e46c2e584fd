package nianbao.text.writing;

import org.jspecify.annotations.Nullable;

/** One kind of expressions that have several writings. */
interface WrittenKind {

  /**
   * The expression of this kind that begins at an offset, {@code null} when none does.
   *
   * @param text as {@link nianbao.text.LiteralTokens#key} gives it; what stands around the
   *     expression may decide
   */
  @Nullable Written at(String text, int start);
}
