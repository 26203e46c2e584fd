package nianbao.extract.body;

import java.util.List;
import java.util.function.ToIntFunction;
import nianbao.extract.line.BlockText;
import nianbao.read.Block;
import nianbao.text.Folding;

/**
 * The width at which a text was wrapped: if it was, most lines have about the same length. Measured
 * in characters, and in columns, of which a Chinese character takes two.
 *
 * @param characters a line of at least this many characters is full
 * @param columns a line of at least this many columns is full
 */
record WrapWidth(int characters, int columns) {

  private static final int NEVER = Integer.MAX_VALUE;

  /** Texts are wrapped at widths from {@code NARROWEST} to {@code WIDEST} characters. */
  private static final int NARROWEST = 18;

  private static final int WIDEST = 60;

  /**
   * Full lines differ by this much, because marks must not begin a line and numbers are not split.
   */
  private static final int SLACK = 3;

  private static final int FEWEST_FULL = 3;

  /** A text with a larger share of lines beyond the widest width was not wrapped. */
  private static final double WIDER_SHARE = 0.2;

  /** At least this share of full lines breaks off within a sentence; of whole paragraphs few do. */
  private static final double BROKEN_SHARE = 0.6;

  /** At least this share of the lines that could be prose is full. */
  private static final double FULL_SHARE = 0.4;

  /** Measures a text; table rows don't count. */
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

  /** The shortest length of a full line, {@link #NEVER} when the text was not wrapped. */
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

  /** Whether the text was wrapped at all. */
  boolean isKnown() {
    return characters != NEVER || columns != NEVER;
  }

  /** Whether a line is full, so that the next one may continue it. */
  boolean isFull(String line) {
    String printed = line.stripTrailing();
    return printed.length() >= characters
        || (columns != NEVER && printed.length() <= columns && columns(printed) >= columns);
  }
}
