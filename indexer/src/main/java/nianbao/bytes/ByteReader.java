package nianbao.bytes;

import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote, and refuses anything else. */
public final class ByteReader {

  /** Queries nest ten deep, and a few values are around each of them. */
  private static final int DEEPEST = 100;

  private final byte[] bytes;
  private int position;
  private int depth;

  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads eight bits, from 0 to 255. */
  public int readByte() throws MalformedBytesException {
    if (position == bytes.length) {
      throw malformed("more is missing");
    }
    return bytes[position++] & 0xFF;
  }

  /** Reads some bytes after their number. */
  byte[] readBytes() throws MalformedBytesException {
    int count = readCount();
    position += count;
    return Arrays.copyOfRange(bytes, position - count, position);
  }

  /** Reads what {@link ByteWriter#writeUnsigned} wrote. */
  public long readUnsigned() throws MalformedBytesException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = readByte();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw malformed("a number is too long");
  }

  /** Reads what {@link ByteWriter#writeSigned} wrote. */
  public long readSigned() throws MalformedBytesException {
    long value = readUnsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads what {@link ByteWriter#writeLong} wrote. */
  public long readLong() throws MalformedBytesException {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << 8) | readByte();
    }
    return value;
  }

  /** Reads what {@link ByteWriter#writeInt} wrote. */
  public int readInt() throws MalformedBytesException {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = (value << 8) | readByte();
    }
    return value;
  }

  /** Reads a number below a limit. */
  public int readBelow(int limit) throws MalformedBytesException {
    long value = readUnsigned();
    if (value < 0 || value >= limit) {
      throw malformed("not below " + limit + ": " + Long.toUnsignedString(value));
    }
    return (int) value;
  }

  /** Reads how many values follow, each of which takes a byte at least. */
  int readCount() throws MalformedBytesException {
    long count = readUnsigned();
    int left = bytes.length - position;
    if (count < 0 || count > left) {
      throw malformed(Long.toUnsignedString(count) + " are announced with " + left + " bytes left");
    }
    return (int) count;
  }

  /** Reads what {@link ByteWriter#writeText} wrote. */
  public String readText() throws MalformedBytesException {
    char[] text = new char[readCount()];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) readBelow(Character.MAX_VALUE + 1);
    }
    return new String(text);
  }

  /** Goes into a value within the one that is being read. */
  void enter() throws MalformedBytesException {
    if (depth == DEEPEST) {
      throw malformed("values nest deeper than " + DEEPEST);
    }
    depth++;
  }

  /** Leaves the value that was entered last. */
  void leave() {
    depth--;
  }

  /** Checks that everything was read. */
  public void end() throws MalformedBytesException {
    if (position < bytes.length) {
      throw malformed(bytes.length - position + " bytes too many");
    }
  }

  MalformedBytesException malformed(String what) {
    return new MalformedBytesException(what, position);
  }

  MalformedBytesException malformed(String what, Throwable cause) {
    return new MalformedBytesException(what, position, cause);
  }
}
