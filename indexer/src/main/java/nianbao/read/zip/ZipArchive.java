package nianbao.read.zip;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nianbao.read.Archive;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive whose entries are documents: its files, sorted by name, without folders and hidden
 * files.
 */
public final class ZipArchive implements Archive {

  /** Each kind of office document in a zip file has one of these parts. */
  private static final List<String> OFFICE_PARTS =
      List.of(
          "[Content_Types].xml",
          "word/document.xml",
          "xl/workbook.xml",
          "mimetype",
          "content.xml",
          "OFD.xml",
          "ofd.xml");

  private static final int SIGNATURE = 0x504B;

  /** Signature of the end of central directory record, which states the size of the directory. */
  private static final int TAIL_SIGNATURE = 0x06054B50;

  private static final int TAIL = 22;
  private static final int DIRECTORY_SIZE = 12;

  /** A comment of up to 64 kB may follow the record. */
  private static final int LONGEST_TAIL = TAIL + 0xFFFF;

  private static final int BUFFER = 1 << 16;

  /** The encoding Chinese Windows uses for names without declaring it. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final ZipFile zip;
  private final List<Entry> entries = new ArrayList<>();

  /** The name of each entry as the zip file knows it. */
  private final Map<String, String> storedNames = new HashMap<>();

  private long bytesRead;

  private ZipArchive(ZipFile zip) throws UnreadableException {
    this.zip = zip;
    if (zip.size() > Limits.ENTRIES) {
      throw new UnreadableException(
          "the zip has %d entries, more than the limit of %d; split it"
              .formatted(zip.size(), Limits.ENTRIES));
    }
    list();
  }

  /**
   * Whether a file is an archive of documents, judged by its content. Office documents are zip
   * files too, but not archives. A broken or encrypted zip file counts when it is named {@code
   * .zip}.
   */
  public static boolean isArchive(Path file) {
    try {
      return startsAsZip(file) && hasNoOfficeParts(file);
    } catch (IOException e) {
      return false; // reading it as a file will report why it can't be read
    }
  }

