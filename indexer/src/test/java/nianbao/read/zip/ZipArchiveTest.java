package nianbao.read.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.read.Archive;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipArchiveTest {

  @TempDir Path folder;

  private Path zip(Charset names, Map<String, byte[]> files) throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void namesAndContentsAreRead(String names) throws Exception {
    Path file =
        zip(
            Charset.forName(names),
            Map.of(
                "样例县/2023年报.txt", bytes("甲"),
                "年度/兪.txt", bytes("乙"),
                ".DS_Store", bytes("x"),
                "__MACOSX/._b.txt", bytes("x"),
                "空/", bytes("")));

    try (ZipArchive zip = ZipArchive.open(file)) {
      List<Archive.Entry> entries = zip.entries();
      assertEquals(
          List.of("年度/兪.txt", "样例县/2023年报.txt"),
          entries.stream().map(Archive.Entry::name).toList());
      assertArrayEquals(bytes("乙"), zip.read(entries.get(0)));
      assertArrayEquals(bytes("甲"), zip.read(entries.get(1)));
    }
  }

  @Test
  void aNameThatLeadsOutIsRefusedAndTheRestIsRead() throws Exception {
    Path file =
        zip(
            StandardCharsets.UTF_8,
            Map.of("../a.txt", bytes("甲"), "/b.txt", bytes("乙"), "c.txt", bytes("丙")));

    try (ZipArchive zip = ZipArchive.open(file)) {
      for (Archive.Entry entry : zip.entries()) {
        assertEquals(!entry.name().equals("c.txt"), entry.problem() != null, entry.name());
      }
      Archive.Entry outside = zip.entries().getFirst();
      assertMessage("leads out", assertThrows(UnreadableException.class, () -> zip.read(outside)));
    }
  }

  @Test
  void namesMayBeginWithTheCurrentFolder() throws Exception {
    Path file =
        zip(
            StandardCharsets.UTF_8,
            Map.of("./a.txt", bytes("甲"), "./b/./c.txt", bytes("乙"), "./.d.txt", bytes("x")));

    try (ZipArchive zip = ZipArchive.open(file)) {
      assertEquals(
          List.of("a.txt", "b/c.txt"), zip.entries().stream().map(Archive.Entry::name).toList());
      assertArrayEquals(bytes("甲"), zip.read(zip.entries().getFirst()));
    }
  }

  @Test
  void aBombIsRefused() throws Exception {
    Path file = zip(StandardCharsets.UTF_8, Map.of("a.txt", new byte[20 << 20]));

    try (ZipArchive zip = ZipArchive.open(file)) {
      Archive.Entry bomb = zip.entries().getFirst();
      assertMessage("200 times", assertThrows(UnreadableException.class, () -> zip.read(bomb)));
    }
  }

  @Test
  void aBrokenZipSaysSo() throws Exception {
    Path file = zip(StandardCharsets.UTF_8, Map.of("a.txt", bytes("甲")));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertTrue(ZipArchive.isArchive(file));
    assertMessage(
        "broken", assertThrows(UnreadableException.class, () -> ZipArchive.open(file).close()));
  }

  @Test
  void anEncryptedZipSaysSo() throws Exception {
    Path file = zip(StandardCharsets.UTF_8, Map.of("a.txt", bytes("甲")));
    byte[] bytes = Files.readAllBytes(file);
    bytes[6] |= 1;
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
    Files.write(file, bytes);

    assertMessage(
        "password", assertThrows(UnreadableException.class, () -> ZipArchive.open(file).close()));
  }

  @Test
  void contentDecidesWhetherAFileIsAnArchive() throws Exception {
    Path named = folder.resolve("b.txt");
    Files.copy(zip(StandardCharsets.UTF_8, Map.of("a.txt", bytes("甲"))), named);
    assertTrue(ZipArchive.isArchive(named));

    for (String part :
        List.of("[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "content.xml")) {
      Path document = zip(StandardCharsets.UTF_8, Map.of(part, bytes("")));
      assertFalse(ZipArchive.isArchive(document), part);
      Files.delete(document);
    }
    Files.writeString(named, "甲");
    assertFalse(ZipArchive.isArchive(named));
    assertFalse(ZipArchive.isArchive(folder.resolve("missing.zip")));
  }

  private static void assertMessage(String part, UnreadableException problem) {
    assertTrue(String.valueOf(problem.getMessage()).contains(part), problem.getMessage());
  }
}
