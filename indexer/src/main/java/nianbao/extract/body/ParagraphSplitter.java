package nianbao.extract.body;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.HeadingNumber;
import nianbao.extract.line.HeadingGrammar.Opening;
import nianbao.text.Folding;

/**
 * Splits a line into the paragraphs that were run together in it. It splits:
 *
 * <ol>
 *   <li>Before an indent inside the line, two spaces or an ideographic one, after 。；！？： or a
 *       heading.
 *   <li>Before 一、 after 。, and before (一) after 。；： or a heading; but not inside 《》, “” or
 *       brackets, and never in 第二十条第(一)项.
 *   <li>After a numbered heading to which text is glued: {@code 一、基本情况2019年,我局…}.
 * </ol>
 *
 * One pass over the line; every lookahead is bounded.
 */
final class ParagraphSplitter {

  private static final String OPENING = "《〈“‘(【[";
  private static final String CLOSING = "》〉”’)】]";
  private static final int LONGEST_LABEL = 10;

  private final String text;
  private final String folded;
  private final List<String> paragraphs = new ArrayList<>();
  private int start;
  private int depth;

  private ParagraphSplitter(String text) {
    this.text = text;
    this.folded = Folding.aligned(text);
  }

  /** The paragraphs of a line, trimmed; none for a blank line. */
  static List<String> split(String line) {
    return new ParagraphSplitter(line).split();
  }

  private List<String> split() {
    begin(0);
    int at = start;
    while (at < text.length()) {
      int next = cutAt(at);
      if (next >= 0) {
        add(start, at);
        begin(next);
        at = start;
      } else {
        at++;
      }
    }
    add(start, text.length());
    return paragraphs;
  }

  /** Starts a paragraph, splitting off headings that have their text glued to them. */
  private void begin(int offset) {
    start = Folding.skipBlanks(text, offset);
    depth = 0;
    for (int end = HeadingGlue.end(text, folded, start);
        end > start;
        end = HeadingGlue.end(text, folded, start)) {
      add(start, end);
      start = Folding.skipBlanks(text, end);
    }
  }

  private void add(int from, int to) {
    String paragraph = Folding.trim(text.substring(from, to));
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  /** The start of the next paragraph if one ends at this offset, otherwise -1. */
  private int cutAt(int at) {
    char c = folded.charAt(at);
    if (isHan(c)) {
      return depth == 0 && at > start && !isHan(folded.charAt(at - 1)) && numberCutsAt(at)
          ? at
          : -1;
    }
    if (Folding.isBlank(c)) {
      return indentAt(at);
    }
    if (OPENING.indexOf(c) >= 0 && !isNumberAt(at)) {
      depth++;
    } else if (CLOSING.indexOf(c) >= 0) {
      depth = Math.max(0, depth - 1);
    } else if (c == '。' && depth > 0 && !isQuoted(at)) {
      depth = 0;
    }
    return at > start && depth == 0 && numberCutsAt(at) ? at : -1;
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }

  /**
   * An unclosed bracket must not swallow the rest: a 。 keeps it open only if a closing mark
   * follows.
   */
  private boolean isQuoted(int at) {
    int limit = Math.min(folded.length(), at + 200);
    for (int i = at + 1; i < limit; i++) {
      char c = folded.charAt(i);
      if (CLOSING.indexOf(c) >= 0) {
        return true;
      }
      if (OPENING.indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  private boolean isNumberAt(int at) {
    return HeadingGrammar.numberAt(text, at) != null;
  }

  private int indentAt(int at) {
    if (at == start || Folding.isBlank(folded.charAt(at - 1))) {
      return -1;
    }
    int end = Folding.skipBlanks(text, at);
    boolean indent = end - at >= 2 || text.charAt(at) == '\u3000';
    if (!indent || end == text.length() || depth > 0) {
      return -1;
    }
    char before = folded.charAt(at - 1);
    boolean sentence = "。;!?".indexOf(before) >= 0;
    boolean closed = "”’)".indexOf(before) >= 0 && at >= 2 && folded.charAt(at - 2) == '。';
    boolean colon = before == ':' && (at - start > LONGEST_LABEL || isSalutation());
    return sentence || closed || colon || isHeading(start, at) ? end : -1;
  }

  /** {@code 各科室:} addresses the readers of a notice and is not a label. */
  private boolean isSalutation() {
    return folded.charAt(start) == '各';
  }

  /** Whether a range consists of a numbered heading. */
  private boolean isHeading(int from, int to) {
    if (to - from > HeadingGrammar.LONGEST_HEADING) {
      return false;
    }
    Opening opening = HeadingGrammar.opening(text.substring(from, to));
    return opening != null && !opening.runIn() && opening.level() <= 3;
  }

  private boolean numberCutsAt(int at) {
    int last = at - 1;
    while (last > start && Folding.isBlank(folded.charAt(last))) {
      last--;
    }
    char before = folded.charAt(last);
    HeadingNumber number = "。;:”!".indexOf(before) >= 0 ? HeadingGrammar.numberAt(text, at) : null;
    if (number == null) {
      return false;
    }
    boolean closes =
        before == '。' || before == '!' || (before == '”' && folded.startsWith("。", last - 1));
    return switch (number.level()) {
      case 1 ->
          (closes || opensList(before, last, at))
              && HeadingGlue.hasMark(folded, at)
              && !isInlineOrdinal(at);
      case 2 -> before != '”' || closes;
      default -> false;
    };
  }

  /** {@code 现将情况报告如下: 一、总体情况 …}: white space parts the first heading from the preamble. */
  private boolean opensList(char before, int last, int at) {
    return before == ':' && at > last + 1 && at - start > LONGEST_LABEL;
  }

  /** {@code 第一,…。第二,…} enumerates within a paragraph. */
  private boolean isInlineOrdinal(int at) {
    return folded.charAt(at) == '第' && !folded.startsWith("部分", at + 2);
  }
}
