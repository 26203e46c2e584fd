package nianbao.findings.prose;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * Reads totals with the parts listed for them.
 *
 * <pre>
 * list   = number words? opener part ( separator part )+ end
 * opener = [ "。" | "，" | "；" | "(" ] ( "其中" | "包括" | "分别为" | "分别是" | "即" ) [ ":" | "，" ]
 * part   = words without digits, number in the unit of the first part
 * end    = "。" | the ")" closing the bracket the list began with | a clause without a number | another unit
 * </pre>
 */
final class ListReader {

  private static final WordTrie<Boolean> OPENERS =
      WordTrie.of(List.of("其中", "包括", "包含", "分别为", "分别是", "分别"));

  /** Maximum number of characters between the total and the opener. */
  private static final int WIDEST = 12;

  /** The same for 分别, which may also list numbers of several things named before it. */
  private static final int WIDEST_TO_EACH = 0;

  private static final String BEFORE_OPENER = "。,;(";

  private static final int LONGEST_LABEL = 40;

  /** With fewer characters before its number a part is named behind it: 4件予以公开. */
  private static final int SHORTEST_LABEL = 2;

  /** Longer lists are not sentences that a person wrote. */
  private static final int MOST = 30;

  /** How far after its last part a list may still be marked as incomplete. */
  private static final int LONGEST_REST = 200;

  /** How far on the bracket behind a part is read: 政策50条（规范性文件10条，…）. */
  private static final int LONGEST_BRACKET = 200;

  /** How many numbers behind the last part are read. */
  private static final int MOST_FOLLOWING = 8;

  private final String text;
  private final List<Quantity> quantities;
  private final TotalReader totals;

  /**
   * Creates a reader for a text.
   *
   * @param text folded character for character
   * @param quantities the quantities in the text, left to right
   */
  ListReader(String text, List<Quantity> quantities) {
    this.text = text;
    this.quantities = quantities;
    totals = new TotalReader(text, quantities);
  }

  List<ListedParts> lists() {
    List<ListedParts> found = new ArrayList<>();
    if (quantities.size() <= ListedParts.FEWEST) {
      return found;
    }
    for (int i = quantities.getFirst().end(); i < text.length(); ) {
      int end = openerEnd(i);
      ListedParts list = end < 0 ? null : list(start(i), end);
      if (list != null) {
        found.add(list);
      }
      i = list != null ? Math.max(list.end(), i + 1) : Math.max(end, i + 1);
    }
    return found;
  }

  /** The end of an opener and its mark, -1 when its word doesn't begin at an offset. */
  private int openerEnd(int at) {
    WordTrie.Hit<Boolean> word = OPENERS.longestAt(text, at);
    if (word == null) {
      return -1;
    }
    return isAt(word.end(), ':') || isAt(word.end(), ',') ? word.end() + 1 : word.end();
  }

  /** Start of the opener, including a punctuation mark in front of its word. */
  private int start(int word) {
    return word > 0 && BEFORE_OPENER.indexOf(text.charAt(word - 1)) >= 0 ? word - 1 : word;
  }

  private @Nullable ListedParts list(int opener, int start) {
    int first = Quantity.firstFrom(quantities, start);
    if (first == quantities.size()) {
      return null;
    }
    String unit = quantities.get(first).unit();
    boolean each = text.startsWith("分别", opener) || text.startsWith("分别", opener + 1);
    ListedParts.Total total = totals.before(opener, unit, each ? WIDEST_TO_EACH : WIDEST);
    if (total == null) {
      return null;
    }
    char end = text.charAt(opener) == '(' ? ')' : '。';
    List<Quantity> parts = parts(start, unit, end);
    if (parts.size() < ListedParts.FEWEST) {
      return null;
    }
    int last = parts.getLast().end();
    boolean channels = WordList.named("channel").isIn(text, start, last);
    return new ListedParts(
        last,
        total,
        parts,
        following(last),
        channels || isMixed(parts, start),
        coverage(parts, start));
  }

  private ListedParts.Coverage coverage(List<Quantity> parts, int start) {
    int end = parts.getLast().start();
    boolean allStaff =
        parts.size() == 2
            && WordList.named("full-time").isIn(text, start, end)
            && WordList.named("part-time").isIn(text, start, end);
    return isAnyPending(parts)
        ? ListedParts.Coverage.PARTIAL
        : allStaff ? ListedParts.Coverage.WHOLE : ListedParts.Coverage.UNKNOWN;
  }

