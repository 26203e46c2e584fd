package nianbao.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.place.Division;
import nianbao.place.Divisions;
import org.junit.jupiter.api.Test;

final class PinyinTest {

  @Test
  void theCommonestReadingComesFirst() {
    assertEquals(List.of("zhong", "chong"), Pinyin.readings('重'));
    assertEquals(List.of("lv", "lu"), Pinyin.readings('绿'));
  }

  @Test
  void namesOfPlacesHaveReadingsOfTheirOwn() {
    assertTrue(Pinyin.readingsInNames('乐').containsAll(List.of("le", "yue", "lao")));
    assertFalse(Pinyin.readings('乐').contains("lao"));
    assertEquals(Pinyin.readings('重'), Pinyin.readingsInNames('重'));
  }

  @Test
  void whatIsNotReadInMandarinHasNoReading() {
    assertEquals(List.of(), Pinyin.readings('a'));
    assertEquals(List.of(), Pinyin.readings('縣'));
  }

  @Test
  void commonCharactersOfASyllableComeFirst() {
    assertTrue(Pinyin.characters("gong").startsWith("工"), Pinyin.characters("gong"));
    assertTrue(Pinyin.characters("chong").contains("重"));
    assertEquals("", Pinyin.characters("qz"));
  }

  @Test
  void everyCharacterOfAPlaceNameCanBeRead() {
    for (Division division : Divisions.standard().all()) {
      division
          .name()
          .codePoints()
          .forEach(c -> assertFalse(Pinyin.readings(c).isEmpty(), () -> division + " " + (char) c));
    }
  }
}
