package nianbao.read.beside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nianbao.read.Archive;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a page, which it may frame or attach. Paths are those of {@code
 * nianbao.report.Source}: below the root of the collection, and inside an archive below its root.
 */
@FunctionalInterface
public interface Companions {

  /** There are no other files. */
  Companions NONE = path -> null;

  /** A file that was found. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Found(String path, byte[] bytes) {}

  /**
   * The bytes of a file.
   *
   * @param path normalized, with {@code /}; never leads out of the collection or archive
   * @return {@code null} when there is no such file
   * @throws UnreadableException when it is too large or damaged
   */
  byte @Nullable [] bytes(String path) throws IOException, UnreadableException;

  /**
   * The file that a page points at; {@code null} when it is not there.
   *
   * @param page path of the page
   * @param address that it points at, as written
   * @param name of the link, as printed
   * @throws UnreadableException when it is too large or damaged
   */
  default @Nullable Found find(String page, String address, String name)
      throws IOException, UnreadableException {
    for (String path : CompanionPaths.of(page, address, name)) {
      byte[] bytes = bytes(path);
      if (bytes != null) {
        return new Found(path, bytes);
      }
    }
    return null;
  }

  /** Whether a file of this name may be a page; what is one in truth, its content tells. */
  static boolean mayBePage(String path) {
    return CompanionPaths.PAGE.matcher(path).find();
  }

  /**
   * The entries of an archive. Captures have none, because their entries are no files of folders.
   *
   * @param path of the archive
   */
  static Companions in(Archive archive, String path) {
    Map<String, Archive.Entry> readable = new HashMap<>();
    for (Archive.Entry entry : archive.entries()) {
      if (entry.problem() == null) {
        readable.put(path + Archive.SEPARATOR + entry.name(), entry);
      }
    }
    return other -> {
      Archive.Entry entry = readable.get(other);
      if (entry == null) {
        return null;
      }
      synchronized (archive) {
        return archive.read(entry);
      }
    };
  }

  /** The files below a folder; links that lead out of it are not followed. */
  static Companions below(Path folder) {
    return path -> {
      try {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
          return null;
        }
        Limits.checkSize(Files.size(file));
        return Files.readAllBytes(file);
      } catch (InvalidPathException e) {
        return null; // no file of this system can have this name
      }
    };
  }
}
