package nianbao.read.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A zip of files, each of which is a document of its own. Nothing is unpacked to the disk, one
 * entry at a time is in memory, within the bounds of {@link Limits}. An archive inside an archive
 * is not opened. May be read on several threads.
 */
public final class ZipArchive implements Closeable {

  /** What separates the path of an archive from the name of an entry. */
  public static final String SEPARATOR = "!/";

  private static final int SIGNATURE = 0x504B;

  private final ZipFile zip;
  private final List<Entry> entries;
  private final AtomicLong bytesRead = new AtomicLong();

  /**
   * A file inside an archive.
   *
   * @param name its path inside the archive, with {@code /}
   * @param problem why it can't be read, {@code null} when it may be
   */
  public record Entry(String name, @Nullable String problem, String storedName) {}

  private ZipArchive(ZipFile zip) throws UnreadableException {
    this.zip = zip;
    if (zip.size() > Limits.ENTRIES) {
      throw new UnreadableException(
          "the zip has %d entries, more than %d; split it".formatted(zip.size(), Limits.ENTRIES));
    }
    this.entries = list(zip);
  }

  /**
   * Whether a file is an archive of documents, by its content; Word and other office documents are
   * zips too, but not archives. A zip that is broken or encrypted is an archive when named so.
   */
  public static boolean is(Path file) {
    try {
      return startsAsZip(file) && hasNoOfficeParts(file);
    } catch (IOException e) {
      return false; // whoever reads it as a file will hear why it can't be read
    }
  }

  private static boolean hasNoOfficeParts(Path file) throws IOException {
    try (ZipFile zip = zip(file)) {
      return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
    } catch (ZipException e) {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }

  private static boolean startsAsZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return (in.read() << 8 | in.read()) == SIGNATURE;
    }
  }

  /**
   * Opens an archive.
   *
   * @throws UnreadableException when it is broken, encrypted or has too many entries
   */
  public static ZipArchive open(Path file) throws IOException, UnreadableException {
    ZipFile zip;
    try {
      zip = zip(file);
    } catch (ZipException e) {
      throw new UnreadableException(reason(e));
    }
    try {
      return new ZipArchive(zip);
    } catch (UnreadableException e) {
      zip.close();
      throw e;
    }
  }

  /** Latin-1 keeps the bytes of a name whose encoding is still to be found out. */
  private static ZipFile zip(Path file) throws IOException {
    return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
  }

  private static String reason(ZipException problem) {
    boolean encrypted = String.valueOf(problem.getMessage()).contains("encrypted");
    return encrypted
        ? "the zip is encrypted; unpack it with its password"
        : "the zip is broken (" + problem.getMessage() + "); get it again or repair it";
  }

  private static List<Entry> list(ZipFile zip) {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(
            entry -> {
              String name = EntryNames.decode(entry.getName());
              if (!EntryNames.isHidden(name)) {
                boolean first = names.add(name);
                entries.add(new Entry(name, problem(name, first), entry.getName()));
              }
            });
    entries.sort(Comparator.comparing(Entry::name));
    return List.copyOf(entries);
  }

  private static @Nullable String problem(String name, boolean first) {
    if (EntryNames.leadsOutside(name)) {
      return "its name leads out of the archive; pack it anew";
    }
    return first ? null : "the zip has two entries of this name; rename one";
  }

  /** Its files, sorted by name; folders and hidden files are passed over. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The content of an entry.
   *
   * @throws UnreadableException when it is too large, packed as no document is, or broken
   */
  public byte[] read(Entry entry) throws IOException, UnreadableException {
    if (entry.problem() != null) {
      throw new UnreadableException(entry.problem());
    }
    ZipEntry stored = zip.getEntry(entry.storedName());
    if (stored == null) {
      throw new UnreadableException("the zip is broken: the entry is not there");
    }
    byte[] bytes = unpack(stored);
    if (bytesRead.addAndGet(bytes.length) > Limits.ARCHIVE_BYTES) {
      throw new UnreadableException("the zip holds more than 2 GB; split it");
    }
    return bytes;
  }

  private byte[] unpack(ZipEntry stored) throws IOException, UnreadableException {
    try (InputStream in = zip.getInputStream(stored)) {
      return ZipBytes.read(in, stored.getCompressedSize());
    } catch (ZipException e) {
      throw new UnreadableException(reason(e));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
