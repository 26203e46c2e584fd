package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "沿着, 沿著",
    "着手开展, 著手开展",
    "成效显著, 成效显着",
    "工作台账, 工作台帐",
    "账户, 帐户",
    "身份证明, 身分证明",
    "年度计划, 年度计画",
    "登录网站, 登陆网站",
    "部分内容, 部份内容",
    "部分公开, 部份公开",
    "截至年底, 截止年底",
    "统一部署, 统一布署",
    "已答复, 已答覆",
    "申请人身份, 申请人身分",
    "审计计划, 审计计画",
  })
  void charactersWrittenForEachOther(String one, String other) {
    assertTrue(Synonyms.bundled().wordings(one).contains(other), one);
    assertTrue(Synonyms.bundled().wordings(other).contains(one), other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"著名", "著作权", "名著", "帐篷", "干部分工", "全部分类", "内部分析", "会计划分", "自身份额", "支部分别"})
  void wordsThatOnlyLookLikeThemStay(String text) {
    assertEquals(List.of(), Synonyms.bundled().wordings(text));
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
