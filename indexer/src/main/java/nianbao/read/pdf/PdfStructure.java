package nianbao.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
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
 * What a PDF would unpack to, measured without keeping any of it, before PDFBox holds it in memory.
 * Pictures are never unpacked and not measured.
 */
final class PdfStructure {

  /** No byte packed by the deflate method becomes more. */
  private static final int DEFLATE_RATIO = 1_100;

  /** Bytes of a table of all objects, seven to an entry as is usual. */
  private static final int TABLE_BYTES = 7 * Limits.PDF_OBJECTS;

  /** Bytes of all streams of small objects. */
  private static final int OBJECT_BYTES = 32 << 20;

  /** Bytes of all streams but fonts and pictures; forms drawn inside forms are unpacked at once. */
  private static final int CONTENT_BYTES = 2 * Limits.PDF_STREAM_BYTES;

  /** Streams that make up a page. */
  private static final int PAGE_STREAMS = 10_000;

  private static final byte[] TABLE = ascii("/XRef");
  private static final byte[] OBJECTS = ascii("/ObjStm");
  private static final byte[] STREAM = ascii("stream");
  private static final byte[] END = ascii("endstream");
  private static final byte[] OBJECT = ascii(" obj");

  private PdfStructure() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Checks the bytes: how many objects they hold, and what the tables of objects unpack to. */
  static void check(byte[] bytes) throws IOException {
    if (bytes.length > Limits.PDF_OBJECTS) {
      int objects = 0;
      for (int at = next(bytes, OBJECT, 0); at >= 0; at = next(bytes, OBJECT, at + 1)) {
        objects++;
      }
      Limits.check(objects, Limits.PDF_OBJECTS, "objects");
    }
    checkStreams(bytes, TABLE, TABLE_BYTES);
    checkStreams(bytes, OBJECTS, OBJECT_BYTES);
  }

  /** Checks what all streams of one type unpack to. */
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

  /** How much a part of the bytes inflates to; what is damaged as far as it goes. */
  private static long inflated(byte[] bytes, int start, int length, int most) throws IOException {
    InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes, start, length));
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (in) {
      for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
        size += read;
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
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

  /** Checks what each stream of a document unpacks to, and all but fonts together. */
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

  /** Checks what the streams of a page unpack to; one may be there any number of times. */
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

  /** How much a stream unpacks to, by all its filters; one that is damaged as far as it goes. */
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
          // Damaged, or a filter for pictures: PDFBox takes what comes before.
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

  /** Counts what is written, and keeps it only when another filter follows. */
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
