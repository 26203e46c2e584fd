package nianbao.bench.fuzz.guided;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Office documents that are packed: the first byte of an input says which kind, the others are its
 * parts, separated by zero bytes. What packs them is of no interest here.
 */
class PackageFuzzTest {

  private static final List<List<String>> KINDS =
      List.of(
          List.of(
              "word/document.xml",
              "word/styles.xml",
              "word/numbering.xml",
              "word/footnotes.xml",
              "word/_rels/document.xml.rels"),
          List.of(
              "xl/workbook.xml",
              "xl/worksheets/sheet1.xml",
              "xl/sharedStrings.xml",
              "xl/styles.xml",
              "xl/_rels/workbook.xml.rels"),
          List.of("content.xml", "styles.xml", "META-INF/manifest.xml"),
          List.of(
              "OFD.xml",
              "Doc_0/Document.xml",
              "Doc_0/Pages/Page_0/Content.xml",
              "Doc_0/PublicRes.xml"));

  @FuzzTest(maxDuration = Targets.DURATION)
  void isReadOrRefusedWithAReason(byte[] bytes) {
    if (bytes.length > 0) {
      List<String> names = KINDS.get((bytes[0] & 0xFF) % KINDS.size());
      ReportProperties.holdForFile("file", packed(names, bytes));
    }
  }

  private static byte[] packed(List<String> names, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(UTF_8));
      int from = 1;
      for (String name : names) {
        int to = from;
        while (to < bytes.length && bytes[to] != 0) {
          to++;
        }
        if (to > from) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(Arrays.copyOfRange(bytes, from, to));
        }
        from = Math.min(to + 1, bytes.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
