package nianbao.recall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Filters;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;

/** Measures the order of what is found against judgments made by people. */
public final class Retrieval {

  private static final int RANKED = 10;
  private static final int FOUND = 100;

  private final ReportIndex index;
  private final Map<String, String> textOf = new HashMap<>();

  /**
   * @param index of the reports of {@link #reports}
   */
  public Retrieval(ReportIndex index, List<Report> reports) {
    this.index = index;
    reports.forEach(report -> textOf.put(report.id().value(), report.source().path()));
  }

  /** Every text as a report of its own, under its id. */
  public static List<Report> reports(List<Texts.Line> lines) {
    return lines.stream()
        // The id keeps the same article of two laws from being twins, of which one is hidden.
        .map(line -> Texts.of(line.id(), line.title(), List.of(line.text() + ' ' + line.id())))
        .toList();
  }

  /**
   * The quality of the order, averages over the questions that have a judgment.
   *
   * @param ranking nDCG of the first 10, 0 to 1
   * @param found share of the relevant texts among the first 100
   */
  public record Quality(int questions, double ranking, double found) {}

  /**
   * Asks all questions.
   *
   * @param questions lines of number and question, divided by a tab
   * @param judgments lines of number, 0, id of a text and 1 for a relevant one
   */
  public Quality measure(Path questions, Path judgments) throws IOException {
    Map<String, Set<String>> relevant = relevant(judgments);
    double ranking = 0;
    double found = 0;
    int asked = 0;
    for (Map.Entry<String, String> question : questions(questions).entrySet()) {
      Set<String> wanted = relevant.getOrDefault(question.getKey(), Set.of());
      if (!wanted.isEmpty()) {
        List<String> answers = answers(question.getValue());
        ranking += gain(answers, wanted);
        found += (double) answers.stream().filter(wanted::contains).count() / wanted.size();
        asked++;
      }
    }
    return new Quality(asked, ranking / Math.max(1, asked), found / Math.max(1, asked));
  }

  private List<String> answers(String question) throws IOException {
    List<String> ids = new ArrayList<>();
    SearchRequest request =
        new SearchRequest(question, Filters.NONE, Scope.REPORT, Sort.RELEVANCE, 1, FOUND, 0);
    for (Hit hit : index.search(request).hits()) {
      ids.add(textOf.getOrDefault(hit.id().value(), ""));
    }
    return ids;
  }

  private static double gain(List<String> answers, Set<String> wanted) {
    double gain = 0;
    double best = 0;
    for (int i = 0; i < RANKED; i++) {
      double weight = Math.log(2) / Math.log(i + 2.0);
      gain += i < answers.size() && wanted.contains(answers.get(i)) ? weight : 0;
      best += i < wanted.size() ? weight : 0;
    }
    return gain / best;
  }

  private static Map<String, String> questions(Path file) throws IOException {
    Map<String, String> questions = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] columns = line.split("\t", 2);
      questions.put(columns[0], columns[columns.length - 1]);
    }
    return questions;
  }

  private static Map<String, Set<String>> relevant(Path file) throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] columns = line.trim().split("\\s+", -1);
      if (columns.length == 4 && !columns[3].equals("0")) {
        relevant.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[2]);
      }
    }
    return relevant;
  }
}
