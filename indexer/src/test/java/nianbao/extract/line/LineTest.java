package nianbao.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LineTest {

  private static final Line GLOSSED = Line.of(1, "年度年報(bào),七個 部分(fèn)", false);

  @Test
  void aGlossIsNoGapBetweenWords() {
    assertEquals("年度年报,七个部分", GLOSSED.plain());
    assertFalse(GLOSSED.isApart(4));
    assertTrue(GLOSSED.isApart(7));
  }

  @Test
  void rangesThatFollowEachOtherLoseNothing() {
    assertEquals("年度年報(bào)", GLOSSED.whole(0, 4));
    assertEquals(",七個", GLOSSED.whole(4, 7));
    assertEquals("部分(fèn)", GLOSSED.whole(7, 9));
    assertEquals("", GLOSSED.whole(9, 9));
  }
}
