package nianbao.index.inversion;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Numbers the terms of a field: 0, 1, 2 … in the order in which they are first seen. Most terms are
 * of one to four characters and fit into one number, which is found faster than bytes.
 */
final class TermNumbers {

  /** UTF-16 units of the longest term that fits into a number. */
  private static final int PACKED = Long.SIZE / Character.SIZE;

  private static final int NONE = -1;

  /** Spreads the units of a term over a table. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final BytesRefHash others = new BytesRefHash();
  private int[] numbersOfOthers = new int[256];

  /** For each term its units if it is packed, its number among the others if not. */
  private long[] units = new long[1024];

  private final BitSet packed = new BitSet();
  private int size;

  /** An open table of the numbers of packed terms, at most half full. */
  private int[] table = new int[4096];

  private int filled;

  private final BytesRef bytes = new BytesRef();
  private final char[] unpacked = new char[PACKED];

  TermNumbers() {
    Arrays.fill(table, NONE);
  }

  int size() {
    return size;
  }

  /** The number of a term that is part of a text. */
  int of(String text, int from, int to) {
    if (to - from > PACKED || to == from) {
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, UnicodeUtil.maxUTF8Length(to - from));
      bytes.length = UnicodeUtil.UTF16toUTF8(text, from, to - from, bytes.bytes);
      return of(bytes);
    }
    long key = 0;
    for (int i = from; i < to; i++) {
      key = key << Character.SIZE | text.charAt(i);
    }
    return ofPacked(key);
  }

  private int ofPacked(long key) {
    int mask = table.length - 1;
    int slot = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
    while (table[slot] != NONE) {
      if (units[table[slot]] == key) {
        return table[slot];
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = size;
    filled++;
    int number = add(key, true);
    if (2 * filled > table.length) {
      enlarge();
    }
    return number;
  }

  private void enlarge() {
    table = new int[2 * table.length];
    Arrays.fill(table, NONE);
    for (int number = 0; number < size; number++) {
      if (packed.get(number)) {
        int slot = (int) ((units[number] * SPREAD) >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] != NONE) {
          slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = number;
      }
    }
  }

  /** The number of a term in bytes; one is never given both ways. */
  int of(BytesRef term) {
    int other = others.add(term);
    if (other < 0) {
      return numbersOfOthers[-other - 1];
    }
    numbersOfOthers = ArrayUtil.grow(numbersOfOthers, other + 1);
    numbersOfOthers[other] = size;
    return add(other, false);
  }

  private int add(long key, boolean isPacked) {
    units = ArrayUtil.grow(units, size + 1);
    units[size] = key;
    packed.set(size, isPacked);
    return size++;
  }

  /**
   * The bytes of a term.
   *
   * @param result receives a reference to them
   * @param room for those of a packed term
   */
  void bytes(int number, BytesRef result, BytesRefBuilder room) {
    if (!packed.get(number)) {
      others.get((int) units[number], result);
      return;
    }
    int length = 0;
    for (int shift = Long.SIZE - Character.SIZE; shift >= 0; shift -= Character.SIZE) {
      char unit = (char) (units[number] >>> shift);
      if (unit != 0 || length > 0) {
        unpacked[length++] = unit;
      }
    }
    room.growNoCopy(UnicodeUtil.maxUTF8Length(PACKED));
    result.bytes = room.bytes();
    result.offset = 0;
    result.length = UnicodeUtil.UTF16toUTF8(unpacked, 0, length, result.bytes);
  }

  long ramBytesUsed() {
    return others.ramBytesUsed()
        + (long) Long.BYTES * units.length
        + packed.size() / Byte.SIZE
        + (long) Integer.BYTES * (table.length + numbersOfOthers.length);
  }
}
