package nianbao.read.warc;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import nianbao.read.Limits;

/**
 * The bytes of a capture, unpacked. They are counted, because the library that reads the records
 * keeps headers of any length in memory, and a small file may unpack to any size.
 */
final class CaptureStream extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  /** Bytes of the headers of one record, with what is read ahead. */
  private static final int MOST_HEADERS = 1 << 20;

  private final long most;
  private long read;
  private long headerEnd = Long.MAX_VALUE;

  private CaptureStream(InputStream in, long fileSize) {
    super(in);
    this.most = Limits.RATIO_FREE_BYTES + Limits.RATIO * fileSize;
  }

  static CaptureStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      in.mark(2);
      boolean packed = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return new CaptureStream(packed ? new GZIPInputStream(in, BUFFER) : in, Files.size(file));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Only headers are read from here on. */
  void expectHeaders() {
    headerEnd = read + MOST_HEADERS;
  }

  /** Content of any length is read from here on. */
  void expectContent() {
    headerEnd = Long.MAX_VALUE;
  }

  /** The number of unpacked bytes that were read, some of them ahead. */
  long position() {
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    read += Math.max(0, count);
    if (read > headerEnd) {
      throw new IOException("the headers of a record are longer than 1 MB");
    }
    if (read > most) {
      throw new IOException(
          "it unpacks to more than %d times its size, unlike any capture".formatted(Limits.RATIO));
    }
    return count;
  }
}
