package nianbao.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The bytes of stored texts: half of what UTF-8 takes, and what repeats is as easy to find in them.
 *
 * <ul>
 *   <li>One byte: printable ASCII, tab and line feed as themselves, and the {@link #FREQUENT}
 *       characters.
 *   <li>Two: other Han characters from U+4E00 on, and the signs of three other blocks, each block
 *       of 256 characters with a lead of its own.
 *   <li>Three: {@link #ANY} and any UTF-16 unit. So every string, even one that is not valid
 *       Unicode, is read back as it was.
 * </ul>
 */
public final class CompactText {

  /**
   * The most frequent characters of such reports, beginning with the most frequent. Their order and
   * number are part of the format.
   */
  private static final String FREQUENT =
      "。，公开的、件政布信和年一人次有条息局理办我对发文单全不在行请网申数作工事项复到问个新收名结答题会情府意明内日表改整限查";

  /** Control characters are as good as absent in printed texts; 9 and 10 are tab and line feed. */
  private static final int FIRST_CONTROL = 11;

  private static final int FIRST_HIGH = 0xD6;
  private static final int HIGH = 0x100 - FIRST_HIGH;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int HAN_LEAD = 0x80;

  /** The upper byte of each other block; the lead of the first is 0xD2. */
  private static final int[] BLOCKS = {0x30, 0xFF, 0x20};

  private static final int BLOCK_LEAD = 0xD2;
  private static final int ANY = 0xD5;

  /** For each byte the character that it is by itself, or {@link #NONE}. */
  private static final char[] SINGLE = new char[0x100];

  private static final char NONE = 0;

  /** For each UTF-16 unit its byte, 0 when one is not enough. */
  private static final byte[] BYTES = new byte[0x10000];

  static {
    single('\t', '\t');
    single('\n', '\n');
    for (char ascii = ' '; ascii < 0x7F; ascii++) {
      single(ascii, ascii);
    }
    for (int i = 0; i < FREQUENT.length(); i++) {
      single(i < HIGH ? FIRST_HIGH + i : FIRST_CONTROL + i - HIGH, FREQUENT.charAt(i));
    }
  }

  private CompactText() {}

  private static void single(int code, char character) {
    SINGLE[code] = character;
    BYTES[character] = (byte) code;
  }

  /** The bytes of a text. */
  static BytesRef encode(String text) {
    byte[] bytes = new byte[Math.multiplyExact(3, text.length())];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BYTES[c] != 0) {
        bytes[size++] = BYTES[c];
        continue;
      }
      int lead = lead(c);
      bytes[size++] = (byte) lead;
      if (lead == ANY) {
        bytes[size++] = (byte) (c >> 8);
      }
      bytes[size++] = (byte) c;
    }
    return new BytesRef(Arrays.copyOf(bytes, size));
  }

  private static int lead(char c) {
    if (c >= FIRST_HAN && c <= LAST_HAN) {
      return HAN_LEAD + ((c - FIRST_HAN) >> 8);
    }
    for (int block = 0; block < BLOCKS.length; block++) {
      if (c >> 8 == BLOCKS[block]) {
        return BLOCK_LEAD + block;
      }
    }
    return ANY;
  }

  /** The text of bytes from {@link #encode}. */
  public static String decode(BytesRef encoded) {
    byte[] bytes = encoded.bytes;
    int end = encoded.offset + encoded.length;
    char[] text = new char[encoded.length];
    int size = 0;
    for (int at = encoded.offset; at < end; at++) {
      int lead = bytes[at] & 0xFF;
      char single = SINGLE[lead];
      if (single != NONE) {
        text[size++] = single;
      } else if (lead == ANY) {
        text[size++] = (char) (bytes[at + 1] << 8 | (bytes[at + 2] & 0xFF));
        at += 2;
      } else {
        text[size++] = (char) (base(lead) + (bytes[++at] & 0xFF));
      }
    }
    return new String(text, 0, size);
  }

  private static int base(int lead) {
    return lead < BLOCK_LEAD
        ? FIRST_HAN + ((lead - HAN_LEAD) << 8)
        : BLOCKS[lead - BLOCK_LEAD] << 8;
  }
}
