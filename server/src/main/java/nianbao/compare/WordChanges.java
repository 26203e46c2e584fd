package nianbao.compare;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.compare.AlignedParagraph.Change;
import nianbao.report.Paragraph.Kind;
import nianbao.text.LiteralTokens;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts, by words: those of Han characters as the dictionary has them, and
 * each number as one, so that of 2018年 and 2019年 only the number differs. Where little stays equal
 * between two changes they are one change, unless each only replaces a number.
 *
 * @param inDetail whether the words were compared; otherwise there is one change, from the first
 *     word that differs to the last
 */
record WordChanges(List<Change> changes, boolean inDetail) {
  /** Longer texts, together, are compared from their ends only; UTF-16 units. */
  private static final int LONGEST = 60_000;

  /** Where there are more pairs of words, sentences are compared first. */
  private static final int MOST_PAIRS = 250_000;

  /** What may stay equal within one change; UTF-16 units. */
  private static final int LONGEST_ISLAND = 4;

  private static final Set<String> SENTENCE_ENDS = Set.of("。", "；", "！", "？", ";", "!", "?");

  /** The words of one text; its tokens where it is long. */
  private static final class Side {
    private final LiteralTokens tokens;
    private final int[] starts;

    private Side(LiteralTokens tokens, int[] starts) {
      this.tokens = tokens;
      this.starts = starts;
    }

    static Side of(ComparedText text, boolean byWords) {
      int[] starts = byWords ? words(text) : IntStream.rangeClosed(0, text.tokens.size()).toArray();
      return new Side(text.tokens, starts);
    }

    /** At which tokens the words start, and after the last one the number of tokens. */
    private static int[] words(ComparedText text) {
      LiteralTokens tokens = text.tokens;
      IntStream.Builder starts = IntStream.builder();
      List<String> words =
          Words.of(text.paragraph.text()).stream()
              .filter(word -> Character.isIdeographic(word.codePointAt(0)))
              .toList();
      int word = 0;
      int at = 0;
      while (at < tokens.size()) {
        starts.add(at);
        int end = word < words.size() ? endOf(words.get(word), tokens, at) : -1;
        word += end < 0 ? 0 : 1;
        at = end < 0 ? at + 1 : end;
      }
      return starts.add(tokens.size()).build().toArray();
    }

    /** The token after a word that begins at a token, -1 if another one does. */
    private static int endOf(String word, LiteralTokens tokens, int from) {
      int length = 0;
      for (int at = from; at < tokens.size(); at++) {
        length = tokens.termStart(at + 1) - tokens.termStart(from);
        if (length >= word.length()) {
          boolean same =
              length == word.length() && tokens.folded().startsWith(word, tokens.termStart(from));
          return same ? at + 1 : -1;
        }
      }
      return -1;
    }

    int size() {
      return starts.length - 1;
    }

    String word(int index) {
      return text(index, index + 1);
    }

    /** The words as they are folded. */
    String text(int from, int to) {
      return tokens.joined(starts[from], starts[to]);
    }

    /** The stretches between these words, which are in order. */
    List<String> texts(int[] bounds) {
      return IntStream.range(0, bounds.length - 1)
          .mapToObj(i -> text(bounds[i], bounds[i + 1]))
          .toList();
    }

    /** Where the sentences of a stretch start, and its end. */
    int[] sentences(int from, int to) {
      IntStream.Builder starts = IntStream.builder();
      starts.add(from);
      for (int word = from; word < to - 1; word++) {
        if (SENTENCE_ENDS.contains(word(word))) {
          starts.add(word + 1);
        }
      }
      return (from < to ? starts.add(to) : starts).build().toArray();
    }

    boolean isNumber(int from, int to) {
      return to == from + 1
          && Character.isDigit(tokens.folded().codePointAt(tokens.termStart(starts[from])));
    }

    /** Characters of the words, folded. */
    int length(int from, int to) {
      return tokens.termStart(starts[to]) - tokens.termStart(starts[from]);
    }

    /** Where a word begins in the text; of no words, where the one before ends. */
    int start(int from, int to) {
      if (from < to) {
        return tokens.start(starts[from]);
      }
      return from == 0 ? 0 : tokens.end(starts[from] - 1);
    }

    int end(int from, int to) {
      return from < to ? tokens.end(starts[to] - 1) : start(from, to);
    }
  }

  /** Words of one text in place of words of the other. */
  private record Edit(int fromA, int toA, int fromB, int toB) {

    /** Steps that a shortest edit may take. */
    long pairs() {
      return (long) (toA - fromA) * (toB - fromB);
    }

    int weight(Side a, Side b) {
      return Math.max(a.length(fromA, toA), b.length(fromB, toB));
    }

    /** Without the words that are equal at its beginning and its end. */
    Edit trimmed(Side a, Side b) {
      int most = Math.min(toA - fromA, toB - fromB);
      int head = 0;
      while (head < most && a.word(fromA + head).equals(b.word(fromB + head))) {
        head++;
      }
      int tail = 0;
      while (tail < most - head && a.word(toA - 1 - tail).equals(b.word(toB - 1 - tail))) {
        tail++;
      }
      return new Edit(fromA + head, toA - tail, fromB + head, toB - tail);
    }

