package nianbao.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import nianbao.read.UnreadableException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks for compressed streams that would fill the memory; pictures are never unpacked. */
final class PdfStreams {

  /** More than the largest Chinese font takes. */
  private static final int LARGEST = 48 << 20;

  private PdfStreams() {}

  static void check(PDDocument document) throws IOException, UnreadableException {
    byte[] buffer = new byte[1 << 16];
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream && isUnpacked(stream)) {
        check(stream, buffer);
      }
    }
  }

  private static boolean isUnpacked(COSStream stream) {
    boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    return !image && stream.getFilters() != null && stream.getLength() > LARGEST / 1_100;
  }

  private static void check(COSStream stream, byte[] buffer)
      throws IOException, UnreadableException {
    if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
      return;
    }
    long size = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        if (size > LARGEST) {
          throw new UnreadableException("this PDF unpacks to more than any report; it is refused");
        }
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return; // damaged: PDFBox takes what comes before
    }
  }
}
