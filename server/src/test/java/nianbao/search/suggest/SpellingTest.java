package nianbao.search.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.search.suggest.PinyinPrefix.Progress;
import nianbao.search.suggest.PrefixProgress.Found;
import nianbao.search.suggest.PrefixProgress.Sounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  private static @Nullable PrefixProgress spelled(String letters, String text) {
    return new Sounds(PinyinPrefix.of(letters).orElseThrow(), Progress.START, 0).after(text);
  }

  @ParameterizedTest
  @CsvSource({
    "quzhou, 衢州市, 2",
    "quzh, 衢州市, 2",
    "qu, 衢州市, 1",
    "quzhoushi, 衢州市, 3",
    "laoling, 乐陵市, 2",
    "qz, 衢州市, 2",
    "qzs, 衢州市, 3",
    "swj, 商务局, 3",
    "shwj, 商务局, 3",
    "shangwuju, 商务局, 3",
    "shangwuj, 商务局, 3",
    "ysqgk, 依申请公开, 5",
    "xian, 西安市, 2",
    "xi'an, 西安市, 2",
    "xian, 县政府, 1",
    "chongqing, 重庆市, 2",
    "lv, 旅游, 1",
    "lu, 旅游, 1",
    "lü, 旅游, 1",
    "lyou, 旅游, ",
    "luyou, 旅游, 2",
    "nvxing, 女性, 2",
    "zf, 政府, 2",
    "shangwo, 商务局, ",
    "wj, 商务局, ",
    "sa, 商务局, ",
    "shang, a商, ",
  })
  void lettersStandForTheBeginningOfAText(
      String letters, String text, @Nullable Integer characters) {
    PrefixProgress left = spelled(letters, text);

    if (characters == null) {
      assertFalse(left instanceof Found);
    } else {
      assertEquals(new Found(characters), left);
    }
  }

  @ParameterizedTest
  @CsvSource({"shangwuju, 商, 务局", "swj, 商务, 局", "xinxigongkai, 信息, 公开", "zhshw, 中, 商务"})
  void wordByWord(String letters, String first, String second) {
    PrefixProgress left = spelled(letters, first);

    assertTrue(left != null && left.canGoOnWith(second.charAt(0)));
    assertEquals(new Found(first.length() + second.length()), left.after(second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q",
        "'",
        "q'",
        "商务",
        "qz1",
        "q z",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void otherThingsAreNoPinyin(String typed) {
    assertTrue(PinyinPrefix.of(typed).isEmpty());
  }
}
