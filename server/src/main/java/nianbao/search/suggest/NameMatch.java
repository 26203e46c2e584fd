package nianbao.search.suggest;

import java.util.Comparator;
import java.util.List;
import nianbao.search.ReportHits.Range;
import nianbao.search.suggest.Spelling.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A name that begins with what is typed.
 *
 * @param matched what of it was typed
 */
record NameMatch(Named named, Strength strength, List<Range> matched) {

  /** How well it goes with what is typed, the best first. */
  enum Strength {
    /** One of its names is typed, in Han or in pinyin. */
    WHOLE,
    /** One of its names begins so. */
    BEGINNING,
    /** What is typed are the first letters of a whole name. */
    INITIALS,
    /** One of its names sounds so at the beginning. */
    SOUND;

    /** Whether nothing of the name is left to be typed. */
    boolean isWhole() {
      return this == WHOLE || this == INITIALS;
    }
  }

  /**
   * Best first; of equal ones those of which the shown name was typed, then those with more
   * reports, then the shorter.
   */
  static final Comparator<NameMatch> ORDER =
      Comparator.comparing((NameMatch match) -> match.strength())
          .thenComparing(match -> match.matched().isEmpty())
          .thenComparingInt(match -> -match.named().count())
          .thenComparingInt(match -> match.named().text().length())
          .thenComparing(match -> match.named().text())
          .thenComparing(match -> match.named().value());

  /** The best way in which it begins so, {@code null} when it does not. */
  static @Nullable NameMatch of(Named named, Typed typed) {
    NameMatch best = null;
    for (NameForm form : named.forms()) {
      NameMatch match = of(named, form, typed);
      if (match != null && (best == null || match.strength.compareTo(best.strength) < 0)) {
        best = match;
      }
    }
    return best;
  }

  private static @Nullable NameMatch of(Named named, NameForm form, Typed typed) {
    if (form.folded().startsWith(typed.key())) {
      int length = typed.key().length();
      boolean whole = length == form.folded().length();
      return new NameMatch(
          named, whole ? Strength.WHOLE : Strength.BEGINNING, form.matched(length));
    }
    return typed.spelling().isEmpty() ? null : spelled(named, form, typed.spelling().get());
  }

  private static @Nullable NameMatch spelled(Named named, NameForm form, Spelling spelling) {
    String name = form.folded();
    if (name.isEmpty() || !spelling.canGoOnWith(Progress.START, name.charAt(0))) {
      return null;
    }
    Progress progress = Progress.START;
    for (int i = 0; i < name.length() && !progress.isHopeless(); ) {
      int character = name.codePointAt(i);
      progress = spelling.next(progress, character);
      i += Character.charCount(character);
      if (spelling.isSpelled(progress)) {
        Strength strength = strength(spelling, progress, i == name.length());
        return new NameMatch(named, strength, form.matched(i));
      }
    }
    return null;
  }

  private static Strength strength(Spelling spelling, Progress progress, boolean whole) {
    if (!whole) {
      return Strength.SOUND;
    }
    if (spelling.isInFull(progress)) {
      return Strength.WHOLE;
    }
    return spelling.isByInitials(progress) ? Strength.INITIALS : Strength.SOUND;
  }
}
