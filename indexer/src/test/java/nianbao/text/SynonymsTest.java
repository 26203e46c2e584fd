package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {

  private static final Synonyms SYNONYMS =
      new Synonyms(List.of(List.of("甲", "乙", "丙丁"), List.of("渠道", ">管道")));

  @Test
  void everyCombinationOfWords() {
    assertEquals(List.of("乙乎", "丙丁乎"), SYNONYMS.wordings("甲乎"));
    assertEquals(
        List.of("乙与甲", "丙丁与甲", "甲与乙", "乙与乙", "丙丁与乙", "甲与丙丁", "乙与丙丁", "丙丁与丙丁"),
        SYNONYMS.wordings("甲与甲"));
    assertEquals(List.of(), SYNONYMS.wordings("丙"));
  }

  @Test
  void aWordBehindTheSignFindsNoOther() {
    assertEquals(List.of("管道"), SYNONYMS.wordings("渠道"));
    assertEquals(List.of(), SYNONYMS.wordings("管道"));
  }

  @Test
  void aLongTextHasNoMoreOfThem() {
    String text = "甲年".repeat(100_000);

    List<String> wordings =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> SYNONYMS.wordings(text));

    assertEquals(16, wordings.size());
    assertEquals("乙年" + text.substring(2), wordings.getFirst());
  }
}
