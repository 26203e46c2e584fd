package nianbao.read.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the files in an archive. */
final class EntryNames {

  /** What Chinese Windows writes without saying so. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private EntryNames() {}

  /**
   * A name as it was meant.
   *
   * @param name one character a byte, unless the archive marks it as UTF-8
   */
  static String decode(String name) {
    String path = name.replace('\\', '/');
    if (path.chars().anyMatch(c -> c > 0xFF)) {
      return path;
    }
    // The second byte of a GB18030 character may be a backslash, so decoding comes first.
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = decode(bytes, StandardCharsets.UTF_8);
    String decoded = utf8 == null ? decode(bytes, GB18030) : utf8;
    return decoded == null ? path : decoded.replace('\\', '/');
  }

  private static @Nullable String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether a file is a system's own: a leading dot, or the folder that macOS adds. */
  static boolean isHidden(String name) {
    boolean dotted = ("/" + name).contains("/.") && !leadsOutside(name);
    return dotted || name.startsWith("__MACOSX/");
  }

  /** Whether a name points out of the archive. */
  static boolean leadsOutside(String name) {
    return name.startsWith("/")
        || (name.length() > 1 && name.charAt(1) == ':')
        || List.of(name.split("/", -1)).contains("..");
  }
}
