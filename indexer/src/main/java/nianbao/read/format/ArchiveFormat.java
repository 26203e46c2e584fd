package nianbao.read.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import nianbao.read.Archive;
import nianbao.read.UnreadableException;
import nianbao.read.warc.WarcArchive;
import nianbao.read.zip.ZipArchive;
import org.jspecify.annotations.Nullable;

/** The archives whose documents are read one by one, and the only registry of their readers. */
public enum ArchiveFormat {
  /** Files packed together. */
  ZIP,
  /** Answers of web servers, as archives of the web keep them; may be compressed with gzip. */
  WARC;

  /**
   * The format of an archive of documents, judged by its content; {@code null} for any other file,
   * and for one that can't be opened, which reading it as a document will explain.
   */
  public static @Nullable ArchiveFormat of(Path file) {
    try {
      if (isCapture(file)) {
        return WARC;
      }
      return ZipArchive.isArchive(file) ? ZIP : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isCapture(Path file) throws IOException {
    byte[] start = start(Files.newInputStream(file), 2);
    boolean packed = start.length == 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    byte[] sign = start(packed ? new GZIPInputStream(in) : in, WarcArchive.SIGN.length());
    return WarcArchive.SIGN.equals(new String(sign, StandardCharsets.ISO_8859_1));
  }

  private static byte[] start(InputStream in, int length) throws IOException {
    try (in) {
      return in.readNBytes(length);
    }
  }

  /**
   * Opens an archive of this format.
   *
   * @throws UnreadableException when it is broken, encrypted, or too large
   */
  public Archive open(Path file) throws IOException, UnreadableException {
    return switch (this) {
      case ZIP -> ZipArchive.open(file);
      case WARC -> WarcArchive.open(file);
    };
  }
}
