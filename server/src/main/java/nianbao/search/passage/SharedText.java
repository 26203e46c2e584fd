package nianbao.search.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nianbao.text.LiteralTokens;

/**
 * What a text has of a passage.
 *
 * @param stretches in the order of the text
 * @param tokens that both have in these stretches
 * @param ofPassage tokens of the passage
 * @param ofText tokens of the text
 */
public record SharedText(List<Stretch> stretches, int tokens, int ofPassage, int ofText) {

  /** Of the shorter of the two texts, in percent. */
  private static final int LEAST_SHARE = 60;

  /** Of the passage, in percent: a text that has one sentence of it has not the passage. */
  private static final int LEAST_SHARE_OF_PASSAGE = 50;

  public SharedText {
    stretches = List.copyOf(stretches);
  }

  /**
   * A part of the text that is the same as a part of the passage but for a few characters. UTF-16
   * offsets in the texts as printed, ends exclusive.
   *
   * @param from in the passage
   * @param to in the passage
   * @param start in the text
   * @param end in the text
   */
  public record Stretch(int from, int to, int start, int end) {}

  /**
   * Whether the text is a copy, changed, moved about, cut or part of more: it has at least half of
   * the passage, and most of the shorter of the two is in the other.
   */
  public boolean isCopy() {
    return tokens >= Passage.LEAST_TOKENS
        && tokens * 100 >= LEAST_SHARE_OF_PASSAGE * ofPassage
        && tokens * 100 >= LEAST_SHARE * Math.min(ofPassage, ofText);
  }

  /** How much of the passage the text has, in percent, rounded down. */
  public int share() {
    return ofPassage == 0 ? 0 : tokens * 100 / ofPassage;
  }

  /** Joins runs of equal tokens to stretches. */
  static final class Joiner {

    /** So many tokens may differ between two runs of a stretch. */
    private static final int WIDEST_GAP = 6;

    /** A shorter stretch is a phrase that anyone uses. */
    private static final int LEAST_TOKENS = 8;

    private final LiteralTokens passage;
    private final LiteralTokens text;
    private final BitSet inPassage = new BitSet();
    private final List<Stretch> stretches = new ArrayList<>();
    private int inText;

    /** The runs of the stretch that is being joined: place in the passage, in the text, length. */
    private final List<int[]> runs = new ArrayList<>();

    Joiner(LiteralTokens passage, LiteralTokens text) {
      this.passage = passage;
      this.text = text;
    }

    /** Adds a run that follows all others in the text. */
    void add(int place, int at, int length) {
      if (!runs.isEmpty() && !isNear(runs.getLast(), place, at)) {
        end();
      }
      runs.add(new int[] {place, at, length});
    }

    private static boolean isNear(int[] before, int place, int at) {
      int apart = place - (before[0] + before[2]);
      return apart >= 0 && apart <= WIDEST_GAP && at - (before[1] + before[2]) <= WIDEST_GAP;
    }

    private void end() {
      int length = runs.stream().mapToInt(run -> run[2]).sum();
      if (length >= LEAST_TOKENS) {
        int[] first = runs.getFirst();
        int[] last = runs.getLast();
        stretches.add(
            new Stretch(
                passage.start(first[0]),
                passage.end(last[0] + last[2] - 1),
                text.start(first[1]),
                text.end(last[1] + last[2] - 1)));
        runs.forEach(run -> inPassage.set(run[0], run[0] + run[2]));
        inText += length;
      }
      runs.clear();
    }

    SharedText shared() {
      if (!runs.isEmpty()) {
        end();
      }
      // What one of the two says twice is only once in common.
      int tokens = Math.min(inPassage.cardinality(), inText);
      return new SharedText(stretches, tokens, passage.size(), text.size());
    }
  }
}
