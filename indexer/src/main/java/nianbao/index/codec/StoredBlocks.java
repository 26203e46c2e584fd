package nianbao.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * Compresses stored fields by LZ4 in small blocks, so that reading one document of a few hundred
 * bytes doesn't decompress the report around it. All blocks of a chunk, some thirty reports, refer
 * to its first block, the dictionary: reports repeat each other much more than themselves.
 *
 * <p>Lucene's own mode has dictionaries of 4 KB for 80 KB; with 32 KB for 512 KB, and a patient
 * search for repeats, reports take half as much. Deflate takes as much as this, at many times the
 * cost of reading.
 */
final class StoredBlocks extends CompressionMode {

  /** Bytes of a chunk, before compression. */
  static final int CHUNK = 512 * 1024;

  /** Documents of a chunk at most: their lengths are read to find one of them. */
  static final int MOST_DOCUMENTS = 4096;

  /** Bytes; with a block it must be within the reach of LZ4, 64 KB. */
  private static final int DICTIONARY = 32 * 1024;

  private static final int BLOCK = 4 * 1024;

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
    return new OneBlock();
  }

  @Override
  public String toString() {
    return "LZ4 in blocks of " + BLOCK;
  }

  /** Writes for the dictionary and each block its compressed length, then all of them. */
  private static final class Blocks extends Compressor {
    private final LZ4.HighCompressionHashTable repeats = new LZ4.HighCompressionHashTable();
    private final byte[] bytes = new byte[DICTIONARY + BLOCK];

    @Override
    public void compress(ByteBuffersDataInput chunk, DataOutput out) throws IOException {
      int length = Math.toIntExact(chunk.length());
      int dictionary = Math.min(DICTIONARY, length);
      ByteBuffersDataOutput compressed = ByteBuffersDataOutput.newResettableInstance();
      chunk.readBytes(bytes, 0, dictionary);
      LZ4.compress(bytes, 0, dictionary, compressed, repeats);
      long end = compressed.size();
      out.writeVInt((int) end);
      for (int at = dictionary; at < length; at += BLOCK) {
        int size = Math.min(BLOCK, length - at);
        chunk.readBytes(bytes, dictionary, size);
        LZ4.compressWithDictionary(bytes, 0, dictionary, size, compressed, repeats);
        out.writeVInt((int) (compressed.size() - end));
        end = compressed.size();
      }
      compressed.copyTo(out);
    }

    @Override
    public void close() {}
  }

  /** Reads the blocks that a document is in. */
  private static final class OneBlock extends Decompressor {
    private static final long NO_CHUNK = -1;

    private final byte[] bytes = new byte[DICTIONARY + BLOCK + MARGIN];
    private int[] lengths = new int[CHUNK / BLOCK];

    /** Where the chunk begins whose dictionary is in {@link #bytes}. */
    private long chunk = NO_CHUNK;

    @Override
    public void decompress(DataInput in, int length, int offset, int size, BytesRef result)
        throws IOException {
      result.offset = 0;
      result.length = 0;
      if (size == 0) {
        return;
      }
      result.bytes = ArrayUtil.growNoCopy(result.bytes, size);
      long begin = in instanceof IndexInput file ? file.getFilePointer() : NO_CHUNK;
      int dictionary = Math.min(DICTIONARY, length);
      int blocks = readLengths(in, length - dictionary);
      if (begin != chunk || begin == NO_CHUNK) {
        chunk = NO_CHUNK;
        LZ4.decompress(in, dictionary, bytes, 0);
        chunk = begin;
      } else {
        in.skipBytes(lengths[0]);
      }
      int end = offset + size;
      copy(0, 0, dictionary, offset, end, result);
      int first = Math.max(0, offset - dictionary) / BLOCK;
      in.skipBytes(sum(1, 1 + Math.min(first, blocks)));
      for (int block = first; block < blocks && dictionary + block * BLOCK < end; block++) {
        int from = dictionary + block * BLOCK;
        int here = Math.min(BLOCK, length - from);
        LZ4.decompress(in, here, bytes, dictionary);
        copy(dictionary, from, here, offset, end, result);
      }
    }

    /** Reads the compressed lengths of the dictionary and the blocks; returns how many of these. */
    private int readLengths(DataInput in, int rest) throws IOException {
      int blocks = (rest + BLOCK - 1) / BLOCK;
      lengths = ArrayUtil.growNoCopy(lengths, 1 + blocks);
      for (int i = 0; i <= blocks; i++) {
        lengths[i] = in.readVInt();
      }
      return blocks;
    }

    private int sum(int from, int to) {
      int sum = 0;
      for (int i = from; i < to; i++) {
        sum += lengths[i];
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
      return new OneBlock();
    }
  }
}
