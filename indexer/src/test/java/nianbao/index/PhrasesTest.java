package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.words.WordRun;
import nianbao.words.Words;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static Set<String> phrases(String... texts) {
    return phrases(Stream.of(texts).map(Words::runs).toList());
  }

  private static Set<String> phrases(List<List<WordRun>> paragraphs) {
    return paragraphs.stream()
        .flatMap(List::stream)
        .flatMap(run -> Phrases.of(run).stream())
        .map(term -> term.replace(Phrases.JOINT, '¦'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "依申请公开; 依申请¦公开 依¦申请 申请¦公开 ¦依 ¦公开 ¦申请",
        "政府信息公开条例;" + " 信息¦公开 信息公开¦条例 公开¦条例 政府¦信息 政府信息¦公开 ¦信息 ¦公开 ¦政府 ¦条例",
        "信息、公开; ¦信息 ¦公开",
        "信息的公开; ¦信息 ¦公开",
        "信息和公开; 信息¦和 信息和¦公开 ¦信息 ¦公开",
        "信息和; ¦信息",
        "开通12345热线; 12345¦热线 ¦12345 ¦开通 ¦热线",
        "公开12件信息; ¦信息 ¦公开",
        "5.01信息; ¦信息",
        "café信息; ¦信息",
        "WeChat公众号; wechat¦公众 wechat公众¦号 公众¦号 ¦wechat ¦公众",
        "微博发布; 微¦博 微博¦发布 ¦微 ¦发布",
        "a b信息; ¦信息",
        "商务高质量; 商务¦高质量 高¦质量 ¦商务 ¦质量 ¦高",
        "开通微博; 开通¦微博 微¦博 ¦开通 ¦微",
        "信息率提高; 信息¦率 信息率¦提高 ¦信息 ¦提高",
      })
  void wordsThatFollowEachOther(String text, String terms) {
    Set<String> expected = new TreeSet<>(List.of(terms.strip().split(" ")));

    assertEquals(expected, phrases(text));
  }

  @Test
  void singleCharactersAreNotTornApart() {
    Set<String> phrases =
        phrases(List.of(List.of(new WordRun(List.of("发", "微", "网", "志", "留", "言"), true))));

    assertTrue(phrases.contains("发微网志留¦言"), phrases.toString());
    assertTrue(phrases.stream().noneMatch(term -> term.startsWith("志")), phrases.toString());
  }

  @Test
  void phrasesOfAllParagraphsCountOnce() {
    assertEquals(phrases("信息公开"), phrases("信息公开", "公开\t信息公开"));
  }

  @Test
  void noPhraseIsLong() {
    String word = "信息公开";
    Set<String> phrases = phrases(word.repeat(500) + "甲乙丙丁".repeat(500) + "a".repeat(500));

    assertTrue(phrases.stream().allMatch(term -> term.length() <= 13), phrases.toString());
  }

  @Test
  void whatIsLeftOpenIsNotComplete() {
    assertTrue(Phrases.isComplete("", "信息"));
    assertTrue(Phrases.isComplete("微", "博"));
    assertFalse(Phrases.isComplete("", "微"));
    assertFalse(Phrases.isComplete("", "12345"));
    assertFalse(Phrases.isComplete("信息", "和"));
  }

  @Test
  void termsAreReadBack() {
    String term = "信息" + Phrases.JOINT + "公开𠮷a";
    BytesRef bytes = Phrases.bytes(term);

    assertEquals(term, Phrases.text(bytes, 0));
    assertEquals("公开𠮷a", Phrases.text(bytes, 3));
    assertEquals('公', Phrases.character(bytes, 3));
  }
}
