package nianbao.bench.recall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.bench.recall.Texts.Line;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.filter.Filters;

/**
 * Measures the order of results by human judgments of paragraphs or, if those were judged, of whole
 * documents.
 */
public final class Retrieval {

  private static final int RANKED = 10;
  private static final int FOUND = 100;

  /** Number of documents whose best paragraphs are ranked; later documents are ignored. */
  private static final int DOCUMENTS = 30;

  private final ReportIndex index;
  private final Map<String, String> idOf = new HashMap<>();
  private final Set<String> documents = new HashSet<>();

  /**
   * @param index of the documents of these lines, as built by {@link Texts#documents}
   */
  public Retrieval(ReportIndex index, List<Line> lines) {
    this.index = index;
    for (List<Line> document : Texts.byDocument(lines)) {
      Report report = Texts.document(document);
      idOf.put(report.id().value(), document.getFirst().doc());
      documents.add(document.getFirst().doc());
      for (int i = 0; i < document.size(); i++) {
        idOf.put(key(report.id(), report.paragraphs().get(i).id()), document.get(i).id());
      }
    }
  }

  private static String key(ReportId report, String paragraph) {
    return report.value() + ' ' + paragraph;
  }

  /**
   * The quality of the order, averaged over the questions that have judgments.
   *
   * @param ranking nDCG of the first 10, 0 to 1
   * @param found share of the relevant texts among the first 100
   */
  public record Quality(int questions, double ranking, double found) {}

  /**
   * Asks all questions and averages the results.
   *
   * @param questions lines with a number and a question, separated by a tab
   * @param judgments lines with question number, 0, id of a paragraph or document, and relevance
   */
  public Quality measure(Path questions, Path judgments) throws IOException {
    Map<String, Set<String>> relevant = relevant(judgments);
    boolean ofDocuments =
        documents.containsAll(relevant.values().stream().flatMap(Set::stream).toList());
    double ranking = 0;
    double found = 0;
    int asked = 0;
    for (Map.Entry<String, String> question : questions(questions).entrySet()) {
      Set<String> wanted = relevant.getOrDefault(question.getKey(), Set.of());
      if (!wanted.isEmpty()) {
        List<Hit> hits = index.search(request(question.getValue(), ofDocuments)).hits();
        List<String> answers = ofDocuments ? documents(hits) : paragraphs(hits);
        ranking += gain(answers, wanted);
        found += (double) answers.stream().filter(wanted::contains).count() / wanted.size();
        asked++;
      }
    }
    return new Quality(asked, ranking / Math.max(1, asked), found / Math.max(1, asked));
  }

  private static SearchRequest request(String question, boolean ofDocuments) {
    return new SearchRequest(
        question,
        Filters.NONE,
        Scope.REPORT,
        Sort.RELEVANCE,
        1,
        ofDocuments ? FOUND : DOCUMENTS,
        ofDocuments ? 0 : SearchRequest.MAX_PER);
  }

  private List<String> documents(List<Hit> hits) {
    return hits.stream().map(hit -> idOf.getOrDefault(hit.id().value(), "")).toList();
  }

  /** The best paragraphs of the reports, by their score. */
  private List<String> paragraphs(List<Hit> hits) {
    record Scored(String id, float score) {}
    List<Scored> scored = new ArrayList<>();
    for (Hit hit : hits) {
      for (ParagraphHit paragraph : hit.paragraphs()) {
        scored.add(
            new Scored(
                idOf.getOrDefault(key(hit.id(), paragraph.id()), ""),
                paragraph.score().total() + hit.score().context()));
      }
    }
    scored.sort(Comparator.comparingDouble(paragraph -> -paragraph.score()));
    return scored.stream().map(Scored::id).limit(FOUND).toList();
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
