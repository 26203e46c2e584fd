package nianbao.read.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanionPathsTest {

  @TempDir Path folder;

  private static String paths(String page, String address, String name) {
    return String.join(" ", CompanionPaths.of(page, address, name));
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, b.pdf, b.pdf",
    "x/a.html, b.pdf, x/b.pdf",
    "x/a.html, ./f/b.pdf, x/f/b.pdf x/b.pdf",
    "x/y/a.html, ../b.pdf, x/b.pdf x/y/b.pdf",
    "x/a.html, /up/b.pdf, x/up/b.pdf up/b.pdf x/b.pdf",
    "x/a.html, b.pdf?v=1#page=2, x/b.pdf",
    "x/a.html, %E5%B9%B4%E6%8A%A5.pdf, x/年报.pdf",
    "x/a.html, %C4%EA%B1%A8.pdf, x/年报.pdf",
    "x/a.html, %c4%ea%b1%a8.pdf?v=%B1, x/年报.pdf",
    "x/a.html, f/2022%c4%ea.pdf, x/f/2022年.pdf x/2022年.pdf",
    "x/a.html, /%B8%BD%BC%FE/b.pdf, x/附件/b.pdf 附件/b.pdf x/b.pdf",
    "x/a.html, ..%2F%B8%BD%BC%FE%2Fb.pdf, 附件/b.pdf x/b.pdf",
    "x/a.html, 50%.pdf, x/50%.pdf",
    "x/a.html, a+b.pdf, x/a+b.pdf",
    "x/a.html, http://h.example/up/b.pdf,"
        + " x/up/b.pdf x/h.example/up/b.pdf up/b.pdf h.example/up/b.pdf x/b.pdf",
    "z.zip!/x/a.html, ../b.pdf, z.zip!/b.pdf z.zip!/x/b.pdf",
    "z.zip!/a.html, /b.pdf, z.zip!/b.pdf",
  })
  void theLikeliestPathComesFirst(String page, String address, String expected) {
    assertEquals(expected, paths(page, address, ""));
  }

  @Test
  void aFileSavedUnderTheNameOfItsLinkIsFound() {
    assertEquals("x/1.pdf x/年报 (1).pdf", paths("x/a.html", "1.pdf", " 年报 (1).pdf "));
    assertEquals("x/年报.pdf", paths("x/a.html", "javascript:load(1)", "年报.pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../b.pdf",
        "..%2F..%2Fb.pdf",
        "../../../../etc/passwd",
        "/../b.pdf",
        "x/../../../b.pdf",
      })
  void noPathLeadsOutOfTheCollection(String address) {
    for (String path : CompanionPaths.of("x/a.html", address, "")) {
      assertEquals(-1, path.indexOf(".."), path);
    }
    for (String path : CompanionPaths.of("z.zip!/x/a.html", address, "")) {
      assertEquals(0, path.indexOf("z.zip!/"), path);
      assertEquals(-1, path.indexOf(".."), path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:application/pdf;base64,AAAA",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "about:blank",
        "C:\\b.pdf",
        "a\\b.pdf",
        ".git/config",
        "x/.hidden/b.pdf",
        "%00.pdf",
        "#top",
        "?id=1",
        "/",
        "",
        "a.html",
      })
  void whatIsNoFileBesideThePageHasNoPath(String address) {
    List<String> paths =
        CompanionPaths.of("a.html", address, "").stream()
            .filter(path -> path.startsWith(".") || path.indexOf(':') >= 0 || path.equals("a.html"))
            .toList();

    assertEquals(List.of(), paths);
  }

  @Test
  void aLongAddressIsNone() {
    assertEquals("", paths("a.html", "b".repeat(2000) + ".pdf", ""));
  }

  @Test
  void linksOutOfAFolderAreNotFollowed() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("secret.pdf"), "secret");
    Files.writeString(inside.resolve("b.pdf"), "b");
    Files.createSymbolicLink(inside.resolve("c.pdf"), folder.resolve("secret.pdf"));
    Companions others = Companions.below(inside);

    assertNotNull(others.bytes("b.pdf"));
    assertNull(others.bytes("c.pdf"));
    assertNull(others.bytes("none.pdf"));
    assertNull(others.bytes("\0"));
    assertNull(others.bytes("../secret.pdf"));
  }
}
