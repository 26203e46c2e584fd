package nianbao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.junit.jupiter.api.Test;

/** A file is blamed for what a library says of it, and never for our own mistakes. */
final class UnreadableExceptionTest {

  @Test
  void whatALibrarySaysIsKept() {
    RuntimeException problem = assertThrows(RuntimeException.class, () -> new COSArray().remove(9));

    UnreadableException unreadable = UnreadableException.damaged("this PDF", problem);

    String message = String.valueOf(unreadable.getMessage());
    assertTrue(message.startsWith("this PDF is broken (Index 9"), message);
    assertSame(problem, unreadable.getCause());
  }

  @Test
  void whatTheFileSystemSaysIsKept() {
    IOException problem = new IOException("ends too early");

    UnreadableException unreadable = UnreadableException.damaged("this PDF", problem);

    assertEquals("this PDF is broken (ends too early); get it again", unreadable.getMessage());
    assertSame(problem, unreadable.getCause());
  }

  @Test
  void ourOwnMistakeIsThrownOnAsItIs() {
    RuntimeException mistake = new IllegalStateException("ours");
    RuntimeException inTheJdk =
        assertThrows(IndexOutOfBoundsException.class, () -> List.of("a", "b", "c").get(9));

    assertSame(mistake, assertThrows(IllegalStateException.class, () -> damaged(mistake)));
    assertSame(inTheJdk, assertThrows(IndexOutOfBoundsException.class, () -> damaged(inTheJdk)));
  }

  private static void damaged(RuntimeException problem) throws UnreadableException {
    throw UnreadableException.damaged("this PDF", problem);
  }

  @Test
  void aLimitIsNoDamage() {
    Limits.Exceeded problem =
        assertThrows(Limits.Exceeded.class, () -> Limits.check(2_000, Limits.PAGES, "pages"));

    UnreadableException unreadable = UnreadableException.damaged("this PDF", problem);

    assertTrue(String.valueOf(unreadable.getMessage()).contains("it has 2000 pages"));
  }
}
