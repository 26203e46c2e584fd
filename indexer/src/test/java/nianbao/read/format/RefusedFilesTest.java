package nianbao.read.format;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.read.UnreadableException;
import nianbao.read.sheet.Workbook;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can't be read say why, and what to do. */
final class RefusedFilesTest {

  private static void assertRefused(String reason, byte[] bytes) {
    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> DocumentFormat.read("a.pdf", bytes));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Test
  void anEncryptedPdf() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);

      assertRefused("encrypted", saved(document));
    }
  }

  @Test
  void aScannedPdf() throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      BufferedImage scan = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0);
      }

      assertRefused("OCR", saved(document));
    }
  }

  @Test
  void aPdfThatUnpacksToTooMuch() throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      byte[] spaces = new byte[60 << 20];
      page.setContents(
          new PDStream(document, new ByteArrayInputStream(spaces), COSName.FLATE_DECODE));

      assertRefused("unpacks to more", saved(document));
    }
  }

  @Test
  void anEncryptedWordFile() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
      files.writeFilesystem(out);
    }

    assertRefused("encrypted", out.toByteArray());
  }

  @Test
  void anOldWorkbookWithoutRecords() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5_000]), "Workbook");
      files.writeFilesystem(out);
    }

    assertRefused("Excel file is broken", out.toByteArray());
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void aZipThatIsNoDocument() throws Exception {
    assertRefused("Excel file is broken", zip("xl/workbook.xml", new byte[0]));
    assertRefused("unpack it", zip("a.txt", "年报".getBytes(StandardCharsets.UTF_8)));
  }

  /** Where an archive breaks off, the directory of a document stored in it comes last. */
  @ParameterizedTest
  @ValueSource(
      strings = {"word/document.xml", "xl/workbook.xml", "content.xml", "OFD.xml", "a.txt"})
  void aZipThatEndsBehindADocumentInIt(String part) throws Exception {
    byte[] document = zip(part, "年报".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry("report"));
      zip.write(document);
    }
    byte[] whole = out.toByteArray();

    assertRefused("unpack it", whole);
    assertRefused("ends too early", Arrays.copyOf(whole, whole.length - 40));
  }

  @Test
  void aWordFileThatUnpacksToTooMuch() throws Exception {
    assertRefused("200 times", zip("word/document.xml", new byte[30 << 20]));
  }

  @Test
  void xmlFromOutsideIsNotFetched() throws Exception {
    String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d><p><t>&e;</t></p></d>";

    assertRefused("broken", zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsLargerThanAnyReport() {
    assertRefused("16 MB", new byte[17 << 20]);
    assertRefused("64 MB", new byte[65 << 20]);
  }

  /** The kind of encryption, and how many bytes its record has ([MS-XLS] 2.4.117). */
  @ParameterizedTest
  @CsvSource({"0, 6", "1, 54", "2, 200", "9, 3"})
  void anEncryptedOldWorkbook(int kind, int length) throws Exception {
    ByteBuffer records = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
    records
        .putShort((short) 0x809)
        .putShort((short) 16)
        .putShort((short) 0x600)
        .putShort((short) 5);
    records.position(20);
    records.putShort((short) 0x2F).putShort((short) length);
    byte[] key = ByteBuffer.allocate(length).put(0, (byte) (kind == 0 ? 0 : 1)).array();
    for (int i = 2; i < length; i++) {
      key[i] = (byte) (i < 6 ? (i % 2 == 0 ? kind : 0) : i);
    }
    records.put(key).putShort((short) 0x0A).putShort((short) 0);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(records.array()), "Workbook");
      files.writeFilesystem(out);
    }
    assertRefused("encrypted", out.toByteArray());
  }

  @Test
  void anEncryptedOpenDocument() {
    String manifest =
        "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>";

    assertRefused(
        "encrypted",
        Workbook.zip(
            Map.of(
                "META-INF/manifest.xml",
                manifest.getBytes(StandardCharsets.UTF_8),
                "content.xml",
                new byte[] {1, 2, 3})));
  }

  /** The flag of encryption stands in the header of each entry, and in the directory. */
  @Test
  void aZipFileWithEncryptedParts() {
    byte[] bytes = Workbook.zip(Map.of("word/document.xml", new byte[] {'<', 'a', '/', '>'}));
    for (int i = 0; i + 10 < bytes.length; i++) {
      boolean header = bytes[i] == 'P' && bytes[i + 1] == 'K';
      if (header && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 8] |= 1;
      } else if (header && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
        bytes[i + 6] |= 1;
      }
    }

    assertRefused("encrypted", bytes);
  }
}
