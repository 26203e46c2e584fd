package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.bench.recall.Retrieval.Quality;
import nianbao.bench.recall.Texts.Line;
import nianbao.search.ReportIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetrievalTest {

  private static final List<Line> LINES =
      List.of(
          new Line("A#1", "A", "船只条例", "第一章 灯火", "夜间航行的小艇须挂白灯一盏。"),
          new Line("B#1", "B", "集市规则", null, "摊位须在天亮前摆好。"),
          new Line("A#2", "A", "船只条例", "第一章 灯火", "雾天改挂红灯。"),
          new Line("B#2", "B", "集市规则", null, "卖鱼的摊位离水井十步。"));

  @TempDir private Path folder;

  private Quality quality(String question, String judgment) throws IOException {
    Path questions = Files.writeString(folder.resolve("questions.tsv"), "1\t" + question + "\n");
    Path judgments = Files.writeString(folder.resolve("judgments.trec"), judgment);
    try (ReportIndex index =
        TextIndex.of(Texts.documents(LINES).stream(), folder.resolve("index"))) {
      return new Retrieval(index, LINES).measure(questions, judgments);
    }
  }

  @Test
  void paragraphsAreRankedAcrossDocuments() throws IOException {
    assertEquals(new Quality(1, 1, 1), quality("卖鱼的摊位应当离水井多远？", "1 0 B#2 1\n"));
  }

  @Test
  void theHeadingAboveAParagraphIsOfIt() throws IOException {
    assertEquals(new Quality(1, 1, 1), quality("什么时候灯火改挂红灯？", "1 0 A#2 1\n"));
  }

  @Test
  void documentsAreRankedWhenTheyWereJudged() throws IOException {
    assertEquals(new Quality(1, 1, 1), quality("摊位何时摆好，水井多远？", "1 0 B 1\n"));
  }

  @Test
  void aLaterPlaceCountsLess() throws IOException {
    Quality quality = quality("有哪些摊位？", "1 0 B#1 0\n1 0 B#2 1\n");

    assertEquals(1, quality.found());
    assertEquals(0.63, quality.ranking(), 0.01);
  }

  @Test
  void questionsWithoutJudgmentAreNotAsked() throws IOException {
    assertEquals(0, quality("摊位何时摆好？", "2 0 B#1 1\n").questions());
  }
}
