package nianbao.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.report.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The original files of indexed reports and of their earlier versions, stored by the hash of their
 * bytes ({@code ab/ab12…}), so that equal files are stored once. A file appears whole or not at
 * all; after a power failure one may be missing, truncated or damaged; the next update that reads
 * its source stores it again unless it has the right length, and reading it checks its hash. Safe
 * for many threads and processes.
 */
public final class OriginalStore {

  private static final int BUFFER = 1 << 16;
  private static final String ASIDE = ".damaged";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /**
   * @param folder created when the first file is stored
   */
  public OriginalStore(Path folder) {
    this.folder = folder;
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /**
   * Stores a file unless it is stored already. It is not forced to disk, which for thousands of
   * files would take longer than reading them; a damaged one is detected by its hash.
   *
   * @param sha256 of the bytes, 64 hex digits
   */
  public void keep(String sha256, byte[] bytes) throws IOException {
    Path file = file(sha256);
    if (holds(sha256, bytes.length)) {
      return;
    }
    Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
    Path partial = Files.createTempFile(folder, "partial-", "");
    try {
      Files.write(partial, bytes);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      AtomicFile.discard(partial, e);
      throw e;
    }
  }

  /** Whether a file of this length is stored; what is in it is not looked at. */
  boolean holds(String sha256, long length) throws IOException {
    Path file = file(sha256);
    return Files.exists(file) && Files.size(file) == length;
  }

  /**
   * The stored file.
   *
   * @param sha256 of its bytes, 64 hex digits
   */
  public Optional<Path> find(String sha256) {
    Path file = file(sha256);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * Whether a stored file is what was stored; reads all of it.
   *
   * @param sha256 of the bytes, 64 hex digits
   * @throws IOException when it is not stored or can't be read
   */
  public boolean isWhole(String sha256) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file(sha256))) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  /**
   * The stored bytes.
   *
   * @param sha256 of the bytes, 64 hex digits
   * @throws IOException when they are not stored or damaged
   */
  byte[] read(String sha256) throws IOException {
    byte[] bytes = Files.readAllBytes(file(sha256));
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw new IOException("the stored original " + file(sha256) + " is damaged");
    }
    return bytes;
  }

  /**
   * Size of the stored file in bytes.
   *
   * @throws IOException when it is not stored
   */
  long size(String sha256) throws IOException {
    return Files.size(file(sha256));
  }

  /**
   * Has a damaged file stored again by the next update that reads its source, until {@link
   * #putBack}.
   *
   * @param sha256 under which it is stored, 64 hex digits
   */
  public void setAside(String sha256) throws IOException {
    Path file = file(sha256);
    Files.move(file, file.resolveSibling(sha256 + ASIDE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns what was set aside and not stored again: a damaged file says more than none. */
  public void putBack() throws IOException {
    for (Path entry : entries(folder)) {
      for (Path file : entries(entry)) {
        String name = file.getFileName().toString();
        if (name.endsWith(ASIDE)) {
          Path stored = file.resolveSibling(name.substring(0, name.length() - ASIDE.length()));
          if (Files.exists(stored)) {
            Files.delete(file);
          } else {
            Files.move(file, stored, StandardCopyOption.ATOMIC_MOVE);
          }
        }
      }
    }
  }

  /** Deletes all files but these, and the leftovers of interrupted updates. */
  public void retain(Set<String> hashes) throws IOException {
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      if (name.startsWith("partial-") || name.endsWith(AtomicFile.PARTIAL)) {
        Files.deleteIfExists(entry);
      } else if (name.length() == 2 && Files.isDirectory(entry)) {
        for (Path file : entries(entry)) {
          String hash = file.getFileName().toString();
          if (isHash(hash) && !hashes.contains(hash)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** Whether a text is a hash that a file may be stored under. */
  public static boolean isHash(@Nullable String text) {
    return text != null && HASH.matcher(text).matches();
  }

  private Path file(String sha256) {
    if (!isHash(sha256)) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
