package nianbao.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import nianbao.read.Limits;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Measures what the streams of a PDF unpack to, without keeping them, before PDFBox loads them into
 * memory. Pictures are never unpacked, so they are not measured.
 */
final class PdfStructure {

  /** Upper bound of the compression ratio of deflate. */
  private static final int DEFLATE_RATIO = 1_100;

  /** Bytes of all cross-reference streams, at the usual seven bytes per object. */
  private static final int XREF_BYTES = 7 * Limits.PDF_OBJECTS;

  /** Bytes of all object streams. */
  private static final int OBJECT_STREAM_BYTES = 32 << 20;

  /** Bytes of all other streams except fonts and pictures; nested forms are unpacked together. */
  private static final int CONTENT_BYTES = 2 * Limits.PDF_STREAM_BYTES;

  /** Content streams of a page. */
  private static final int PAGE_STREAMS = 10_000;

  private static final byte[] XREF = ascii("/XRef");
  private static final byte[] OBJECT_STREAM = ascii("/ObjStm");
  private static final byte[] STREAM = ascii("stream");
  private static final byte[] END = ascii("endstream");
  private static final byte[] OBJECT = ascii(" obj");

  private PdfStructure() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Checks the raw bytes: the number of objects, and the unpacked size of cross-reference and
   * object streams.
   */
  static void check(byte[] bytes) throws IOException {
    if (bytes.length > Limits.PDF_OBJECTS) {
      int objects = 0;
      for (int at = next(bytes, OBJECT, 0); at >= 0; at = next(bytes, OBJECT, at + 1)) {
        objects++;
      }
      Limits.check(objects, Limits.PDF_OBJECTS, "objects");
    }
    checkStreams(bytes, XREF, XREF_BYTES);
    checkStreams(bytes, OBJECT_STREAM, OBJECT_STREAM_BYTES);
  }

  /** Checks the total unpacked size of the streams of one type. */
  private static void checkStreams(byte[] bytes, byte[] type, int most) throws IOException {
    long total = 0;
    for (int at = next(bytes, type, 0); at >= 0; at = next(bytes, type, at + 1)) {
      int begin = next(bytes, STREAM, at);
      if (begin < 0) {
        return;
      }
      int start = begin + STREAM.length;
      while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
        start++;
      }
      int end = next(bytes, END, start);
      int packed = (end < 0 ? bytes.length : end) - start;
      total += Math.max(packed, inflated(bytes, start, packed, most));
      Limits.checkUnpacked(total, most);
      at = start;
    }
  }

  /** The size that a part of the bytes inflates to, up to the point where it is damaged. */
  private static long inflated(byte[] bytes, int start, int length, int most) throws IOException {
    InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes, start, length));
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (in) {
      for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
        size += read;
      }
    } catch (ZipException | EOFException e) {
      return size;
    }
    return size;
  }

  private static int next(byte[] bytes, byte[] wanted, int from) {
    for (int at = from; at <= bytes.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }

  /** Checks the unpacked size of each stream of a document, and the total without fonts. */
  static void check(PDDocument document, Limits limits) throws IOException {
    long contents = 0;
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      limits.checkTime();
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      boolean isStream = object instanceof COSStream;
      if (isStream && !isPicture((COSStream) object)) {
        COSStream stream = (COSStream) object;
        long size = unpacked(stream);
        contents += isFont(stream) ? 0 : size;
        Limits.checkUnpacked(contents, CONTENT_BYTES);
      }
    }
  }

  /**
   * Checks the total unpacked size of the content streams of a page, which may repeat one stream.
   */
  static void check(PDPage page) throws IOException {
    List<COSStream> streams = new ArrayList<>();
    long most = 0;
    for (Iterator<PDStream> all = page.getContentStreams(); all.hasNext(); ) {
      COSStream stream = all.next().getCOSObject();
      streams.add(stream);
      Limits.check(streams.size(), PAGE_STREAMS, "streams of one page");
      most += stream.getLength() * DEFLATE_RATIO;
    }
    if (most > Limits.PDF_STREAM_BYTES) {
      long size = 0;
      for (COSStream stream : streams) {
        size += unpacked(stream);
        Limits.checkUnpacked(size, Limits.PDF_STREAM_BYTES);
      }
    }
  }

  private static boolean isPicture(COSStream stream) {
    return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
  }

  private static boolean isFont(COSStream stream) {
    return stream.containsKey(COSName.LENGTH1)
        || COSName.getPDFName("CIDFontType0C").equals(stream.getCOSName(COSName.SUBTYPE))
        || COSName.getPDFName("OpenType").equals(stream.getCOSName(COSName.SUBTYPE))
        || COSName.getPDFName("Type1C").equals(stream.getCOSName(COSName.SUBTYPE));
  }

  /**
   * The size that a stream unpacks to through all its filters, up to the point where it is damaged.
   */
  private static long unpacked(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream.getFilters());
    if (filters.isEmpty()) {
      return stream.getLength();
    }
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      long size = 0;
      for (int i = 0; i < filters.size(); i++) {
        Counter out = new Counter(i + 1 < filters.size());
        try {
          FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
        } catch (IOException e) {
          // Damaged, or a filter for pictures: PDFBox uses what was decoded before.
        }
        size = out.size;
        in = new ByteArrayInputStream(out.kept.toByteArray());
      }
      return size;
    }
  }

  private static List<COSName> filters(COSBase filters) {
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (COSBase one : array.toList()) {
        if (one instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Counts what is written, and keeps it only if another filter follows. */
  private static final class Counter extends OutputStream {
    private final boolean keeps;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    Counter(boolean keeps) {
      this.keeps = keeps;
    }

    @Override
    public void write(int b) {
      count(1);
      if (keeps) {
        kept.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count(length);
      if (keeps) {
        kept.write(bytes, from, length);
      }
    }

    private void count(int more) {
      size += more;
      Limits.checkUnpacked(size, Limits.PDF_STREAM_BYTES);
    }
  }
}
