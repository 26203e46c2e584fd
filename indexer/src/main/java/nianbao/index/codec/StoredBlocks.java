package nianbao.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * Compresses stored fields by LZ4 in small blocks, so that reading one document of a few hundred
 * bytes doesn't decompress the reports around it. All blocks of a chunk, some eighty reports, refer
 * to its first bytes, the dictionary: reports repeat each other much more than themselves. It is
 * not compressed itself, as every reader of the chunk needs it.
 *
 * <p>Lucene's own mode has dictionaries of 4 KB for 80 KB; with 32 KB for 1 MB, and a patient
 * search for repeats, reports take half as much. Deflate takes as much as this, at many times the
 * cost of reading.
 */
final class StoredBlocks extends CompressionMode {

  /** Bytes of a chunk, before compression. */
  static final int CHUNK = 1024 * 1024;

  /** Documents of a chunk at most: their lengths are read to find one of them. */
  static final int MOST_DOCUMENTS = 8192;

  /** Bytes; with a block it must be within the reach of LZ4, 64 KB. */
  private static final int DICTIONARY = 32 * 1024;

  private static final int BLOCK = 8 * 1024;

  /** The decompressor needs no more room than this behind a block. */
  private static final int MARGIN = 7;

  static final StoredBlocks MODE = new StoredBlocks();

  private StoredBlocks() {}

  @Override
  public Compressor newCompressor() {
    return new Blocks();
  }

  @Override
  public Decompressor newDecompressor() {
    return new SomeBlocks();
  }

  @Override
  public String toString() {
    return "LZ4 in blocks of " + BLOCK;
  }

  /** Writes the compressed length of each block, the dictionary, and the blocks. */
  private static final class Blocks extends Compressor {
    private final LZ4.HighCompressionHashTable repeats = new LZ4.HighCompressionHashTable();
    private final byte[] bytes = new byte[DICTIONARY + BLOCK];

    @Override
    public void compress(ByteBuffersDataInput chunk, DataOutput out) throws IOException {
      int length = Math.toIntExact(chunk.length());
      int dictionary = Math.min(DICTIONARY, length);
      ByteBuffersDataOutput compressed = ByteBuffersDataOutput.newResettableInstance();
      chunk.readBytes(bytes, 0, dictionary);
      long end = 0;
      for (int at = dictionary; at < length; at += BLOCK) {
        int size = Math.min(BLOCK, length - at);
        chunk.readBytes(bytes, dictionary, size);
        LZ4.compressWithDictionary(bytes, 0, dictionary, size, compressed, repeats);
        out.writeVInt((int) (compressed.size() - end));
        end = compressed.size();
      }
      out.writeBytes(bytes, 0, dictionary);
      compressed.copyTo(out);
    }

    @Override
    public void close() {}
  }

  /** Reads the blocks that a document is in. */
  private static final class SomeBlocks extends Decompressor {
    private final byte[] bytes = new byte[DICTIONARY + BLOCK + MARGIN];

    @Override
    public void decompress(DataInput in, int length, int offset, int size, BytesRef result)
        throws IOException {
      result.offset = 0;
      result.length = 0;
      if (size == 0) {
        return;
      }
      result.bytes = ArrayUtil.growNoCopy(result.bytes, size);
      int dictionary = Math.min(DICTIONARY, length);
      int first = Math.max(0, offset - dictionary) / BLOCK;
      long skipped = lengths(in, length - dictionary, first);
      in.readBytes(bytes, 0, dictionary);
      int end = offset + size;
      copy(0, 0, dictionary, offset, end, result);
      in.skipBytes(skipped);
      for (int from = dictionary + first * BLOCK; from < Math.min(end, length); from += BLOCK) {
        int here = Math.min(BLOCK, Math.min(end, length) - from);
        LZ4.decompress(in, here, bytes, dictionary);
        copy(dictionary, from, here, offset, end, result);
      }
    }

    /** Reads the compressed lengths of all blocks; returns the sum of the first ones. */
    private static long lengths(DataInput in, int rest, int first) throws IOException {
      long sum = 0;
      for (int block = 0; block * BLOCK < rest; block++) {
        int length = in.readVInt();
        sum += block < first ? length : 0;
      }
      return sum;
    }

    /** Appends to the result what it should have of a part of the chunk. */
    private void copy(int at, int from, int length, int start, int end, BytesRef result) {
      int begin = Math.max(from, start);
      int count = Math.min(from + length, end) - begin;
      if (count > 0) {
        System.arraycopy(bytes, at + begin - from, result.bytes, result.length, count);
        result.length += count;
      }
    }

    @Override
    public Decompressor clone() {
      return new SomeBlocks();
    }
  }
}
