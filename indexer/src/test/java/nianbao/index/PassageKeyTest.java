package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageKeyTest {

  private static final String TEXT = "全年收到申请12件，比上年多3件；其中通过WeChat提交的有5件，都按时答复了申请人。";

  private static OptionalLong key(String text) {
    return PassageKey.of(LiteralTokens.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年收到申请7件，比上年多1,024件；其中通过wechat提交的有0件，都按时答复了申请人。",
        "全年收到申请１２件、比上年多３件，其中，通过“ＷｅＣｈａｔ”提交的有５件，都按时答复了申请人",
        "全年收到申請12件，比上年多3件；其中通過WeChat提交的有5件，都按時答復了申請人。",
        " 全年收到申请 12 件,\n比上年多 3 件;其中通过 WeChat 提交的有 5 件,都按时答复了申请人!",
      })
  void numbersMarksWidthAndScriptDontCount(String other) {
    assertEquals(key(TEXT), key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年收到申请12件，比上年少3件；其中通过WeChat提交的有5件，都按时答复了申请人。",
        "全年收到申请12件，比上年多3件；其中通过Wechats提交的有5件，都按时答复了申请人。",
        "比上年多3件，全年收到申请12件；其中通过WeChat提交的有5件，都按时答复了申请人。",
      })
  void anotherLetterOrOrderMakesAnotherPassage(String other) {
    assertNotEquals(key(TEXT), key(other));
  }

  @Test
  void fewLettersAreNoPassage() {
    assertTrue(key("一二三四".repeat(6)).isPresent());
    assertTrue(key("一二三四".repeat(6).substring(1)).isEmpty());
    assertTrue(key("12，".repeat(40)).isEmpty());
    assertTrue(key("").isEmpty());
  }

  @Test
  void isPartOfTheIndexAndStaysTheSame() {
    // As another implementation of MurmurHash3 x64-128 has it of the letters, lower case.
    long key = key(TEXT).orElseThrow();
    assertTrue(key >= 0 && key < 1L << PassageKey.BITS);
    assertEquals(946_490_251_380L, key);
  }
}
