package nianbao.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A compound file, the container of the Office programs before 2007 and of encrypted newer
 * documents: streams with names, in folders. Offsets are those of [MS-CFB] 2.2.
 */
public final class OleFile {

  private static final int SECTOR_SHIFT = 0x1E;
  private static final int FAT_SECTORS = 0x2C;
  private static final int HEADER_BYTES = 512;

  private OleFile() {}

  /**
   * Opens a compound file.
   *
   * @throws UnreadableException when it claims to be far larger than it is: POI allocates that much
   *     at once. A file too short to be checked is left to POI, which reports it as damaged.
   */
  public static POIFSFileSystem open(byte[] bytes) throws IOException, UnreadableException {
    if (bytes.length >= HEADER_BYTES) {
      ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      long sector = 1L << (header.getShort(SECTOR_SHIFT) & 0xF);
      long claimed = Integer.toUnsignedLong(header.getInt(FAT_SECTORS)) * sector / 4 * sector;
      if (claimed > 2L * bytes.length + Limits.TEXT_BYTES) {
        throw new UnreadableException(
            "this old office file is broken (it has %d bytes but claims to have %d); get it again"
                .formatted(bytes.length, claimed));
      }
    }
    return new POIFSFileSystem(new ByteArrayInputStream(bytes));
  }

  /**
   * The names of the outermost streams and folders, in lower case.
   *
   * @throws UnreadableException when the file is damaged
   */
  public static Set<String> names(byte[] bytes) throws UnreadableException {
    Set<String> names = new TreeSet<>();
    try (POIFSFileSystem files = open(bytes)) {
      for (String name : files.getRoot().getEntryNames()) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw UnreadableException.damaged("this old Word, Excel or other office file", e);
    }
    return names;
  }
}
