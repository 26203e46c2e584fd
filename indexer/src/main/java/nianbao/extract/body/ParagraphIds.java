package nianbao.extract.body;

import java.util.HexFormat;
import nianbao.report.Sha256;
import nianbao.text.LiteralTokens;

/** The id a link names a paragraph by: its ordinal and a short hash of its folded text. */
final class ParagraphIds {

  private static final int HASH_BYTES = 3;

  private ParagraphIds() {}

  /** {@code 12-3fa9c1}; the hash is the same for every way of printing the text. */
  static String of(int ordinal, String text) {
    byte[] hash = Sha256.of(LiteralTokens.of(text).key());
    return ordinal + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }
}
