package nianbao.read.word;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * Checks the sizes that the headers of an old Word file claim, before POI trusts them and allocates
 * objects: a property table may refer to the same page, and text pieces to the same characters, any
 * number of times. A file too short to be checked is left to POI, which reports it as damaged.
 *
 * <p>Offsets are those of [MS-DOC] 2.5 (file information block).
 */
final class DocStructure {

  // Offsets and flags of the file information block.
  private static final int FLAGS = 0x0A;
  private static final int TABLE_1 = 0x0200;
  private static final int PAIRS = 0x98;
  private static final int FIRST_PAIR = 0x9A;
  private static final int CHARACTER_PAGES = 0xFA;
  private static final int PARAGRAPH_PAGES = 0x102;
  private static final int PIECES = 0x1A2;

  /** Bytes of an entry in a table of property pages: where its text begins, and the page number. */
  private static final int PAGE_ENTRY = 8;

  /** Bytes of a text piece: where it begins, and its descriptor. */
  private static final int PIECE_ENTRY = 12;

  /**
   * Pages of properties; each has up to a hundred, and the longest report has three hundred pages.
   */
  private static final int MOST_PAGES = 4_000;

  /** Bytes of the table stream; each of its entries becomes an object. */
  private static final int TABLE_BYTES = 4 << 20;

  /** Characters of all pieces; those of field instructions count too, hence twice the limit. */
  private static final int PIECE_CHARACTERS = 2 * Limits.CHARACTERS;

  private DocStructure() {}

  /**
   * Checks the streams of a document.
   *
   * @throws UnreadableException when they hold, or claim to hold, more than any report
   */
  static void check(DirectoryNode root) throws IOException, UnreadableException {
    ByteBuffer main = stream(root, "WordDocument", Limits.OFFICE_TEXT_BYTES);
    if (main.capacity() < PIECES + PAGE_ENTRY) {
      return;
    }
    String name = (main.getShort(FLAGS) & TABLE_1) == 0 ? "0Table" : "1Table";
    if (!root.hasEntryCaseInsensitive(name)) {
      return;
    }
    ByteBuffer table = stream(root, name, TABLE_BYTES);
    check(length(main, CHARACTER_PAGES) / PAGE_ENTRY, MOST_PAGES, "pages of properties");
    check(length(main, PARAGRAPH_PAGES) / PAGE_ENTRY, MOST_PAGES, "pages of properties");
    check(pieceCharacters(main, table), PIECE_CHARACTERS, "characters");
    long entries = 0;
    int pairs = Math.min(main.getShort(PAIRS) & 0xFFFF, (main.capacity() - FIRST_PAIR) / 8);
    for (int i = 0; i < pairs; i++) {
      long length = length(main, FIRST_PAIR + 8 * i);
      entries += length <= table.capacity() ? length : 0;
    }
    check(entries, 2 * TABLE_BYTES, "bytes of tables");
  }

  private static ByteBuffer stream(DirectoryNode root, String name, int most)
      throws IOException, UnreadableException {
    DocumentEntry entry = (DocumentEntry) root.getEntryCaseInsensitive(name);
    check(entry.getSize(), most, "bytes of text or tables");
    try (DocumentInputStream in = new DocumentInputStream(entry)) {
      return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static void check(long count, int most, String things) throws UnreadableException {
    if (count > most) {
      throw new UnreadableException(
          "this Word file has %d %s, more than the limit of %d; save it as .docx"
              .formatted(count, things, most));
    }
  }

  /** The length in a pair of offset and length. */
  private static long length(ByteBuffer main, int pair) {
    return Integer.toUnsignedLong(main.getInt(pair + 4));
  }

  /** The total number of characters of all text pieces. */
  private static long pieceCharacters(ByteBuffer main, ByteBuffer table) {
    long at = Integer.toUnsignedLong(main.getInt(PIECES));
    long end = Math.min(at + length(main, PIECES), table.capacity());
    while (at + 5 <= end && table.get((int) at) == 1) {
      at += 3 + (table.getShort((int) at + 1) & 0xFFFF);
    }
    if (at + 5 > end || table.get((int) at) != 2) {
      return 0;
    }
    long size = Math.min(Integer.toUnsignedLong(table.getInt((int) at + 1)), end - at - 5);
    int first = (int) at + 5;
    long characters = 0;
    for (int i = 0; i < (size - 4) / PIECE_ENTRY; i++) {
      int begin = table.getInt(first + 4 * i);
      int next = table.getInt(first + 4 * (i + 1));
      characters += Math.max(0, (long) next - begin);
    }
    return characters;
  }
}
