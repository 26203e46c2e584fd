package nianbao.read.beside;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Where in a collection the file may lie that a page points at. A saved site keeps its folders; a
 * person who saves a page and its attachment puts both into one folder, under the name of the
 * address or of the link. All candidates lie in the collection, or in the archive of the page.
 *
 * <pre>
 * a/b.pdf                 below the folder of the page
 * /a/b.pdf                below that folder or one above it, the nearest first
 * http://host/a/b.pdf     the same, and below a folder named host
 * any                     b.pdf, or a file named as the link, in the folder of the page
 * </pre>
 */
final class CompanionPaths {

  static final Pattern PAGE =
      Pattern.compile("\\.(?:[sx]?html?|mht|mhtml|jsp|aspx?|php)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABSOLUTE =
      Pattern.compile("(?:https?:)?//([^/?#]{1,253})(/[^?#]{0,1000})", Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}:");

  /** Characters that no file of a collection has in its path. */
  private static final Pattern UNUSABLE = Pattern.compile("[\\\\:\\x00-\\x1F]");

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What stands in place of bytes that are no character. */
  private static final char UNDECODED = '\uFFFD';

  private static final int LONGEST = 1_000;
  private static final int MOST_FOLDERS = 30;

  private CompanionPaths() {}

  /**
   * The paths at which a file may lie, the likeliest first.
   *
   * @param page path of the page
   * @param address that it points at, as written
   * @param name of the link, as printed; possibly the name of a file
   */
  static List<String> of(String page, String address, String name) {
    int archive = page.lastIndexOf(Archive.SEPARATOR);
    int root = archive < 0 ? 0 : archive + Archive.SEPARATOR.length();
    String folder = page.substring(0, Math.max(root, page.lastIndexOf('/') + 1));
    Set<String> paths = new LinkedHashSet<>();
    Matcher absolute = ABSOLUTE.matcher(address);
    String path = path(address, absolute);
    if (path != null) {
      String base = path.substring(path.lastIndexOf('/') + 1);
      if (path.startsWith("/")) {
        for (String above : foldersUpwards(folder, root)) {
          paths.add(joined(above, path.substring(1), root));
          if (absolute.lookingAt()) {
            paths.add(joined(above, absolute.group(1) + path, root));
          }
        }
      } else {
        paths.add(joined(folder, path, root));
      }
      paths.add(joined(folder, base, root));
    }
    if (!name.isBlank() && name.indexOf('/') < 0) {
      paths.add(joined(folder, name.strip(), root));
    }
    paths.remove("");
    paths.remove(page);
    return List.copyOf(paths);
  }

  /**
   * The path in an address, with a leading slash when it begins at the root of the site; the host
   * is dropped. {@code null} when it names no file.
   */
  private static @Nullable String path(String address, Matcher absolute) {
    if (address.length() > LONGEST) {
      return null;
    }
    String path;
    if (absolute.lookingAt()) {
      path = absolute.group(2);
    } else if (SCHEME.matcher(address).lookingAt() || address.startsWith("//")) {
      return null;
    } else {
      path = address.split("[?#]", 2)[0];
    }
    String decoded = decoded(path);
    return decoded.isEmpty() || decoded.endsWith("/") ? null : decoded;
  }

  /** Undoes %XX, which older sites write for the bytes of GB18030, newer ones for UTF-8. */
  private static String decoded(String path) {
    String plain = path.replace("+", "%2B");
    try {
      String decoded = URLDecoder.decode(plain, StandardCharsets.UTF_8);
      return decoded.indexOf(UNDECODED) < 0 ? decoded : URLDecoder.decode(plain, GB18030);
    } catch (IllegalArgumentException e) {
      return path; // a lone percent sign
    }
  }

  /** The folder of the page and those above it, up to the root. */
  private static List<String> foldersUpwards(String folder, int root) {
    List<String> folders = new ArrayList<>();
    String next = folder;
    while (folders.size() < MOST_FOLDERS) {
      folders.add(next);
      if (next.length() <= root) {
        break;
      }
      next = next.substring(0, Math.max(root, next.lastIndexOf('/', next.length() - 2) + 1));
    }
    return folders;
  }

  /** A path below a folder, normalized; empty when it leads above the root or is no path. */
  private static String joined(String folder, String path, int root) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder.substring(root) + path).split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return "";
        }
      } else if (step.startsWith(".") && !step.equals(".")) {
        return ""; // hidden files belong to no collection
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    String joined = String.join("/", steps);
    boolean usable = !joined.isEmpty() && !UNUSABLE.matcher(joined).find();
    return usable ? folder.substring(0, root) + joined : "";
  }
}
