package nianbao.library.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.library.imports.Receipt.Refusal;
import nianbao.text.Beginning;
import org.jspecify.annotations.Nullable;

/**
 * The path below a folder at which a file is kept that was sent with some path, which may be
 * anything. Either {@code path} or {@code refusal} is {@code null}.
 *
 * <p>Names become such that every common file system has them: composed (NFC), without the
 * characters and endings that Windows lacks, and of bounded length. Paths that would lead out of
 * the folder are refused rather than mended, because whoever sends one means something else.
 */
record ImportPath(@Nullable String path, @Nullable Refusal refusal) {

  /** UTF-16 units of a path as sent. */
  private static final int LONGEST_PATH = 1_000;

  private static final int MOST_NAMES = 16;

  /** UTF-16 units; with up to three bytes each they fit the 255 bytes that file systems allow. */
  private static final int LONGEST_NAME = 75;

  private static final int LONGEST_EXTENSION = 10;

  /** Controls, invisible formats such as those that turn the direction, halved characters. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  /** What Windows has no names with; an exclamation mark before a slash names archives here. */
  private static final Pattern FOREIGN = Pattern.compile("[<>:\"|?*]|!$|[. ]+$|^ +");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\\..*)?");

  static ImportPath of(String sent) {
    if (sent.length() > LONGEST_PATH) {
      return refused(Refusal.LONG);
    }
    String plain = Normalizer.normalize(sent.replace('\\', '/'), Normalizer.Form.NFC);
    if (plain.startsWith("/") || DRIVE.matcher(plain).matches() || UNSAFE.matcher(plain).find()) {
      return refused(Refusal.UNSAFE);
    }
    List<String> names = new ArrayList<>();
    for (String name : plain.split("/", -1)) {
      if (name.isBlank() || name.equals(".") || name.equals("..")) {
        return refused(Refusal.UNSAFE);
      }
      if (name.startsWith(".")) {
        return refused(Refusal.HIDDEN);
      }
      names.add(safe(name));
    }
    return names.size() > MOST_NAMES
        ? refused(Refusal.LONG)
        : new ImportPath(String.join("/", names), null);
  }

  private static ImportPath refused(Refusal refusal) {
    return new ImportPath(null, refusal);
  }

  private static String safe(String name) {
    String safe = FOREIGN.matcher(name).replaceAll("_");
    if (DEVICE.matcher(safe).matches()) {
      safe = '_' + safe;
    }
    return safe.length() <= LONGEST_NAME
        ? safe
        : Beginning.of(stem(safe), LONGEST_NAME - extension(safe).length()) + extension(safe);
  }

  /** A path with a number before the extension of its name: {@code a/b (2).txt}. */
  static String numbered(String path, int number) {
    int name = path.lastIndexOf('/') + 1;
    String last = path.substring(name);
    return path.substring(0, name) + stem(last) + " (" + number + ")" + extension(last);
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - extension(name).length());
  }

  /** With its dot; empty when what follows the last dot is too long for one. */
  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
  }
}
