package nianbao.bytes;

import java.util.Arrays;

/** Bytes that are being written; what {@link ByteReader} reads. */
public final class ByteWriter {

  private byte[] bytes = new byte[256];
  private int size;

  /** Writes the lowest eight bits. */
  public void writeByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(size, 2));
    }
    bytes[size++] = (byte) value;
  }

  /** Writes some bytes after their number. */
  public void writeBytes(byte[] some) {
    writeUnsigned(some.length);
    int end = Math.addExact(size, some.length);
    if (end > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * size)));
    }
    System.arraycopy(some, 0, bytes, size, some.length);
    size = end;
  }

  /**
   * Writes seven bits a byte, the lowest first: small numbers take least. Negative ones take 10.
   */
  public void writeUnsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      writeByte(((int) rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    writeByte((int) rest);
  }

  /** Writes numbers around 0 with few bytes, whatever their sign. */
  public void writeSigned(long value) {
    writeUnsigned((value << 1) ^ (value >> 63));
  }

  /** Writes all 64 bits. */
  public void writeLong(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      writeByte((int) (value >>> shift));
    }
  }

  /** Writes all 32 bits. */
  public void writeInt(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      writeByte(value >>> shift);
    }
  }

  /**
   * Writes a text by its UTF-16 units: Latin and Chinese ones take as many bytes as in UTF-8, and
   * halves of surrogate pairs stay what they are.
   */
  public void writeText(String text) {
    writeUnsigned(text.length());
    for (int i = 0; i < text.length(); i++) {
      writeUnsigned(text.charAt(i));
    }
  }

  /** All that was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
