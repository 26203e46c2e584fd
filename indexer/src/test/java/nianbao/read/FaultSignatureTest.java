package nianbao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultSignatureTest {

  private static RuntimeException beyondTheEnd(List<String> list) {
    return assertThrows(IndexOutOfBoundsException.class, () -> list.get(list.size()));
  }

  @Test
  void faultsOfDifferentPlacesDifferThoughTheJdkThrowsBoth() {
    List<String> list = List.of("a");
    RuntimeException here = assertThrows(IndexOutOfBoundsException.class, () -> list.get(1));
    RuntimeException there = assertThrows(IndexOutOfBoundsException.class, () -> list.get(1));

    assertEquals(here.getStackTrace()[0], there.getStackTrace()[0]);
    assertNotEquals(FaultSignature.of(here), FaultSignature.of(there));
  }

  @Test
  void aFaultThatRecursIsTheSame() {
    assertEquals(
        FaultSignature.of(beyondTheEnd(List.of("a"))),
        FaultSignature.of(beyondTheEnd(List.of("a", "b"))));
  }

  @Test
  void aFaultWithoutATraceIsToldByItsKind() {
    RuntimeException bare = new IllegalStateException();
    bare.setStackTrace(new StackTraceElement[0]);

    assertTrue(FaultSignature.of(bare).endsWith("IllegalStateException"));
  }
}
