package nianbao.extract.body;

import java.util.List;
import java.util.function.ToIntFunction;
import nianbao.extract.line.BlockText;
import nianbao.read.Block;
import nianbao.text.Folding;

/**
 * The width at which a text was broken into lines, when it was: then most lines are about as long.
 * Counted in characters and in columns, where a Chinese character takes two.
 *
 * @param characters at least so many make a full line
 * @param columns so do so many columns
 */
record WrapWidth(int characters, int columns) {

  private static final int NEVER = Integer.MAX_VALUE;

  /** A page wider or narrower than this, in characters, was not broken into lines. */
  private static final int NARROWEST = 18;

  private static final int WIDEST = 60;

  /** A mark that must not begin a line is carried over, a number is not parted. */
  private static final int SLACK = 3;

  private static final int FEWEST_FULL = 3;

  /** More lines than this beyond the widest page, and the text was not broken into lines. */
  private static final double WIDER_SHARE = 0.2;

  /** Full lines break off in a sentence; of whole paragraphs of equal length few do. */
  private static final double BROKEN_SHARE = 0.6;

  /** The share of full lines among those that could be prose. */
  private static final double FULL_SHARE = 0.4;

  /** The width of a text; lines of tables don't count. */
  static WrapWidth of(List<Block> blocks) {
    List<String> lines =
        blocks.stream()
            .filter(Block.Text.class::isInstance)
            .map(block -> BlockText.of(block).stripTrailing())
            .filter(line -> line.length() >= NARROWEST)
            .toList();
    return new WrapWidth(
        width(lines, String::length, WIDEST), width(lines, WrapWidth::columns, 2 * WIDEST));
  }

  /** The lower end of the lengths that most lines have, when these lines break off. */
  private static int width(List<String> lines, ToIntFunction<String> measure, int widest) {
    int[] all = new int[widest + 1];
    int[] broken = new int[widest + 1];
    int wider = 0;
    for (String line : lines) {
      int length = measure.applyAsInt(line);
      wider += length > widest ? 1 : 0;
      if (length <= widest) {
        all[length]++;
        broken[length] += isBrokenOff(line) ? 1 : 0;
      }
    }
    int best = commonest(all);
    int full = sum(all, best);
    boolean wrapped =
        full >= FEWEST_FULL
            && full >= FULL_SHARE * lines.size()
            && wider <= WIDER_SHARE * lines.size()
            && sum(broken, best) >= BROKEN_SHARE * full;
    return wrapped ? best : NEVER;
  }

  private static boolean isBrokenOff(String line) {
    return "。；;：:！!".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static int commonest(int[] lengths) {
    int best = 0;
    for (int from = NARROWEST - SLACK; from + SLACK < lengths.length; from++) {
      best = sum(lengths, from) > sum(lengths, best) ? from : best;
    }
    return best;
  }

  private static int sum(int[] lengths, int from) {
    int sum = 0;
    for (int length = from; length <= from + SLACK; length++) {
      sum += lengths[length];
    }
    return sum;
  }

  private static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      columns += line.charAt(i) < 0x2E80 && !Folding.isBlank(line.charAt(i)) ? 1 : 2;
    }
    return columns;
  }

  /** Whether a line is so long that the next one may go on with it. */
  boolean isFull(String line) {
    String printed = line.stripTrailing();
    return printed.length() >= characters
        || (columns != NEVER && printed.length() <= columns && columns(printed) >= columns);
  }
}
