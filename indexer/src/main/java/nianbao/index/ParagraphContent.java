package nianbao.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nianbao.figures.Amount;
import nianbao.report.Figure;
import nianbao.report.Paragraph;
import nianbao.text.Folding;

/**
 * How much a paragraph says beyond its labels, most first. The labels of a statistical table are
 * the same in every report on that form, so a match in a label says little about the report.
 */
public enum ParagraphContent {
  /** Text: a running paragraph, or a table row that contains a clause. */
  TEXT,
  /** A table row with a figure, or a dash for none, beside its label. */
  FIGURES,
  /**
   * Labels only: a heading, a caption, the head of a table, a label whose figure was left blank.
   */
  LABELS;

  private static final String OPENING = "（(〔[【";
  private static final String CLOSING = "）)〕]】";
  private static final String ENDS_OF_CLAUSES = "。；;，,";

  /** Classifies a paragraph. */
  public static ParagraphContent of(Paragraph paragraph) {
    Paragraph.Kind kind = paragraph.kind();
    if (kind == Paragraph.Kind.ROW) {
      return ofRow(paragraph.text());
    }
    return kind == Paragraph.Kind.HEADING || kind == Paragraph.Kind.CAPTION ? LABELS : TEXT;
  }

  /** The term in the field {@link IndexFields#KIND}. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static ParagraphContent ofRow(String row) {
    List<String> pieces =
        Arrays.stream(Folding.aligned(row).split("\\s+")).filter(p -> !p.isEmpty()).toList();
    if (pieces.stream().anyMatch(piece -> !isAmount(piece) && hasClause(piece))) {
      return TEXT;
    }
    // In front of other pieces the first is the number of the row, not a figure.
    int first = pieces.size() > 1 ? 1 : 0;
    return pieces.stream().skip(first).anyMatch(ParagraphContent::isAmount) ? FIGURES : LABELS;
  }

  private static boolean isAmount(String piece) {
    Figure.Kind kind = Amount.of(piece, true).kind();
    return kind == Figure.Kind.NUMBER || kind == Figure.Kind.DASH;
  }

  /** Brackets are skipped: labels explain themselves in them, （区分处理的，只计这一情形）. */
  private static boolean hasClause(String piece) {
    int depth = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && ENDS_OF_CLAUSES.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
