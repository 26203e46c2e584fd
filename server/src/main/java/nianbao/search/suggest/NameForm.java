package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.Folding;
import nianbao.text.Range;

/**
 * One of the ways to write a name.
 *
 * @param folded the form in which it is compared
 * @param at for each of its characters the offset of that character in the displayed name, −1 where
 *     that has none: 阿坝州 in 阿坝藏族羌族自治州
 */
record NameForm(String folded, List<Integer> at) {

  NameForm {
    at = List.copyOf(at);
  }

  /** The displayed name. */
  static NameForm whole(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    List<Integer> at = new ArrayList<>(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (!Folding.isBlank(name.charAt(i))) {
        folded.append(Character.toLowerCase(Folding.aligned(name.charAt(i))));
        at.add(i);
      }
    }
    return new NameForm(folded.toString(), at);
  }

  /** Another form of a name; each character is assigned to its next occurrence in the name. */
  static NameForm other(String form, String name) {
    NameForm other = whole(form);
    List<Integer> at = new ArrayList<>(form.length());
    int next = 0;
    for (int i = 0; i < other.folded.length(); i++) {
      int found = name.indexOf(other.folded.charAt(i), next);
      at.add(found);
      next = found < 0 ? next : found + 1;
    }
    return new NameForm(other.folded, at);
  }

  /** The form from one of its characters on. */
  NameForm from(int character) {
    return new NameForm(folded.substring(character), at.subList(character, at.size()));
  }

  /** One form after the other. */
  NameForm and(NameForm after) {
    List<Integer> both = new ArrayList<>(at);
    both.addAll(after.at);
    return new NameForm(folded + after.folded, both);
  }

  /**
   * Whether any of the first characters of the form is in the displayed name; true for no
   * characters.
   */
  boolean shows(int characters) {
    return characters == 0 || at.subList(0, characters).stream().anyMatch(offset -> offset >= 0);
  }

  /** Where the first characters of the form are in the displayed name. */
  List<Range> matched(int characters) {
    List<Range> ranges = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= characters; i++) {
      int offset = i < characters ? at.get(i) : -1;
      boolean goesOn = start >= 0 && offset == at.get(i - 1) + 1;
      if (!goesOn && start >= 0) {
        ranges.add(new Range(start, at.get(i - 1) + 1));
      }
      start = goesOn ? start : offset;
    }
    return ranges;
  }
}
