package nianbao.read.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.UnreadableException;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** The signs by which formats are recognised, read from {@code signatures.tsv}. */
final class Signatures {

  /** What a sign is looked for in; named as in the data file, in capitals. */
  enum Kind {
    /** The first bytes. */
    BYTES,
    /** The names of the parts of a zip file. */
    ZIP,
    /** The names of the streams of a compound file. */
    OLE,
    /** The outermost element of an XML file. */
    ROOT,
    /** The file's extension. */
    NAME
  }

  /**
   * A row of the file.
   *
   * @param sign for bytes one character each, {@link #ANY} for any byte
   * @param offset where the bytes stand
   * @param format the format it is a sign of; {@code null} when that is not read
   * @param refusal what the file is, and what to do, when it is not read
   */
  private record Signature(
      String sign, int offset, @Nullable DocumentFormat format, String refusal) {}

  private static final char ANY = '\uFFFF';

  /** The longest sign with its offset, in bytes. */
  private static final int HEAD = 512;

  private static final Pattern FORMAT = Pattern.compile("[A-Z]+");
  private static final Pattern OFFSET = Pattern.compile("@(\\d+)(.+)");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  private static final Map<Kind, List<Signature>> ALL = read();

  private Signatures() {}

  private static Map<Kind, List<Signature>> read() {
    Map<Kind, List<Signature>> all = new EnumMap<>(Kind.class);
    for (String[] row : Resources.rows(Signatures.class, "signatures.tsv", 3)) {
      Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
      Matcher offset = OFFSET.matcher(row[1]);
      boolean moved = kind == Kind.BYTES && offset.matches();
      String sign = moved ? offset.group(2) : row[1];
      boolean isRead = FORMAT.matcher(row[2]).matches();
      all.computeIfAbsent(kind, key -> new ArrayList<>())
          .add(
              new Signature(
                  kind == Kind.BYTES ? bytes(sign) : sign,
                  moved ? Integer.parseInt(offset.group(1)) : 0,
                  isRead ? DocumentFormat.valueOf(row[2]) : null,
                  row[2]));
    }
    return all;
  }

  /** The bytes of a sign, one character each. */
  private static String bytes(String sign) {
    return BYTE.matcher(sign.replace('?', ANY))
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }

  /**
   * The format whose sign the file begins with; {@code null} when it begins with none.
   *
   * @throws UnreadableException when it begins with the sign of a format that is not read
   */
  static @Nullable DocumentFormat ofBytes(byte[] bytes) throws UnreadableException {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    for (Signature signature : signatures(Kind.BYTES)) {
      if (matches(signature, head)) {
        return format(signature);
      }
    }
    return null;
  }

  private static boolean matches(Signature signature, String head) {
    String sign = signature.sign;
    if (head.length() < signature.offset + sign.length()) {
      return false;
    }
    for (int i = 0; i < sign.length(); i++) {
      if (sign.charAt(i) != ANY && sign.charAt(i) != head.charAt(signature.offset + i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The format with one of these names as its sign; {@code null} when none of them is a sign.
   *
   * @param names in lower case
   * @throws UnreadableException when one is the sign of a format that is not read
   */
  static @Nullable DocumentFormat ofNames(Kind kind, Set<String> names) throws UnreadableException {
    for (Signature signature : signatures(kind)) {
      String sign = signature.sign;
      boolean found =
          sign.endsWith("*")
              ? names.stream().anyMatch(n -> n.startsWith(sign.substring(0, sign.length() - 1)))
              : names.contains(sign);
      if (found) {
        return format(signature);
      }
    }
    return null;
  }

  private static List<Signature> signatures(Kind kind) {
    return ALL.getOrDefault(kind, List.of());
  }

  private static DocumentFormat format(Signature signature) throws UnreadableException {
    if (signature.format == null) {
      throw new UnreadableException("this is " + signature.refusal);
    }
    return signature.format;
  }
}
