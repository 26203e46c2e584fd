package nianbao.search.suggest;

import java.util.List;
import nianbao.search.Suggestion.Kind;
import nianbao.search.suggest.PinyinPrefix.Progress;
import nianbao.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * A name that begins with what is typed.
 *
 * @param form the form of the name that matches
 * @param characters how many UTF-16 units of the form were typed
 */
record NameMatch(SuggestedName named, NameForm form, Strength strength, int characters) {

  /** How well a name matches what is typed, the best first. */
  enum Strength {
    /** One of its names is typed, in Han or in pinyin. */
    WHOLE(0),
    /** One of its names begins with what is typed. */
    BEGINNING(1),
    /** The initials of a whole name are typed. */
    INITIALS(2),
    /** The pinyin of one of its names begins with what is typed. */
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
   * How well it matches, 0 being best; an odd number when a name was typed that is not displayed.
   */
  int rank() {
    return 2 * strength.rank + (form.shows(characters) ? 0 : 1);
  }

  /**
   * Whether it is shown before phrases: a name that is typed in full, or a place or an office whose
   * displayed name begins with the characters typed.
   */
  boolean comesFirst() {
    boolean fromTheFirst = !matched().isEmpty() && matched().getFirst().start() == 0;
    return strength.isWhole()
        || (strength == Strength.BEGINNING && named.kind() != Kind.AGENCY && fromTheFirst);
  }

  /** The parts of the displayed name that were typed. */
  List<Range> matched() {
    return form.matched(characters);
  }

  /** The best match of a form with what is typed, {@code null} for none. */
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
