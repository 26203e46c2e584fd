package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.figures.Amount;
import nianbao.figures.CellClassifier;
import nianbao.figures.CellKind;
import nianbao.report.Figure;
import nianbao.text.Folding;

/**
 * Divides a line that prints several cells of a statutory table parted by white space or single
 * bars: {@code 规章 0 0 0}. White space also stands inside labels ({@code 数 量}), so the parts are put
 * together again to the longest known labels, and the line is divided only if that explains it.
 */
final class SpacedCells {

  /** The most parts of one label. */
  private static final int MOST_PARTS = 4;

  /** A line without a label of the forms must have at least this many figures. */
  private static final int FEWEST_FIGURES = 2;

  private static final int LONGEST_UNKNOWN = 30;

  private final String line;
  private final CellClassifier classifier;
  private final List<String> cells = new ArrayList<>();
  private final List<CellKind> kinds = new ArrayList<>();

  private SpacedCells(String line, CellClassifier classifier) {
    this.line = line;
    this.classifier = classifier;
  }

  /**
   * The cells of a line.
   *
   * @param line trimmed
   * @return the line alone if it prints one cell, without bars around it, or prose
   */
  static List<String> of(String line, CellClassifier classifier) {
    List<int[]> parts = parts(line);
    if (parts.size() == 1) {
      return List.of(line.substring(parts.getFirst()[0], parts.getFirst()[1]));
    }
    if (parts.isEmpty() || isOneCell(line, classifier.kind(line))) {
      return List.of(line);
    }
    SpacedCells spaced = new SpacedCells(line, classifier);
    spaced.divide(parts);
    return spaced.isRow() ? spaced.cells : List.of(line);
  }

  /** Whether a line is known as a whole: a label, or an amount as in {@code 1 368}. */
  private static boolean isOneCell(String line, CellKind kind) {
    boolean digits = kind == CellKind.VALUE || kind == CellKind.NUMERAL;
    return digits ? Amount.of(line, true).kind() != Figure.Kind.UNCLEAR : kind != CellKind.TEXT;
  }

  /** Start and end of each part between white space and bars. */
  private static List<int[]> parts(String line) {
    List<int[]> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int start = at;
      while (at < line.length() && !parts(line.charAt(at))) {
        at++;
      }
      if (at > start) {
        parts.add(new int[] {start, at});
      }
      at++;
    }
    return parts;
  }

  private static boolean parts(char c) {
    return c == '|' || Folding.isBlank(c);
  }

  private void divide(List<int[]> parts) {
    int at = 0;
    while (at < parts.size()) {
      int most = Math.min(parts.size(), at + MOST_PARTS);
      int end = at + 1;
      CellKind kind = kind(parts, at, end);
      for (int next = most; next > at + 1 && isWord(kind); next--) {
        CellKind longer = kind(parts, at, next);
        if (longer.isLabel() || longer == CellKind.HEADING) {
          kind = longer;
          end = next;
          break;
        }
      }
      cells.add(text(parts, at, end));
      kinds.add(kind);
      at = end;
    }
  }

  /** Whether a part may begin a label. */
  private static boolean isWord(CellKind kind) {
    return !kind.standsBehindLabel() || kind == CellKind.NUMERAL;
  }

  private String text(List<int[]> parts, int from, int to) {
    return line.substring(parts.get(from)[0], parts.get(to - 1)[1]);
  }

  private CellKind kind(List<int[]> parts, int from, int to) {
    String text = text(parts, from, to);
    return text.indexOf('|') < 0 ? classifier.kind(text) : CellKind.TEXT;
  }

  /** Whether the cells are those of a row: known ones, or figures behind a short unknown label. */
  private boolean isRow() {
    int unknown = 0;
    int figures = 0;
    for (int i = 0; i < cells.size(); i++) {
      unknown += kinds.get(i) == CellKind.TEXT ? 1 : 0;
      figures += kinds.get(i) == CellKind.VALUE || kinds.get(i) == CellKind.NUMERAL ? 1 : 0;
    }
    CellKind first = kinds.getFirst();
    if (first == CellKind.TEXT) {
      boolean label = cells.getFirst().length() <= LONGEST_UNKNOWN;
      return unknown == 1 && label && figures >= FEWEST_FIGURES;
    }
    return unknown == 0 || (first == CellKind.HEADING && 2 * unknown <= cells.size());
  }
}
