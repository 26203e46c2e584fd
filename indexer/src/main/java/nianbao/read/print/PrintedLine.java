package nianbao.read.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text on a page. White space is reconstructed from the gaps between characters.
 *
 * @param page from 0
 * @param size median font size of its characters
 */
record PrintedLine(int page, String text, double left, double right, double baseline, double size) {

  /** Characters are on one line if their baselines differ by at most this share of their size. */
  private static final double SAME_LINE = 0.4;

  /** A raised note mark is smaller than this share of the text size, and raised by less. */
  private static final double RAISED_SIZE = 0.75;

  /** Raised marks before one line: a longer run is a line of its own. */
  private static final int MOST_MARKS = 6;

  // Gaps relative to the font size.

  /** A wider gap separates Latin words. */
  private static final double WORD_GAP = 0.2;

  /** Typesetting leaves gaps up to this between a number and a Chinese character. */
  private static final double MIXED_GAP = 0.7;

  /** Chinese characters are spaced out up to this to justify a line or to adorn a heading. */
  private static final double WIDE_GAP = 1.5;

  /** A gap this wide separates two columns. */
  private static final double COLUMN_GAP = 2.5;

  /** The lines that characters form, from top to bottom. */
  static List<PrintedLine> of(int page, List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.removeIf(Glyph::isBlank);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<List<Glyph>> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isBelow(sorted.get(i), sorted.get(i - 1))) {
        addLine(lines, new ArrayList<>(sorted.subList(start, i)));
        start = i;
      }
    }
    List<PrintedLine> printed = new ArrayList<>(lines.size());
    for (List<Glyph> line : lines) {
      printed.add(line(page, line));
    }
    return printed;
  }

  /**
   * Adds a line, merged with the one before if that holds only the raised note marks of this one.
   */
  private static void addLine(List<List<Glyph>> lines, List<Glyph> line) {
    if (!lines.isEmpty() && isRaised(lines.getLast(), line.getFirst())) {
      line.addAll(lines.removeLast());
    }
    lines.add(line);
  }

  private static boolean isRaised(List<Glyph> marks, Glyph line) {
    Glyph mark = marks.getFirst();
    return marks.size() <= MOST_MARKS
        && mark.size() < RAISED_SIZE * line.size()
        && line.baseline() - mark.baseline() < RAISED_SIZE * line.size();
  }

  private static boolean isBelow(Glyph glyph, Glyph before) {
    return glyph.baseline() - before.baseline() > SAME_LINE * Math.min(glyph.size(), before.size());
  }

  private static PrintedLine line(int page, List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble(Glyph::left));
    StringBuilder text = new StringBuilder();
    double right = glyphs.getFirst().left();
    for (Glyph glyph : glyphs) {
      if (!text.isEmpty()) {
        char before = text.charAt(text.length() - 1);
        text.append(gapText(before, glyph, (glyph.left() - right) / glyph.size()));
      }
      text.append(glyph.text());
      right = Math.max(right, glyph.right());
    }
    double size = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray()[glyphs.size() / 2];
    Glyph first = glyphs.getFirst();
    return new PrintedLine(page, text.toString(), first.left(), right, first.baseline(), size);
  }

  private static String gapText(char before, Glyph next, double gap) {
    if (gap >= COLUMN_GAP) {
      return "\t";
    }
    boolean wideBefore = isWide(before);
    boolean wideAfter = isWide(next.text().charAt(0));
    if (wideBefore && wideAfter) {
      return gap >= WIDE_GAP ? "\u3000" : "";
    }
    return gap > (wideBefore || wideAfter ? MIXED_GAP : WORD_GAP) ? " " : "";
  }

  private static boolean isWide(char c) {
    return c >= 0x2000;
  }

  /** What joins two lines of a paragraph: a space between Latin words, otherwise nothing. */
  static String joint(CharSequence before, CharSequence after) {
    boolean words =
        !before.isEmpty()
            && !after.isEmpty()
            && isLetter(before.charAt(before.length() - 1))
            && isLetter(after.charAt(0));
    return words ? " " : "";
  }

  private static boolean isLetter(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  /** Whether the line consists of several columns. */
  boolean hasColumns() {
    return text.indexOf('\t') >= 0;
  }
}