  private static boolean hasNoOfficeParts(Path file) throws IOException {
    try {
      checkDirectory(file);
    } catch (UnreadableException e) {
      return true; // opening it will report why it can't be read
    }
    try (ZipFile zip = zip(file)) {
      return OFFICE_PARTS.stream().allMatch(part -> zip.getEntry(part) == null);
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
   * @throws UnreadableException when it is broken, encrypted, or too large
   */
  public static ZipArchive open(Path file) throws IOException, UnreadableException {
    checkDirectory(file);
    ZipFile zip;
    try {
      zip = zip(file);
    } catch (ZipException e) {
      throw new UnreadableException(reason(e), e);
    }
    try {
      return new ZipArchive(zip);
    } catch (UnreadableException e) {
      zip.close();
      throw e;
    }
  }

  /** Latin-1 preserves the bytes of names, whose encoding is determined later. */
  private static ZipFile zip(Path file) throws IOException {
    return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
  }

  private static String reason(ZipException problem) {
    boolean encrypted = String.valueOf(problem.getMessage()).contains("encrypted");
    return encrypted
        ? "the zip is encrypted; unpack it with its password"
        : "the zip is broken (" + problem.getMessage() + "); get it again or repair it";
  }

  /**
   * Checks the size of the directory, because opening an archive loads all of it into memory.
   *
   * @throws UnreadableException when it exceeds {@link Limits#DIRECTORY_BYTES}
   */
  private static void checkDirectory(Path file) throws IOException, UnreadableException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(in.length(), LONGEST_TAIL)];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = tail.length - TAIL; at >= 0; at--) {
        if (end.getInt(at) == TAIL_SIGNATURE) {
          long bytes = Integer.toUnsignedLong(end.getInt(at + DIRECTORY_SIZE));
          if (bytes > Limits.DIRECTORY_BYTES) {
            throw new UnreadableException(
                "the zip has a directory of %d bytes, more than the limit of %d; split it"
                    .formatted(bytes, Limits.DIRECTORY_BYTES));
          }
          return;
        }
      }
    }
  }

  private void list() {
    for (ZipEntry stored : Collections.list(zip.entries())) {
      String name = withoutCurrentFolder(decodedName(stored.getName()));
      if (!stored.isDirectory() && !isHidden(name)) {
        boolean first = storedNames.putIfAbsent(name, stored.getName()) == null;
        entries.add(new Entry(name, problem(name, first), null));
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
  }

  /**
   * Decodes the name of an entry.
   *
   * @param name one character per byte, unless the archive marks it as UTF-8
   */
  private static String decodedName(String name) {
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

  /** Some programs store {@code a/b.txt} as {@code ./a/./b.txt}. */
  private static String withoutCurrentFolder(String name) {
    return ("/" + name).replaceAll("/(?:\\./)+", "/").substring(1);
  }

  private static @Nullable String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether an entry is a hidden file or lies in the folder that macOS adds. */
  private static boolean isHidden(String name) {
    boolean dotted = ("/" + name).contains("/.") && !leadsOutside(name);
    return dotted || name.startsWith("__MACOSX/");
  }

  /** Whether a name points outside the archive. */
  private static boolean leadsOutside(String name) {
    return name.startsWith("/")
        || (name.length() > 1 && name.charAt(1) == ':')
        || List.of(name.split("/", -1)).contains("..");
  }

  private static @Nullable String problem(String name, boolean first) {
    if (leadsOutside(name)) {
      return "its name leads outside the archive; pack it again";
    }
    return first ? null : "the zip has two entries with this name; rename one";
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Always {@code null}: a damaged zip file can't be opened. */
  @Override
  public @Nullable String damage() {
    return null;
  }

  @Override
  public byte[] read(Entry entry) throws IOException, UnreadableException {
    if (entry.problem() != null) {
      throw new UnreadableException(entry.problem());
    }
    ZipEntry stored = zip.getEntry(storedNames.get(entry.name()));
    if (stored == null) {
      throw new UnreadableException(
          "the zip is broken (this entry is missing); get it again or repair it");
    }
    byte[] bytes = unpack(stored);
    bytesRead += bytes.length;
    if (bytesRead > Limits.ARCHIVE_BYTES) {
      throw new UnreadableException(
          "the zip unpacks to more than %d GB; split it".formatted(Limits.ARCHIVE_BYTES >> 30));
    }
    return bytes;
  }

  private byte[] unpack(ZipEntry stored) throws IOException, UnreadableException {
    try (InputStream in = zip.getInputStream(stored)) {
      return unpack(in, stored.getCompressedSize(), Limits.FILE_BYTES, Limits.FILE_BYTES);
    } catch (ZipException e) {
      throw new UnreadableException(reason(e), e);
    }
  }

  /**
   * Unpacks one entry, without trusting the size that the archive states.
   *
   * @param packed compressed size in bytes
   * @param left bytes it may unpack to: what earlier entries left of the limit
   * @param limit bytes that all entries may unpack to together, for the message
   * @throws UnreadableException when it is larger, or compressed more than any document
   */
  public static byte[] unpack(InputStream in, long packed, long left, int limit)
      throws IOException, UnreadableException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        long size = (long) bytes.size() + count;
        if (size > left) {
          throw new UnreadableException(
              "it unpacks to more than %d MB, too much for a report; split it"
                  .formatted(limit >> 20));
        }
        if (size > Limits.RATIO_FREE_BYTES && size / Limits.RATIO > packed) {
          throw new UnreadableException(
              "it unpacks to more than %d times its size, unlike any document"
                  .formatted(Limits.RATIO));
        }
        bytes.write(buffer, 0, count);
      }
    } catch (EOFException e) {
      throw new UnreadableException("it is broken (it ends too early); get it again", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
