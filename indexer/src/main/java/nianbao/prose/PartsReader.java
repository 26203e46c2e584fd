package nianbao.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a total with its parts.
 *
 * <pre>
 * list   = number words? opener part ( separator part )+ end
 * opener = [ "。" | "，" | "；" | "(" ] ( "其中" | "包括" | "分别为" | "分别是" | "即" ) [ ":" | "，" ]
 * part   = words without digits, number in the unit of the total
 * end    = "。" | ")" of the bracket the list began with | a clause without a number | another unit
 * </pre>
 */
final class PartsReader {

  /** The look ahead spares most characters the alternatives. */
  private static final Pattern OPENER = Pattern.compile("(?=[其包分])(?:其中|包括|包含|分别为|分别是|分别)[:,]?");

  private static final String BEFORE_OPENER = "。,;(";

  /** How far the total may stand before its list. */
  private static final int WIDEST = 12;

  private static final int LONGEST_LABEL = 40;
  private static final int FEWEST = 2;

  /** A longer list is no sentence a person wrote. */
  private static final int MOST = 30;

  /** How far behind its last part a list may be left open. */
  private static final int LONGEST_REST = 200;

  private final String text;
  private final List<NumberInProse> numbers;

  /**
   * For a text folded character for character.
   *
   * @param numbers of the text, left to right
   */
  PartsReader(String text, List<NumberInProse> numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  List<ListedParts> lists() {
    List<ListedParts> found = new ArrayList<>();
    if (numbers.size() <= FEWEST) {
      return found;
    }
    Matcher openers = OPENER.matcher(text);
    int from = numbers.getFirst().end();
    while (from <= text.length() && openers.find(from)) {
      ListedParts list = list(start(openers.start()), openers.end());
      if (list != null) {
        found.add(list);
      }
      from = Math.max(list == null ? openers.end() : list.end(), from + 1);
    }
    return found;
  }

  /** A mark in front of the word belongs to the opener. */
  private int start(int word) {
    return word > 0 && BEFORE_OPENER.indexOf(text.charAt(word - 1)) >= 0 ? word - 1 : word;
  }

  private @Nullable ListedParts list(int opener, int start) {
    NumberInProse total = totalBefore(opener);
    if (total == null) {
      return null;
    }
    char end = text.charAt(opener) == '(' ? ')' : '。';
    List<NumberInProse> parts = parts(start, total.unit(), end);
    if (parts.size() < FEWEST) {
      return null;
    }
    int last = parts.getLast().end();
    boolean channels = WordList.named("channel").isIn(text, start, last);
    return new ListedParts(total.start(), last, total, parts, channels);
  }

  /** The parts of a list that has no total, three or more; empty when it is open or shorter. */
  List<NumberInProse> partsFrom(int start) {
    int first = ProseNumbers.firstFrom(numbers, start);
    if (first == numbers.size()) {
      return List.of();
    }
    List<NumberInProse> parts = parts(start, numbers.get(first).unit(), '。');
    return parts.size() > FEWEST ? parts : List.of();
  }

  /** The parts in a unit up to a sign or a full stop; empty when the list is left open. */
  private List<NumberInProse> parts(int start, String unit, char end) {
    List<NumberInProse> parts = new ArrayList<>();
    int at = start;
    for (NumberInProse part = partAt(at, unit); part != null; part = partAt(at, unit)) {
      if (WordList.named("open-list").isIn(text, at, part.start())) {
        return List.of();
      }
      if (parts.size() == MOST) {
        return List.of();
      }
      parts.add(part);
      at = part.end();
      if (isAt(at, end) || isAt(at, '。')) {
        return parts;
      }
    }
    return isClosed(at) ? parts : List.of();
  }

  /** The number right before a list, with nothing between but a word or two. */
  private @Nullable NumberInProse totalBefore(int opener) {
    int before = ProseNumbers.firstFrom(numbers, opener) - 1;
    NumberInProse last = before < 0 ? null : numbers.get(before);
    if (last == null || last.end() > opener || opener - last.end() > WIDEST) {
      return null;
    }
    return hasDigit(last.end(), opener) ? null : last;
  }

  /** The next part, {@code null} when something else comes first. */
  private @Nullable NumberInProse partAt(int at, String unit) {
    int next = ProseNumbers.firstFrom(numbers, at);
    if (next == numbers.size()) {
      return null;
    }
    NumberInProse number = numbers.get(next);
    boolean part =
        number.unit().equals(unit)
            && number.start() - at <= LONGEST_LABEL
            && !hasDigit(at, number.start())
            && text.substring(at, number.start()).indexOf('。') < 0;
    return part ? number : null;
  }

  private boolean hasDigit(int from, int to) {
    return text.substring(from, to).chars().anyMatch(Character::isDigit);
  }

  private boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Whether what follows the last part ends the list rather than leaving it open. */
  private boolean isClosed(int at) {
    int to = at;
    int last = Math.min(text.length(), at + LONGEST_REST);
    while (to < last && text.charAt(to) != '。') {
      to++;
    }
    return !WordList.named("open-list").isIn(text, at, to);
  }
}
