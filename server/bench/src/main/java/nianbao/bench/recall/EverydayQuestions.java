package nianbao.bench.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Correction;
import nianbao.search.SearchResult.Hit;
import nianbao.text.Resources;

/**
 * Asks what a journalist would ask about the bundled samples, and sees how far down the first page
 * a right answer comes. The wanted reports were found by reading the samples, not by searching.
 */
public final class EverydayQuestions {

  private static final String FILE = "everyday-questions.tsv";

  private final Map<ReportId, Integer> numberOf = new HashMap<>();

  /**
   * @param samples the bundled samples, in their order
   */
  public EverydayQuestions(List<Report> samples) {
    samples.forEach(sample -> numberOf.put(sample.id(), numberOf.size()));
  }

  /**
   * A question with its right answers.
   *
   * @param words any of these is in the wanted paragraph, as printed; empty if the report as a
   *     whole is wanted
   * @param wanted numbers of the samples that answer it
   */
  public record Question(String asked, List<String> words, Set<Integer> wanted) {

    /** Whether a text has the wanted words, however its lines were broken. */
    boolean isAnsweredBy(String text) {
      String joined = text.replaceAll("\\s", "");
      return words.isEmpty() || words.stream().anyMatch(joined::contains);
    }
  }

  /**
   * How a question was answered.
   *
   * @param rank place of the first right report on the first page, from 1; 0 if there is none
   * @param total how many reports were found
   * @param corrected what was searched for instead because nothing was found, else empty
   * @param first title of the first report found, empty if there is none
   */
  public record Answer(Question question, int rank, int total, String corrected, String first) {}

  /** The questions of the data file. */
  public static List<Question> all() {
    return Resources.rows(EverydayQuestions.class, FILE, 3).stream()
        .map(EverydayQuestions::question)
        .toList();
  }

  private static Question question(String[] row) {
    List<String> words = Stream.of(row[1].split("\\|")).filter(word -> !word.isEmpty()).toList();
    Set<Integer> wanted =
        Stream.of(row[2].split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
    return new Question(row[0], words, wanted);
  }

  /** Asks all questions. */
  public List<Answer> ask(ReportIndex index) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (Question question : all()) {
      answers.add(answer(index, question));
    }
    return answers;
  }

  /** A search without a hit is repeated with the first correction, as a reader would click it. */
  Answer answer(ReportIndex index, Question question) throws IOException {
    SearchResult result = index.search(SearchRequest.of(question.asked()));
    List<Correction> corrections = result.query().corrections();
    String corrected = "";
    if (result.total() == 0 && !corrections.isEmpty()) {
      corrected = corrections.getFirst().q();
      result = index.search(SearchRequest.of(corrected));
    }
    String first = result.hits().isEmpty() ? "" : result.hits().getFirst().header().title();
    return new Answer(question, rank(result, question), result.total(), corrected, first);
  }

  private int rank(SearchResult result, Question question) {
    for (int i = 0; i < result.hits().size(); i++) {
      Hit hit = result.hits().get(i);
      boolean shown =
          question.words().isEmpty()
              || hit.paragraphs().stream()
                  .anyMatch(shownOne -> question.isAnsweredBy(shownOne.text()));
      if (shown && question.wanted().contains(numberOf.get(hit.id()))) {
        return i + 1;
      }
    }
    return 0;
  }
}
