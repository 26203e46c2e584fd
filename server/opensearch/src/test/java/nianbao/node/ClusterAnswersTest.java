package nianbao.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nianbao.extract.ReportExtractor;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.search.FindingOffices;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.FigureSort;
import nianbao.search.SearchRequest.Ordering;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SuggestRequest;
import nianbao.search.filter.Filters;
import nianbao.search.lucene.LuceneReportIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cluster answers as the embedded index does, in every value, however it is laid out. */
@ExtendWith(SharedCluster.class)
class ClusterAnswersTest {

  private static final long SEED = 20261201;
  private static final int REPORTS = 60;

  private static final List<String> QUERIES =
      List.of(
          "",
          "信息公开",
          "主动公开信息",
          "“依申请公开”",
          "投诉 举报",
          "(行政复议 | 行政诉讼) 公开",
          "公开 NEAR/20 申请",
          "公开 -投诉",
          "审计局 公开",
          "2018年 审计局",
          "section:问题 不足",
          "requests>10 公开",
          "201*",
          "1,368 件");

  private interface Asked {
    Object of(ReportIndex index) throws IOException;
  }

  private record Question(String name, Asked asked) {}

  private static List<Report> reports() throws IOException, UnreadableException {
    List<Report> reports = new ArrayList<>();
    for (SampleReport sample : SampleReports.generate(SEED, REPORTS).toList()) {
      Source source = new Source("样例", sample.path(), "", Instant.EPOCH, null);
      reports.add(ReportExtractor.read(source, sample.text().getBytes(StandardCharsets.UTF_8)));
    }
    return reports;
  }

  private static List<Question> questions(List<Report> reports) {
    List<Question> questions = new ArrayList<>();
    for (String query : QUERIES) {
      questions.add(search(query, Scope.REPORT, Sort.RELEVANCE, 1));
    }
    questions.add(search("公开 申请", Scope.PARAGRAPH, Sort.RELEVANCE, 2));
    List<Ordering> orders = new ArrayList<>(List.of(Sort.values()));
    orders.add(new FigureSort("requests", true));
    for (Ordering order : orders) {
      questions.add(search("申请", Scope.REPORT, order, 2));
    }
    for (String typed : List.of("信", "公开", "xinxi", "审", "city:")) {
      questions.add(
          new Question("typed " + typed, index -> index.suggest(SuggestRequest.of(typed))));
    }
    questions.add(new Question("contents", ReportIndex::contents));
    questions.add(new Question("findings", index -> index.withFindings(Filters.NONE)));
    questions.add(
        new Question(
            "offices",
            index -> index.findingOffices(new FindingOffices.Request("", Filters.NONE, 1))));
    for (Report report : reports.subList(0, 10)) {
      ReportId id = report.id();
      questions.add(new Question("report " + id.value(), index -> index.report(id, "申请公开")));
    }
    return questions;
  }

  private static Question search(String query, Scope scope, Ordering order, int page) {
    return new Question(
        query + " " + scope + " " + order + " " + page,
        index -> index.search(new SearchRequest(query, Filters.NONE, scope, order, page, 10, 3)));
  }

  private static List<Object> answers(ReportIndex index, List<Question> questions)
      throws IOException {
    List<Object> answers = new ArrayList<>();
    for (Question question : questions) {
      answers.add(question.asked.of(index));
    }
    return answers;
  }

  @Test
  void everyLayoutAnswersAsTheEmbeddedIndexDoes(@TempDir Path folder) throws Exception {
    List<Report> reports = reports();
    List<Question> questions = questions(reports);
    List<Object> embedded;
    try (ReportSink sink = LuceneReportSink.open(folder)) {
      for (Report report : reports) {
        sink.put(AnalyzedReport.of(report));
      }
      sink.complete();
    }
    try (ReportIndex index = LuceneReportIndex.open(folder, false)) {
      embedded = answers(index, questions);
    }
    List<String> indexes =
        List.of(
            ClusterIndexes.created(1, 0, "SEGMENT"),
            ClusterIndexes.created(2, 1, "SEGMENT"),
            ClusterIndexes.created(5, 1, "DOCUMENT"));
    List<String> lines = new ArrayList<>();
    SharedCluster.cluster().get("/_cluster/health?wait_for_status=green&timeout=60s");
    for (String index : indexes) {
      for (Report report : reports) {
        ClusterIndexes.put(report, lines);
      }
      ClusterIndexes.write(index, lines);
      try (ReportIndex clustered = ClusterIndexes.open(index)) {
        List<Object> answers = answers(clustered, questions);
        for (int i = 0; i < answers.size(); i++) {
          assertEquals(embedded.get(i), answers.get(i), index + ": " + questions.get(i).name());
        }
      }
    }
  }
}
