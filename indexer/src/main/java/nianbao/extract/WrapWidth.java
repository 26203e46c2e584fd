package nianbao.extract;

import java.util.List;
import java.util.function.ToIntFunction;
import nianbao.read.Block;
import nianbao.text.Folding;

/**
 * The width at which a text was broken into lines, when it was: then many lines are as long as the
 * longest. Counted in characters and in columns, where a Chinese character takes two.
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

  private static int width(List<String> lines, ToIntFunction<String> measure, int widest) {
    int longest = lines.stream().mapToInt(measure).max().orElse(NEVER);
    if (longest > widest) {
      return NEVER;
    }
    long full = lines.stream().filter(l -> measure.applyAsInt(l) >= longest - SLACK).count();
    boolean wrapped = full >= FEWEST_FULL && full >= FULL_SHARE * lines.size();
    return wrapped ? longest - SLACK : NEVER;
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
