package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BeginningTest {

  @Test
  void aTextThatHasRoomStaysWhole() {
    assertEquals("年报", Beginning.of("年报", 2));
    assertEquals("年报", Beginning.marked("年报", 2));
  }

  @Test
  void aLongerOneIsCutAndMarked() {
    assertEquals("年", Beginning.of("年报", 1));
    assertEquals("年…", Beginning.marked("年报", 1));
  }

  @Test
  void noCharacterIsHalved() {
    assertEquals("年", Beginning.of("年𠮷报", 2));
    assertEquals("年𠮷", Beginning.of("年𠮷报", 3));
    assertEquals("年…", Beginning.marked("年𠮷报", 2));
  }
}
