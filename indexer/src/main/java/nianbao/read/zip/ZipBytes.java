package nianbao.read.zip;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;

/** Unpacks without trusting the sizes that an archive states. */
public final class ZipBytes {

  private static final int BUFFER = 1 << 16;

  private ZipBytes() {}

  /**
   * Everything in a stream.
   *
   * @param packed bytes it takes in the archive
   * @throws UnreadableException when it is larger than a document or packed as none is
   */
  public static byte[] read(InputStream in, long packed) throws IOException, UnreadableException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        bytes.write(buffer, 0, count);
        check(bytes.size(), packed);
      }
    } catch (EOFException e) {
      throw new UnreadableException("the zip is broken: the entry ends too early");
    }
    return bytes.toByteArray();
  }

  private static void check(long size, long packed) throws UnreadableException {
    Limits.check(size);
    if (size > Limits.RATIO_FREE_BYTES && size / Limits.RATIO > packed) {
      throw new UnreadableException(
          "it unpacks to more than %d times its size, as no document does".formatted(Limits.RATIO));
    }
  }
}
