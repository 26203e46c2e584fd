package nianbao.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.zip.ZipArchive;

/**
 * The parts of an office document in a zip file. Their names are given in lower case with slashes,
 * because some programs write {@code xl\SharedStrings.xml}.
 *
 * <p>Offsets and signatures are those of PKWARE's APPNOTE, 4.3.
 */
public final class OfficePackage {

  private static final int BUFFER = 1 << 16;

  // Directory at the end of the file: signatures, and offsets of what is read.
  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int END_SIZE = 12;
  private static final int END_OFFSET = 16;
  private static final int END64_LOCATOR = 0x07064B50;
  private static final int END64_LOCATOR_BYTES = 20;
  private static final int END64_SIZE = 40;
  private static final int ENTRY = 0x04034B50;
  private static final int HEADER = 0x02014B50;
  private static final int HEADER_BYTES = 46;
  private static final int HEADER_FLAGS = 8;
  private static final int HEADER_LENGTHS = 28;

  /** The flag of an encrypted entry. */
  private static final int ENCRYPTED = 1;

  private OfficePackage() {}

  /**
   * The names of all parts, from the directory; nothing is unpacked.
   *
   * @throws UnreadableException when the directory is missing or damaged, has too many parts, or
   *     names one that is encrypted
   */
  public static Set<String> names(byte[] bytes) throws UnreadableException {
    try {
      return listed(bytes);
    } catch (Limits.Exceeded e) {
      throw UnreadableException.exceeded(e);
    }
  }

  private static Set<String> listed(byte[] bytes) throws UnreadableException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Set<String> names = new LinkedHashSet<>();
    int count = 0;
    long at = directory(file);
    while (at >= 0 && at + HEADER_BYTES <= bytes.length && file.getInt((int) at) == HEADER) {
      int header = (int) at;
      Limits.check(++count, Limits.OFFICE_PARTS, "parts");
      if ((file.getShort(header + HEADER_FLAGS) & ENCRYPTED) != 0) {
        throw new UnreadableException("this file is encrypted; save it without a password");
      }
      int length = file.getShort(header + HEADER_LENGTHS) & 0xFFFF;
      int start = header + HEADER_BYTES;
      int end = Math.min(start + length, bytes.length);
      names.add(plain(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)));
      int extra = file.getShort(header + HEADER_LENGTHS + 2) & 0xFFFF;
      int comment = file.getShort(header + HEADER_LENGTHS + 4) & 0xFFFF;
      at = (long) start + length + extra + comment;
    }
    if (names.isEmpty()) {
      throw new UnreadableException("this zip file is broken (it ends too early); get it again");
    }
    return names;
  }

  /** Where the directory begins; -1 when there is none. */
  private static long directory(ByteBuffer file) {
    int last = file.capacity() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
      if (file.getInt(at) == END) {
        long size = Integer.toUnsignedLong(file.getInt(at + END_SIZE));
        int locator = at - END64_LOCATOR_BYTES;
        if (locator >= 0 && file.getInt(locator) == END64_LOCATOR) {
          long end = file.getLong(locator + 8);
          boolean inside = end >= 0 && end <= file.capacity() - END64_SIZE - 8;
          return inside ? end - file.getLong((int) end + END64_SIZE) : -1;
        }
        return isOfInner(file, at - size, at) ? -1 : at - size;
      }
    }
    return -1;
  }

  /**
   * Whether a directory belongs to a zip file inside this one: where this one breaks off, the
   * directory of what it holds is the last. Its offset counts from the beginning of that file.
   */
  private static boolean isOfInner(ByteBuffer file, long directory, int end) {
    long start = directory - Integer.toUnsignedLong(file.getInt(end + END_OFFSET));
    return start > 0 && start < end && file.getInt((int) start) == ENTRY;
  }

  private static String plain(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /**
   * Unpacks the wanted parts. Everything in the file counts against the limits, repeated and
   * unwanted parts too; of several parts of one name the last one counts.
   *
   * @param wanted which names, in lower case, are text parts
   */
  public static Map<String, byte[]> parts(byte[] bytes, Predicate<String> wanted, Limits limits)
      throws IOException, UnreadableException {
    Map<String, byte[]> parts = new HashMap<>();
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1)) {
      int count = 0;
      long textLeft = Limits.OFFICE_TEXT_BYTES;
      long skipped = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Limits.check(++count, Limits.OFFICE_PARTS, "parts");
        String name = plain(entry.getName());
        if (wanted.test(name)) {
          byte[] part = ZipArchive.unpack(zip, bytes.length, textLeft, Limits.OFFICE_TEXT_BYTES);
          textLeft -= part.length;
          parts.put(name, part);
        } else {
          skipped = skip(zip, skipped, limits);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          "this zip file is broken (a name in it can't be decoded); get it again", e);
    }
    return parts;
  }

  /** Skips a part, which has to be unpacked for that; returns the bytes skipped so far. */
  private static long skip(ZipInputStream zip, long before, Limits limits) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long skipped = before;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      skipped += read;
      limits.checkTime();
      Limits.checkUnpacked(skipped, Limits.OFFICE_BYTES);
    }
    return skipped;
  }
}
