package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.bench.recall.EverydayQuestions.Answer;
import nianbao.bench.recall.EverydayQuestions.Question;
import nianbao.report.Report;
import nianbao.sample.InventedProvince;
import nianbao.search.ReportIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EverydayQuestionsTest {

  static {
    InventedProvince.add();
  }

  /** If the samples are generated anew in another way, the wanted answers must be read anew. */
  @Test
  void theWantedAnswersStandInTheSamples() {
    List<Report> samples = Texts.bundled().toList();
    List<String> missing = new ArrayList<>();
    for (Question question : EverydayQuestions.all()) {
      for (int number : question.wanted()) {
        if (samples.get(number).paragraphs().stream()
            .noneMatch(paragraph -> question.isAnsweredBy(paragraph.text()))) {
          missing.add(question.asked() + ' ' + number);
        }
      }
    }

    assertEquals(100, EverydayQuestions.all().size());
    assertEquals(List.of(), missing);
  }

  @Test
  void nineOfTenAreAnsweredAmongTheFirstThree(@TempDir Path folder) throws IOException {
    List<Report> samples = Texts.bundled().toList();
    try (ReportIndex index = TextIndex.of(samples.stream(), folder)) {
      List<Answer> answers = new EverydayQuestions(samples).ask(index);
      List<Answer> missed =
          answers.stream().filter(answer -> answer.rank() == 0 || answer.rank() > 3).toList();

      assertTrue(missed.size() <= answers.size() / 10, missed.toString());
    }
  }

  @Test
  void anAnswerIsAWantedReportThatShowsItsWords(@TempDir Path folder) throws IOException {
    List<Report> reports =
        List.of(
            Texts.of("0", "甲", List.of("商场停业，余额未退。")),
            Texts.of("1", "乙", List.of("商场停业，余额已\n退。")),
            Texts.of("2", "丙", List.of("商场停业，余额已退。")));
    try (ReportIndex index = TextIndex.of(reports.stream(), folder)) {
      EverydayQuestions questions = new EverydayQuestions(reports);
      Question right = new Question("停业", List.of("余额已退"), Set.of(0, 1));
      Answer answer = questions.answer(index, right);

      assertEquals(3, answer.total());
      assertTrue(answer.rank() > 0);
      assertEquals(
          0, questions.answer(index, new Question("停业", List.of("无余额"), Set.of(1))).rank());
      assertEquals(0, questions.answer(index, new Question("关门", List.of(), Set.of(1))).rank());
    }
  }
}
