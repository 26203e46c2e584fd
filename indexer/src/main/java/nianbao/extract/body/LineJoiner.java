package nianbao.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.ClosingLines;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.HeadingNumber;
import nianbao.extract.line.HeadingGrammar.Opening;
import nianbao.read.Block;
import nianbao.text.Folding;

/**
 * Joins the lines of paragraphs with hard line breaks. A line continues on the next one if it ends
 * without a closing mark and is long enough for a sentence, unless the next line is indented,
 * numbered, labelled or a date. A blank line always ends a paragraph.
 */
public final class LineJoiner {

  /** A shorter line is complete by itself: a heading, a name or a caption. */
  private static final int SHORTEST_BROKEN = 18;

  private static final String CLOSING = "。!?;:.…”’》)】]";

  /** A full line that ends with one of these may also be the last of its paragraph. */
  private static final String ENDING = "。!?;:";

  /** Marks that can't begin a paragraph, so the line before continues. */
  private static final String NEVER_FIRST = "。,、;:!?)》】”";

  private static final Pattern LABEL = Pattern.compile("[\\p{IsHan} ]{2,8}:.*", Pattern.DOTALL);
  private static final Pattern BULLET = Pattern.compile("[•·●◆■□▪※★☆*\\-—].*", Pattern.DOTALL);

  private final WrapWidth width;

  private LineJoiner(WrapWidth width) {
    this.width = width;
  }

  /** Whether most lines of a text are broken at a fixed width. */
  public static boolean areWrapped(List<Block> blocks) {
    return WrapWidth.of(blocks).isKnown();
  }

  /** The blocks with broken lines joined; a joined line has the number of its first line. */
  public static List<Block> join(List<Block> blocks) {
    return new LineJoiner(WrapWidth.of(blocks)).joined(blocks);
  }

  private List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>(blocks.size());
    int at = 0;
    while (at < blocks.size()) {
      if (!(blocks.get(at) instanceof Block.Text first)) {
        joined.add(blocks.get(at++));
        continue;
      }
      StringBuilder text = new StringBuilder(first.text());
      String last = first.text();
      at++;
      while (at < blocks.size()
          && blocks.get(at) instanceof Block.Text next
          && continuesOn(last, next.text())) {
        append(text, next.text());
        last = next.text();
        at++;
      }
      joined.add(new Block.Text(first.line(), text.toString()));
    }
    return joined;
  }

  private boolean continuesOn(String line, String next) {
    if (line.isBlank() || next.isBlank()) {
      return false;
    }
    String before = Folding.aligned(Folding.trim(line));
    String after = Folding.aligned(Folding.trim(next));
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    if (NEVER_FIRST.indexOf(after.charAt(0)) >= 0) {
      return true;
    }
    char last = before.charAt(before.length() - 1);
    boolean full = width.isFull(line) && ENDING.indexOf(last) < 0;
    if (isIndented(next)
        || isNumbered(next)
        || (endsWithHeading(before) && !(full && isPoint(before)))) {
      return false;
    }
    if (isOpen(before) || full) {
      return true;
    }
    return CLOSING.indexOf(last) < 0 && !startsAnew(after) && isBroken(before, last);
  }

  private static boolean isNumbered(String next) {
    return HeadingGrammar.numberAt(Folding.trim(next), 0) != null;
  }

  /** {@code …明确责任。二、主动公开情况}: a heading that follows a sentence and ends with the line. */
  private static boolean endsWithHeading(String before) {
    int sentence = before.lastIndexOf('。');
    Opening heading = HeadingGrammar.opening(Folding.trim(before.substring(sentence + 1)));
    return heading != null && !heading.runIn() && heading.level() <= 2;
  }

  /** {@code 第一,组织测试4次,参加}: numbered like a heading, but with so many clauses, a sentence. */
  private static boolean isPoint(String before) {
    HeadingNumber number = HeadingGrammar.numberAt(before, 0);
    int clause = number == null ? -1 : before.indexOf(',', number.end());
    return clause >= 0
        && (HeadingGrammar.isOrdinal(before) || before.indexOf(',', clause + 1) >= 0);
  }

  /** Whether a name in 《》 is left open, so that the next line continues it. */
  private static boolean isOpen(String before) {
    return before.lastIndexOf('《') > before.lastIndexOf('》');
  }

  private static boolean isBroken(String before, char last) {
    if (last == ',' || last == '、') {
      return true;
    }
    boolean sentence = HeadingGrammar.indexOfAny(before, ",。;", 0) >= 0;
    return before.length() >= SHORTEST_BROKEN
        && sentence
        && !isHeading(before)
        && !LABEL.matcher(before).matches();
  }

  private static boolean isHeading(String line) {
    Opening opening = HeadingGrammar.opening(line);
    return opening != null && !opening.runIn();
  }

  private static boolean startsAnew(String after) {
    return LABEL.matcher(after).matches()
        || BULLET.matcher(after).matches()
        || ClosingLines.isDate(after)
        || Captions.isName(after)
        || HeadingGrammar.isName(after);
  }

  private static boolean isIndented(String line) {
    return line.startsWith("\u3000")
        || line.startsWith("\t")
        || (line.length() > 1
            && Folding.isBlank(line.charAt(0))
            && Folding.isBlank(line.charAt(1)));
  }

  /** Joins Latin words with a space, everything else without one. */
  private static void append(StringBuilder text, String next) {
    String tail = Folding.trim(next);
    while (!text.isEmpty() && Folding.isBlank(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
    if (isLetter(text.charAt(text.length() - 1)) && isLetter(tail.charAt(0))) {
      text.append(' ');
    }
    text.append(tail);
  }

  private static boolean isLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }
}
