package nianbao.extract.body;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nianbao.text.LiteralTokens;

/** The id a link names a paragraph by: its ordinal and a short hash of its folded text. */
final class ParagraphIds {

  private static final int HASH_BYTES = 3;

  private ParagraphIds() {}

  /** {@code 12-3fa9c1}; the hash is the same for every way of printing the text. */
  static String of(int ordinal, String text) {
    byte[] hash = sha256().digest(LiteralTokens.of(text).key().getBytes(StandardCharsets.UTF_8));
    return ordinal + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
