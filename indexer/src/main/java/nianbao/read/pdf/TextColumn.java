package nianbao.read.pdf;

import java.util.List;

/**
 * Where the text of a document begins and ends on its lines.
 *
 * @param pitch from one baseline to the next
 * @param size of the font of most lines
 */
record TextColumn(double left, double right, double pitch, double size) {

  /** A shorter line may be a heading and says nothing about the column. */
  private static final int LONG = 15;

  /** A line that ends within so many characters before the edge is full. */
  private static final double SLACK = 2;

  /** A gap wider than so many usual ones parts paragraphs. */
  private static final double LARGE_PITCH = 1.7;

  static TextColumn of(List<PrintedLine> lines) {
    List<PrintedLine> prose = lines.stream().filter(l -> l.text().length() >= LONG).toList();
    double left = quantile(prose.stream().mapToDouble(PrintedLine::left).toArray(), 0.1);
    double right = quantile(prose.stream().mapToDouble(PrintedLine::right).toArray(), 0.9);
    double[] pitches = new double[Math.max(0, lines.size() - 1)];
    for (int i = 0; i < pitches.length; i++) {
      boolean samePage = lines.get(i).page() == lines.get(i + 1).page();
      double pitch = lines.get(i + 1).baseline() - lines.get(i).baseline();
      pitches[i] = samePage ? pitch : Double.MAX_VALUE;
    }
    double size = quantile(prose.stream().mapToDouble(PrintedLine::size).toArray(), 0.5);
    return new TextColumn(left, right, quantile(pitches, 0.4), size);
  }

  private static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.MAX_VALUE;
    }
    java.util.Arrays.sort(values);
    return values[(int) (share * (values.length - 1))];
  }

  /** Whether a paragraph goes on from one line to the next. */
  boolean goesOn(PrintedLine line, PrintedLine next) {
    boolean sameFont = Math.abs(line.size() - next.size()) < 0.15 * line.size();
    boolean full = line.right() > right - SLACK * line.size();
    boolean indented = next.left() > left + next.size();
    boolean near =
        line.page() != next.page() || next.baseline() - line.baseline() < LARGE_PITCH * pitch + 1;
    return sameFont && full && !indented && near && !line.hasColumns() && !next.hasColumns();
  }
}