  private boolean isAnyPending(List<Quantity> parts) {
    for (Quantity part : parts) {
      int index = Quantity.firstFrom(quantities, part.start());
      if (QuantityRole.of(quantities, index, text) == QuantityRole.LEFT_OUT) {
        return true;
      }
    }
    return false;
  }

  /** The numbers between the last part and the end of its sentence. */
  private List<Quantity> following(int last) {
    List<Quantity> found = new ArrayList<>();
    int at = last;
    for (int i = Quantity.firstFrom(quantities, last); i < quantities.size(); i++) {
      Quantity next = quantities.get(i);
      boolean far = next.start() - at > LONGEST_LABEL || found.size() == MOST_FOLLOWING;
      if (far || text.substring(at, next.start()).indexOf('。') >= 0) {
        return found;
      }
      found.add(next);
      at = next.end();
    }
    return found;
  }

  /**
   * Whether the parts divide their total in several ways, by way of receipt, by applicant or by
   * outcome, or the later ones in another way than the first: 咨询20件，投诉6件，已办结25件.
   */
  private boolean isMixed(List<Quantity> parts, int start) {
    Quantity first = parts.getFirst();
    boolean labelBehind = first.start() - start < SHORTEST_LABEL;
    int firstEnd = labelBehind ? parts.get(1).start() : first.end();
    int ways = 0;
    for (WordList words : WordList.dimensions()) {
      if (words.isIn(text, start, parts.getLast().end())) {
        ways += words.isIn(text, start, firstEnd) ? 1 : 2;
      }
    }
    return ways > 1;
  }

  /** The parts of a list without a total; empty if there are fewer than three or it is open. */
  List<Quantity> partsFrom(int start) {
    int first = Quantity.firstFrom(quantities, start);
    if (first == quantities.size()) {
      return List.of();
    }
    List<Quantity> parts = parts(start, quantities.get(first).unit(), '。');
    return parts.size() > ListedParts.FEWEST ? parts : List.of();
  }

  /** The parts in a unit, up to {@code end} or a full stop; empty if the list is open. */
  private List<Quantity> parts(int start, String unit, char end) {
    List<Quantity> parts = new ArrayList<>();
    int at = start;
    int label = behindBrackets(at);
    for (Quantity part = partAt(label, unit); part != null; part = partAt(label, unit)) {
      if (parts.size() == MOST || WordList.named("open-list").isIn(text, label, part.start())) {
        return List.of();
      }
      parts.add(part);
      at = part.end();
      if (isAt(at, end) || isAt(at, '。')) {
        return parts;
      }
      label = behindBrackets(at);
    }
    return isClosed(at) ? parts : List.of();
  }

  /**
   * Where the label of the next part begins: behind brackets with numbers, which divide or explain
   * the part before and are no parts themselves. The end of the text if a bracket has no end.
   */
  private int behindBrackets(int at) {
    int from = at;
    int next = Quantity.firstFrom(quantities, from);
    while (next < quantities.size() && isInBracket(from, quantities.get(next).start())) {
      from = quantities.get(next).end();
      while (from < text.length() && text.charAt(from) != ')') {
        if (from - at > LONGEST_BRACKET) {
          return text.length();
        }
        from++;
      }
      next = Quantity.firstFrom(quantities, from);
    }
    return from;
  }

  /** The part whose label begins at an offset, {@code null} if something else comes first. */
  private @Nullable Quantity partAt(int label, String unit) {
    int next = Quantity.firstFrom(quantities, label);
    if (next == quantities.size()) {
      return null;
    }
    Quantity number = quantities.get(next);
    boolean part =
        number.unit().equals(unit)
            && number.start() - label <= LONGEST_LABEL
            && !hasDigit(label, number.start())
            && text.substring(label, number.start()).indexOf('。') < 0;
    return part ? number : null;
  }

  /** Whether a bracket is open at {@code to} that began at or after {@code from}. */
  private boolean isInBracket(int from, int to) {
    int last = Math.min(to, from + LONGEST_LABEL);
    boolean open = false;
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      open = c == '(' || (open && c != ')');
    }
    return open;
  }

  private boolean hasDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Whether the text after the last part doesn't mark the list as incomplete. */
  private boolean isClosed(int at) {
    int to = at;
    int last = Math.min(text.length(), at + LONGEST_REST);
    while (to < last && text.charAt(to) != '。') {
      to++;
    }
    return !WordList.named("open-list").isIn(text, at, to);
  }
}
