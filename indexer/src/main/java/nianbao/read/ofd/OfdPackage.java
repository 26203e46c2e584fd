package nianbao.read.ofd;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficePackage;
import org.jspecify.annotations.Nullable;

/** The XML files of a fixed-layout document, by their paths in lower case. */
final class OfdPackage {

  /** The entry point of every package. */
  static final String ROOT = "ofd.xml";

  private static final String ENCRYPTION = "encryptions.xml";

  private final Map<String, byte[]> files;

  private OfdPackage(Map<String, byte[]> files) {
    this.files = files;
  }

  static OfdPackage open(byte[] bytes, Limits limits) throws IOException, UnreadableException {
    Map<String, byte[]> files = OfficePackage.parts(bytes, name -> name.endsWith(".xml"), limits);
    if (files.keySet().stream().anyMatch(name -> name.endsWith(ENCRYPTION))) {
      throw new UnreadableException("this OFD is encrypted; save it without its password");
    }
    return new OfdPackage(files);
  }

  /**
   * The path of the file that another one names; {@code null} when there is no such file.
   *
   * @param from path of the file that names it
   * @param location relative to that file, or from the root with a leading slash; some programs
   *     leave the slash out
   */
  @Nullable String find(String from, String location) {
    String plain = location.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String relative = normal(plain.startsWith("/") ? plain : folder + plain);
    if (files.containsKey(relative)) {
      return relative;
    }
    String absolute = normal(plain);
    return files.containsKey(absolute) ? absolute : null;
  }

  private static String normal(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  /**
   * The bytes of a file.
   *
   * @throws UnreadableException when it is missing
   */
  byte[] bytes(String path) throws UnreadableException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw missing(path);
    }
    return bytes;
  }

  static UnreadableException missing(String location) {
    return new UnreadableException(
        "this OFD is broken (%.100s is missing); get it again".formatted(location));
  }
}
