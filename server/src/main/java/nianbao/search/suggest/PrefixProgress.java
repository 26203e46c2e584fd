package nianbao.search.suggest;

import org.jspecify.annotations.Nullable;

/** How much of a typed prefix is still to be matched after the first words of a text. */
public sealed interface PrefixProgress {

  /**
   * A cheap test whether a word that begins with this character may come next; {@link #after} may
   * still reject it.
   */
  boolean canGoOnWith(char first);

  /**
   * The progress after one more word, {@code null} when the text does not begin with the prefix.
   */
  @Nullable PrefixProgress after(String word);

  /**
   * The whole prefix was found, and anything may follow.
   *
   * @param matched how many UTF-16 units of the text were typed
   */
  record Found(int matched) implements PrefixProgress {
    @Override
    public boolean canGoOnWith(char first) {
      return true;
    }

    @Override
    public PrefixProgress after(String word) {
      return this;
    }
  }

  /**
   * Characters are still to be found.
   *
   * @param key all of them, folded
   * @param done how many have been found
   */
  record Characters(String key, int done) implements PrefixProgress {
    /** The character that comes next. */
    public String next() {
      return Character.toString(key.codePointAt(done));
    }

    @Override
    public boolean canGoOnWith(char first) {
      return key.charAt(done) == first;
    }

    @Override
    public @Nullable PrefixProgress after(String word) {
      if (word.startsWith(key.substring(done))) {
        return new Found(key.length());
      }
      return key.startsWith(word, done) ? new Characters(key, done + word.length()) : null;
    }
  }

  /**
   * Letters of pinyin are still to be found.
   *
   * @param done how many UTF-16 units of the text were matched by the letters before
   */
  record Sounds(PinyinPrefix spelling, PinyinPrefix.Progress progress, int done)
      implements PrefixProgress {
    @Override
    public boolean canGoOnWith(char first) {
      return spelling.canGoOnWith(progress, first);
    }

    @Override
    public @Nullable PrefixProgress after(String word) {
      PinyinPrefix.Progress next = progress;
      for (int i = 0; i < word.length(); ) {
        int character = word.codePointAt(i);
        next = spelling.next(next, character);
        i += Character.charCount(character);
        if (spelling.isSpelled(next)) {
          return new Found(done + i);
        }
        if (next.isHopeless()) {
          return null;
        }
      }
      return new Sounds(spelling, next, done + word.length());
    }
  }
}
