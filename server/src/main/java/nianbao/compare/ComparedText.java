package nianbao.compare;

import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;

/** A paragraph to be aligned, as far as it was looked at. Not thread-safe. */
final class ComparedText {
  /** Among all paragraphs of its report, from 0. */
  final int position;

  final Paragraph paragraph;
  final LiteralTokens tokens;

  /** Equal for all ways of printing the same text. */
  final String key;

  private @Nullable Bigrams bigrams;

  ComparedText(int position, Paragraph paragraph) {
    this.position = position;
    this.paragraph = paragraph;
    tokens =
        paragraph.kind() == Kind.ROW
            ? LiteralTokens.ofRow(paragraph.text())
            : LiteralTokens.of(paragraph.text());
    key = tokens.key();
  }

  Bigrams bigrams() {
    Bigrams known = bigrams;
    if (known == null) {
      known = Bigrams.of(tokens);
      bigrams = known;
    }
    return known;
  }

  boolean isSame(ComparedText other) {
    return key.equals(other.key);
  }

  /** A heading never becomes a sentence, nor a sentence a row of a table. */
  boolean isLike(ComparedText other) {
    Kind kind = paragraph.kind();
    Kind otherKind = other.paragraph.kind();
    return (kind == Kind.HEADING) == (otherKind == Kind.HEADING)
        && (kind == Kind.ROW) == (otherKind == Kind.ROW);
  }
}
