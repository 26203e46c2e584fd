package nianbao.words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StreamCorruptedException;
import java.nio.BufferUnderflowException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SerializedArraysTest {

  private static byte[] written(@Nullable Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      for (@Nullable Object object : objects) {
        stream.writeObject(object);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void arraysAreReadAsTheyWereWritten() throws IOException {
    Object[] arrays = {
      new short[] {-1, 0, Short.MAX_VALUE},
      new char[] {'年', 0, 0xFFFF},
      new long[] {Long.MIN_VALUE, 7},
      new int[] {},
      new char[][][] {{{'报'}, {}, null}, null, {{'甲', '乙'}}},
      new int[][] {{1, -2}, null, {Integer.MIN_VALUE}},
      new char[] {'完'}
    };

    SerializedArrays stream = new SerializedArrays(written(arrays));

    for (Object array : arrays) {
      assertArrayEquals(new Object[] {array}, new Object[] {stream.next()});
    }
  }

  @Test
  void nothingIsNull() throws IOException {
    assertNull(new SerializedArrays(written(new @Nullable Object[] {null})).next());
  }

  @Test
  void whatIsNoArrayOfThemIsRefused() throws IOException {
    for (Object other : new Object[] {"text", 1, new String[0], new double[1], new Object[0][0]}) {
      SerializedArrays stream = new SerializedArrays(written(other));
      assertThrows(StreamCorruptedException.class, stream::next, other.toString());
    }
    assertThrows(
        StreamCorruptedException.class, () -> new SerializedArrays(new byte[] {1, 2, 3, 4}));
    assertThrows(StreamCorruptedException.class, () -> new SerializedArrays(new byte[0]));
  }

  @Test
  void aStreamThatEndsEarlyIsNotReadAsIfItWereWhole() throws IOException {
    byte[] whole = written((Object) new long[] {1, 2, 3});
    SerializedArrays cut = new SerializedArrays(Arrays.copyOf(whole, whole.length - 1));

    assertThrows(BufferUnderflowException.class, cut::next);
  }
}
