package nianbao.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.text.LiteralTokens;
import org.junit.jupiter.api.Test;

class ClauseWordsTest {

  private final ClauseWords clauses = new ClauseWords();
  private final WordSegmenter segmenter = new WordSegmenter();

  /** The runs of a text that is segmented as a whole. */
  private List<WordRun> whole(String text) {
    List<WordRun> runs = new ArrayList<>();
    for (String cell : text.split("\t", -1)) {
      String folded = LiteralTokens.of(cell).key();
      runs.addAll(Words.gathered(folded, segmenter.segment(folded)));
    }
    return runs;
  }

  private void assertSameRuns(String text) {
    assertEquals(whole(text), clauses.runs(text), text);
    assertEquals(whole(text), clauses.runs(text, LiteralTokens.of(text)), text);
  }

  @Test
  void clauseByClauseATextHasTheSameWords() {
    for (String text :
        List.of(
            "",
            "。",
            "，，公开",
            "我局全年办理餐饮油烟投诉12件，均已答复。",
            "我局全年办理餐饮油烟投诉13件，均已答复！我局全年办理",
            "“一网通办”、《条例》第二十条第（一）项……《条例》",
            "增长5.01%，为1,368条；café、caf，5.01",
            "wechat公众号：信息公开\n微博 12 345",
            "受理\t12\t0.5\t受理，办结",
            "第一句. 第二句.3")) {
      assertSameRuns(text);
    }
  }

  @Test
  void soHasRandomText() {
    Random random = new Random(20261129);
    String common = "公开信息政府申请报告条件网站平台市县局委员会商务部门办理答复不予,。，、；：;!?:.()（）《》“” \n　\t12 3aé";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(random.nextInt(50) == 0 ? 1500 : 40); i >= 0; i--) {
        text.append(common.charAt(random.nextInt(common.length())));
      }
      assertSameRuns(text.toString());
    }
  }

  @Test
  void aClauseThatRecursHasTheSameRuns() {
    WordRun first = clauses.runs("一、均已答复，网站。").get(1);

    assertSame(first, clauses.runs("全年12件、均已答复，其中").get(1));
    assertEquals(first, clauses.runs("均已答复").getFirst());
    assertNotSame(first, clauses.runs("均已答复").getFirst(), "between other marks");
  }

  @Test
  void onlyTheLatestClausesAreKept() {
    ClauseWords two = new ClauseWords(2);
    WordRun first = two.runs("公开。").getFirst();
    two.runs("信息。");
    assertSame(first, two.runs("公开。").getFirst());

    two.runs("申请。");
    assertSame(first, two.runs("公开。").getFirst());
    two.runs("申请。信息。");

    assertNotSame(first, two.runs("公开。").getFirst());
  }
}
