package nianbao.search.suggest;

import java.util.Optional;
import nianbao.text.LiteralTokens;

/**
 * A unit as far as it is typed.
 *
 * @param key folded as texts are
 * @param spelling what it is when it is pinyin
 */
public record TypedPrefix(String key, Optional<PinyinPrefix> spelling) {

  /** Nothing that is suggested is longer. */
  private static final int LONGEST = 64;

  /** What was typed; empty when nothing could begin so. */
  public static Optional<TypedPrefix> of(String typed) {
    String key = LiteralTokens.of(typed).key();
    return key.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new TypedPrefix(key, PinyinPrefix.of(key)));
  }
}
