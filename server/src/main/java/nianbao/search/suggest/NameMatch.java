package nianbao.search.suggest;

import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.search.suggest.PinyinPrefix.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A name that begins with what is typed.
 *
 * @param form of the name that does
 * @param characters UTF-16 units of the form that were typed
 */
record NameMatch(SuggestedName named, NameForm form, Strength strength, int characters) {

  /** How well it goes with what is typed, the best first. */
  enum Strength {
    /** One of its names is typed, in Han or in pinyin. */
    WHOLE(0),
    /** One of its names begins so. */
    BEGINNING(1),
    /** What is typed are the first letters of a whole name. */
    INITIALS(2),
    /** One of its names sounds so at the beginning. */
    SOUND(3);

    private final int rank;

    Strength(int rank) {
      this.rank = rank;
    }

    /** Whether nothing of the name is left to be typed. */
    boolean isWhole() {
      return this == WHOLE || this == INITIALS;
    }
  }

  /**
   * How well it goes with what is typed, 0 the best; one of which the shown name was typed first.
   */
  int rank() {
    return 2 * strength.rank + (form.shows(characters) ? 0 : 1);
  }

  /** What of the name as it is shown was typed. */
  List<Range> matched() {
    return form.matched(characters);
  }

  /** The best way in which a form begins as typed, {@code null} when it does not. */
  static @Nullable NameMatch of(SuggestedName named, NameForm form, TypedPrefix typed) {
    String key = typed.key();
    if (form.folded().startsWith(key)) {
      boolean whole = key.length() == form.folded().length();
      return new NameMatch(named, form, whole ? Strength.WHOLE : Strength.BEGINNING, key.length());
    }
    return typed.spelling().isEmpty() ? null : spelled(named, form, typed.spelling().get());
  }

  private static @Nullable NameMatch spelled(
      SuggestedName named, NameForm form, PinyinPrefix spelling) {
    String name = form.folded();
    Progress progress = Progress.START;
    for (int i = 0; i < name.length() && !progress.isHopeless(); ) {
      int character = name.codePointAt(i);
      progress = spelling.next(progress, character);
      i += Character.charCount(character);
      if (spelling.isSpelled(progress)) {
        return new NameMatch(named, form, strength(spelling, progress, i == name.length()), i);
      }
    }
    return null;
  }

  private static Strength strength(PinyinPrefix spelling, Progress progress, boolean whole) {
    if (!whole) {
      return Strength.SOUND;
    }
    if (spelling.isInFull(progress)) {
      return Strength.WHOLE;
    }
    return spelling.isByInitials(progress) ? Strength.INITIALS : Strength.SOUND;
  }
}
