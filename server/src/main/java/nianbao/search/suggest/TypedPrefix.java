package nianbao.search.suggest;

import java.util.Optional;
import nianbao.text.LiteralTokens;

/**
 * What has been typed of a unit.
 *
 * @param key folded as texts are
 * @param spelling the same as pinyin, if it can be
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
