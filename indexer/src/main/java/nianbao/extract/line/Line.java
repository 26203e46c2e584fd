package nianbao.extract.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import nianbao.read.Block;
import nianbao.text.Folding;
import nianbao.text.Glosses;

/**
 * A printed line together with the folded text that the rules match.
 *
 * @param number its line in the source
 * @param printed as printed; the cells of a row are joined by bars
 * @param plain folded in width and script, without white space, and without the pinyin that
 *     converters add after characters: 公(gong)开
 * @param offsets for each character of {@code plain}, its offset in {@code printed}
 * @param row whether it is a row of a table
 */
@SuppressWarnings("ArrayRecordComponent") // one per line, never compared
public record Line(int number, String printed, String plain, int[] offsets, boolean row) {

  private static final int LONGEST_OFFICE = 40;

  /** Folds a printed line. */
  public static Line of(int number, String printed, boolean row) {
    String aligned = Folding.aligned(printed);
    char[] plain = new char[aligned.length()];
    int[] offsets = new int[aligned.length()];
    int length = 0;
    for (int i = 0; i < aligned.length(); i++) {
      char c = aligned.charAt(i);
      int pinyinEnd = c == '(' ? Glosses.end(aligned, i) : i;
      if (pinyinEnd > i) {
        i = pinyinEnd - 1;
      } else if (!Folding.isBlank(c) && !isLostBlank(aligned, i)) {
        offsets[length] = i;
        plain[length++] = c;
      }
    }
    return length == aligned.length()
        ? new Line(number, printed, aligned, offsets, row)
        : new Line(
            number, printed, new String(plain, 0, length), Arrays.copyOf(offsets, length), row);
  }

  /** The folded form of a printed text, as {@link #plain}. */
  public static String plain(String printed) {
    return of(1, printed, false).plain;
  }

  /** 索??引??号: two question marks or more between ideographs were spaces before a conversion. */
  private static boolean isLostBlank(String text, int at) {
    if (text.charAt(at) != '?') {
      return false;
    }
    boolean before = at > 0 && text.charAt(at - 1) == '?';
    boolean behind = at + 1 < text.length() && text.charAt(at + 1) == '?';
    return before || behind;
  }

  /** The lines of a block: one, or one per row of a grid. */
  public static List<Line> of(Block block) {
    return switch (block) {
      case Block.Text text -> List.of(of(text.line(), text.text(), false));
      case Block.Heading heading -> List.of(of(heading.line(), heading.text(), false));
      case Block.Grid grid -> {
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
          rows.add(of(grid.line() + i, joined(grid.rows().get(i)), true));
        }
        yield rows;
      }
    };
  }

  /** The lines of all blocks, without blank ones. */
  public static List<Line> of(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      for (Line line : of(block)) {
        if (!line.plain.isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** The cells of a row joined by bars. */
  public static String joined(List<Block.GridCell> cells) {
    StringJoiner joined = new StringJoiner(" | ");
    for (Block.GridCell cell : cells) {
      joined.add(cell.text());
    }
    return joined.toString();
  }

  /** The printed form of a range of {@code plain}, trimmed. */
  public String printed(int from, int to) {
    return from >= to ? "" : printed.substring(offsets[from], offsets[to - 1] + 1).strip();
  }

  /**
   * The printed form of a range of {@code plain} with the pinyin behind it, trimmed: ranges that
   * follow each other lose nothing of the line.
   */
  public String whole(int from, int to) {
    int end = to < offsets.length ? offsets[to] : printed.length();
    return from >= to ? "" : Folding.trim(printed.substring(from == 0 ? 0 : offsets[from], end));
  }

  /** As printed, but without pinyin annotations: 內(nèi)蒙古 becomes 內蒙古. */
  public String withoutPinyin() {
    StringBuilder without = new StringBuilder(printed.length());
    int next = 0;
    for (int i = 0; i <= offsets.length; i++) {
      int end = i < offsets.length ? offsets[i] : printed.length();
      for (int at = next; at < end; at++) {
        if (Folding.isBlank(printed.charAt(at))) {
          without.append(printed.charAt(at));
        }
      }
      if (i < offsets.length) {
        without.append(printed.charAt(end));
        next = end + 1;
      }
    }
    return without.toString().strip();
  }

  /** The printed form of a range of {@code plain} without white space and pinyin. */
  public String compact(int from, int to) {
    StringBuilder compact = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      compact.append(printed.charAt(offsets[i]));
    }
    return compact.toString();
  }

  /** The whole printed line without white space and pinyin. */
  public String compact() {
    return compact(0, plain.length());
  }

  /** Whether the line consists of a date. */
  public boolean isDate() {
    return mayClose(30) && ClosingLines.isDate(printed);
  }

  /** Whether the line consists of the name of an office. */
  public boolean isOffice() {
    return mayClose(LONGEST_OFFICE) && ClosingLines.isOffice(printed);
  }

  /** Whether the line consists of the name of an office followed by a date. */
  public boolean isOfficeAndDate() {
    return mayClose(LONGEST_OFFICE + 20) && ClosingLines.isOfficeAndDate(printed);
  }

  private boolean mayClose(int longest) {
    return !row && plain.length() <= longest && plain.length() >= 2;
  }

  /** Whether white space is printed before a character of {@code plain}. */
  public boolean isApart(int index) {
    return index == 0 || Folding.isBlank(printed.charAt(offsets[index] - 1));
  }
}
