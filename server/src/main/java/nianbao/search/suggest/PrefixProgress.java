package nianbao.search.suggest;

import org.jspecify.annotations.Nullable;

/** What a text shall begin with; behind the first words of the text what is left of it. */
public sealed interface PrefixProgress {

  /** A quick look whether a word that begins so can come next; after some that can it does not. */
  boolean canGoOnWith(char first);

  /** What is left behind one more word, {@code null} when the text begins otherwise. */
  @Nullable PrefixProgress after(String word);

  /**
   * Nothing is left, and anything may follow.
   *
   * @param matched how many UTF-16 units of the text are the beginning
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
   * Characters are left.
   *
   * @param key all of them, folded
   * @param done how many have been seen
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
   * Letters are left.
   *
   * @param done UTF-16 units of the text that sound like those before
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
