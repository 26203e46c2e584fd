package nianbao.index.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class StoredBlocksTest {

  private static final int DICTIONARY = 32 * 1024;
  private static final int BLOCK = 8 * 1024;

  /** Bytes that repeat themselves here and there, as texts do. */
  private static byte[] text(int length, Random random) {
    byte[] text = new byte[length];
    int at = 0;
    while (at < length) {
      int count = Math.min(1 + random.nextInt(60), length - at);
      if (at > 100 && random.nextBoolean()) {
        System.arraycopy(text, random.nextInt(at - count > 0 ? at - count : 1), text, at, count);
      } else {
        for (int i = 0; i < count; i++) {
          text[at + i] = (byte) random.nextInt();
        }
      }
      at += count;
    }
    return text;
  }

  private static long write(byte[] chunk, IndexOutput out) throws IOException {
    long begin = out.getFilePointer();
    try (Compressor compressor = StoredBlocks.MODE.newCompressor()) {
      compressor.compress(new ByteBuffersDataInput(List.of(ByteBuffer.wrap(chunk))), out);
    }
    return begin;
  }

  private static byte[] read(
      Decompressor decompressor, IndexInput in, long begin, int length, int from, int size)
      throws IOException {
    BytesRef found = new BytesRef();
    in.seek(begin);
    decompressor.decompress(in, length, from, size, found);
    return Arrays.copyOfRange(found.bytes, found.offset, found.offset + found.length);
  }

  @Test
  void everyPartOfAChunkIsReadBack() throws IOException {
    Random random = new Random(20261129);
    for (int length :
        new int[] {
          0,
          1,
          5,
          BLOCK,
          DICTIONARY + BLOCK,
          DICTIONARY - 1,
          DICTIONARY,
          DICTIONARY + 1,
          200_000,
          600_000
        }) {
      byte[] chunk = text(length, random);
      try (Directory directory = new ByteBuffersDirectory()) {
        try (IndexOutput out = directory.createOutput("chunk", IOContext.DEFAULT)) {
          write(chunk, out);
        }
        try (IndexInput in = directory.openInput("chunk", IOContext.DEFAULT)) {
          Decompressor decompressor = StoredBlocks.MODE.newDecompressor();
          for (int round = 0; round < 200; round++) {
            int from = round == 0 ? 0 : random.nextInt(length + 1);
            int size = round == 0 ? length : random.nextInt(Math.min(9000, length - from + 1));

            assertArrayEquals(
                Arrays.copyOfRange(chunk, from, from + size),
                read(decompressor, in, 0, length, from, size));
          }
        }
      }
    }
  }

  @Test
  void aReaderMayGoToAndFroBetweenChunks() throws IOException {
    Random random = new Random(7);
    byte[] one = text(100_000, random);
    byte[] other = text(90_000, random);
    try (Directory directory = new ByteBuffersDirectory()) {
      long second;
      try (IndexOutput out = directory.createOutput("chunks", IOContext.DEFAULT)) {
        write(one, out);
        second = write(other, out);
      }
      try (IndexInput in = directory.openInput("chunks", IOContext.DEFAULT)) {
        Decompressor decompressor = StoredBlocks.MODE.newDecompressor();
        for (int from : new int[] {10, 50_000, 80_000}) {
          assertArrayEquals(
              Arrays.copyOfRange(one, from, from + 500),
              read(decompressor, in, 0, one.length, from, 500));
          assertArrayEquals(
              Arrays.copyOfRange(other, from, from + 500),
              read(decompressor, in, second, other.length, from, 500));
        }
      }
    }
  }

  @Test
  void whatStoodInTheDictionaryCostsNextToNothing() throws IOException {
    byte[] report = text(30_000, new Random(1));
    byte[] chunk = new byte[12 * report.length];
    for (int i = 0; i < 12; i++) {
      System.arraycopy(report, 0, chunk, i * report.length, report.length);
    }
    try (Directory directory = new ByteBuffersDirectory();
        IndexOutput out = directory.createOutput("chunk", IOContext.DEFAULT)) {
      write(chunk, out);

      assertTrue(out.getFilePointer() < 35_000, out.getFilePointer() + " bytes");
    }
  }
}