    /**
     * The same edit as whole sentences, if it can be: what is put in between 甲。 and 乙。 is 丙。 and
     * not 。丙.
     *
     * @param next what is edited next; {@code null} for nothing
     */
    Edit toEndOfSentence(Side a, Side b, @Nullable Edit next) {
      if (fromA < toA && fromB < toB) {
        return this;
      }
      boolean inA = fromA < toA;
      Side edited = inA ? a : b;
      int from = inA ? fromA : fromB;
      int to = inA ? toA : toB;
      int end = next == null ? edited.size() : inA ? next.fromA() : next.fromB();
      for (int shift = 0; to + shift < end; shift++) {
        String word = edited.word(to + shift);
        if (!word.equals(edited.word(from + shift))) {
          return this;
        }
        if (SENTENCE_ENDS.contains(word)) {
          int by = shift + 1;
          return new Edit(fromA + by, toA + by, fromB + by, toB + by);
        }
      }
      return this;
    }

    /** Whether the same text is only divided into other words. */
    boolean isEmpty(Side a, Side b) {
      return a.text(fromA, toA).equals(b.text(fromB, toB));
    }

    boolean isOfNumber(Side a, Side b) {
      return a.isNumber(fromA, toA) && b.isNumber(fromB, toB);
    }

    Change in(Side a, Side b) {
      return new Change(
          a.start(fromA, toA), a.end(fromA, toA), b.start(fromB, toB), b.end(fromB, toB));
    }
  }

  /** The changes from one text to another; the words are compared where that can be afforded. */
  static WordChanges of(ComparedText one, ComparedText other, Effort effort) {
    boolean byWords =
        one.paragraph.text().length() + other.paragraph.text().length() <= LONGEST
            && one.paragraph.kind() != Kind.ROW;
    Side a = Side.of(one, byWords);
    Side b = Side.of(other, byWords);
    Edit all = new Edit(0, a.size(), 0, b.size()).trimmed(a, b);
    List<Edit> edits = new ArrayList<>();
    boolean inDetail = true;
    for (Edit part : all.pairs() > MOST_PAIRS ? sentences(a, b, all, effort) : List.of(all)) {
      if (effort.affords(part.pairs())) {
        edits.addAll(words(a, b, part));
      } else {
        edits.add(part);
        inDetail = false;
      }
    }
    List<Edit> gathered = gathered(edits, a, b);
    return new WordChanges(apart(gathered.stream().map(edit -> edit.in(a, b)).toList()), inDetail);
  }

  /** The sentences that differ; everything, where they are too many to be compared. */
  private static List<Edit> sentences(Side a, Side b, Edit all, Effort effort) {
    int[] startsA = a.sentences(all.fromA(), all.toA());
    int[] startsB = b.sentences(all.fromB(), all.toB());
    if (!effort.affords((long) startsA.length * startsB.length)) {
      return List.of(all);
    }
    return shortest(a, startsA, b, startsB);
  }

  /** The words that differ. */
  private static List<Edit> words(Side a, Side b, Edit part) {
    int[] startsA = IntStream.rangeClosed(part.fromA(), part.toA()).toArray();
    int[] startsB = IntStream.rangeClosed(part.fromB(), part.toB()).toArray();
    return shortest(a, startsA, b, startsB).stream().filter(edit -> !edit.isEmpty(a, b)).toList();
  }

  /** The shortest edit between the stretches that start at some words. */
  private static List<Edit> shortest(Side a, int[] startsA, Side b, int[] startsB) {
    return new MyersDiffWithLinearSpace<String>()
        .computeDiff(a.texts(startsA), b.texts(startsB), null).stream()
            .map(
                edit ->
                    new Edit(
                        startsA[edit.startOriginal],
                        startsA[edit.endOriginal],
                        startsB[edit.startRevised],
                        startsB[edit.endRevised]))
            .toList();
  }

  private static List<Edit> gathered(List<Edit> edits, Side a, Side b) {
    List<Edit> gathered = new ArrayList<>();
    for (Edit edit : edits) {
      Edit last = edit;
      while (!gathered.isEmpty() && areOne(gathered.getLast(), last, a, b)) {
        Edit before = gathered.removeLast();
        last = new Edit(before.fromA(), last.toA(), before.fromB(), last.toB());
      }
      gathered.add(last);
    }
    for (int i = 0; i < gathered.size(); i++) {
      Edit next = i + 1 < gathered.size() ? gathered.get(i + 1) : null;
      gathered.set(i, gathered.get(i).trimmed(a, b).toEndOfSentence(a, b, next));
    }
    return gathered;
  }

  private static boolean areOne(Edit before, Edit next, Side a, Side b) {
    int island = a.length(before.toA(), next.fromA());
    boolean isShort =
        island <= LONGEST_ISLAND && island <= Math.min(before.weight(a, b), next.weight(a, b));
    return island == 0 || (isShort && !before.isOfNumber(a, b) && !next.isOfNumber(a, b));
  }

  /** Joins what overlaps: ㈠ is three tokens of one character. */
  private static List<Change> apart(List<Change> changes) {
    List<Change> apart = new ArrayList<>();
    for (Change change : changes) {
      Change last = apart.isEmpty() ? null : apart.getLast();
      if (last != null && (change.startA() < last.endA() || change.startB() < last.endB())) {
        apart.removeLast();
        apart.add(
            new Change(
                last.startA(),
                Math.max(last.endA(), change.endA()),
                last.startB(),
                Math.max(last.endB(), change.endB())));
      } else {
        apart.add(change);
      }
    }
    return apart;
  }
}
