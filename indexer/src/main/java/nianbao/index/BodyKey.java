package nianbao.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Report;
import nianbao.text.LiteralTokens;
import nianbao.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * By what twins are known: the same text at two addresses or in both scripts has one key, however
 * it is cut into paragraphs.
 */
final class BodyKey {

  /** Stubs such as 详见附件 are the same by chance; fewer literal units than this say nothing. */
  private static final int FEWEST_UNITS = 100;

  private BodyKey() {}

  /**
   * Hex SHA-256 of the folded headings, text and table rows in order; {@code null} for a text too
   * short to be known by.
   */
  static @Nullable String of(Report report) {
    MessageDigest digest = Sha256.digest();
    int units = 0;
    for (Paragraph paragraph : report.paragraphs()) {
      if (List.of(Kind.HEADING, Kind.TEXT, Kind.ROW).contains(paragraph.kind())) {
        LiteralTokens tokens = LiteralTokens.of(paragraph.text());
        units += tokens.size();
        digest.update(tokens.key().getBytes(StandardCharsets.UTF_8));
      }
    }
    return units < FEWEST_UNITS ? null : HexFormat.of().formatHex(digest.digest());
  }
}
