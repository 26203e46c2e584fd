package nianbao.library.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.library.imports.Receipt.Refusal;
import nianbao.library.imports.Receipt.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever path a reader sends, a file stays in the folder, and none is replaced. */
class ImportFolderTest {
  @TempDir private Path data;

  private Receipt take(String sent, String content) throws IOException {
    try (ImportFolder.Upload upload = ImportFolder.in(data).receive(sent)) {
      upload.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
      return upload.finish();
    }
  }

  static List<Arguments> sentPaths() {
    return List.of(
        Arguments.of("a.txt", "a.txt", null),
        Arguments.of("浙江/衢州/2013 年报.html", "浙江/衢州/2013 年报.html", null),
        Arguments.of("浙江\\衢州\\a.txt", "浙江/衢州/a.txt", null),
        Arguments.of("e\u0301.txt", "\u00e9.txt", null),
        Arguments.of("a<b>:\"|?*.txt", "a_b______.txt", null),
        Arguments.of("CON.txt", "_CON.txt", null),
        Arguments.of("lpt1", "_lpt1", null),
        Arguments.of("Console.txt", "Console.txt", null),
        Arguments.of("dots... /a.txt", "dots_/a.txt", null),
        Arguments.of("a.zip!/b.txt", "a.zip_/b.txt", null),
        Arguments.of("长".repeat(100) + ".html", "长".repeat(70) + ".html", null),
        Arguments.of("", null, Refusal.UNSAFE),
        Arguments.of("/etc/passwd", null, Refusal.UNSAFE),
        Arguments.of("C:\\a.txt", null, Refusal.UNSAFE),
        Arguments.of("c:a.txt", null, Refusal.UNSAFE),
        Arguments.of("\\\\host\\a.txt", null, Refusal.UNSAFE),
        Arguments.of("../a.txt", null, Refusal.UNSAFE),
        Arguments.of("a/../../b.txt", null, Refusal.UNSAFE),
        Arguments.of("a\\..\\b.txt", null, Refusal.UNSAFE),
        Arguments.of("a//b.txt", null, Refusal.UNSAFE),
        Arguments.of("./a.txt", null, Refusal.UNSAFE),
        Arguments.of("a/", null, Refusal.UNSAFE),
        Arguments.of("a\u0000.txt", null, Refusal.UNSAFE),
        Arguments.of("a\n.txt", null, Refusal.UNSAFE),
        Arguments.of("a\u202etxt.exe", null, Refusal.UNSAFE),
        Arguments.of("a\ud800.txt", null, Refusal.UNSAFE),
        Arguments.of(".DS_Store", null, Refusal.HIDDEN),
        Arguments.of(".git/config", null, Refusal.HIDDEN),
        Arguments.of("a/".repeat(20) + "b", null, Refusal.LONG),
        Arguments.of("a".repeat(1001), null, Refusal.LONG));
  }

  @ParameterizedTest
  @MethodSource("sentPaths")
  void aPathIsSafeOrRefused(String sent, @Nullable String path, @Nullable Refusal refusal)
      throws IOException {
    assertEquals(
        new Receipt(sent, path == null ? State.REFUSED : State.STORED, path, refusal),
        take(sent, "x"));

    try (Stream<Path> files = Files.walk(data)) {
      assertEquals(
          path == null ? List.of() : List.of(data.resolve("imported").resolve(path)),
          files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void otherBytesUnderANameAreKeptBesideTheFirst() throws IOException {
    assertEquals("年报.txt", take("年报.txt", "甲").path());
    assertEquals("年报 (2).txt", take("年报.txt", "乙").path());
    assertEquals("年报 (3).txt", take("年报.txt", "丙").path());
    assertEquals(State.THERE, take("年报.txt", "乙").state());

    assertEquals("甲", Files.readString(data.resolve("imported/年报.txt")));
    assertEquals("丙", Files.readString(data.resolve("imported/年报 (3).txt")));
  }

  @Test
  void whatBreaksOffIsNotKept() throws IOException {
    ImportFolder folder = ImportFolder.in(data);
    try (ImportFolder.Upload upload = folder.receive("a.txt")) {
      upload.write(ByteBuffer.wrap(new byte[10]));
    }

    assertTrue(folder.isEmpty());
    take("a.txt", "甲");
    assertFalse(folder.isEmpty());
  }
}
