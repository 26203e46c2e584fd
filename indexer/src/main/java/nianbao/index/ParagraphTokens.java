package nianbao.index;

import nianbao.report.Paragraph;
import nianbao.text.LiteralTokens;

/** The tokens of a paragraph for exact search, as they are indexed and marked. */
public final class ParagraphTokens {

  private ParagraphTokens() {}

  /** The tokens of a paragraph; in a row of a table a space parts cells, not groups of digits. */
  public static LiteralTokens of(Paragraph paragraph) {
    return of(paragraph.kind(), paragraph.text());
  }

  /** The tokens of the text of a paragraph of a kind, or of a part of it. */
  public static LiteralTokens of(Paragraph.Kind kind, String text) {
    return kind == Paragraph.Kind.ROW ? LiteralTokens.ofRow(text) : LiteralTokens.of(text);
  }
}
