package nianbao.bench.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.answer.Json;
import nianbao.answer.SearchAnswer;
import nianbao.bench.answers.AnswerFile.Recorded;
import nianbao.bench.recall.Texts;
import nianbao.bench.speed.GeneratedLibrary;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.report.Report;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.search.QuerySyntaxException;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.lucene.LuceneReportIndex;

/**
 * Reports that every recording is about, indexed the way a user's folder is: generated ones, the
 * bundled samples, some of every layout, and some that are there twice.
 */
final class AnsweringLibrary implements AutoCloseable {

  private static final long SEED = 20260101;
  private static final int DRAWN_FROM = 300;
  private static final int TWICE = 20;

  /** For each of so many generated reports there is one of any layout. */
  private static final int VARIED = 10;

  private final ReportIndex index;

  private AnsweringLibrary(ReportIndex index) {
    this.index = index;
  }

  /**
   * Writes, reads and indexes the reports.
   *
   * @param folder an empty one
   */
  static AnsweringLibrary of(int reports, Path folder) throws IOException {
    GeneratedLibrary library = new GeneratedLibrary(folder);
    library.write(SampleReports.generate(SEED, reports), "generated");
    library.write(SampleReports.bundled(), "bundled");
    library.write(SampleReports.varied(SEED, reports / VARIED), "varied");
    library.write(SampleReports.generate(SEED, Math.min(reports, TWICE)), "twice");
    library.update();
    return new AnsweringLibrary(LuceneReportIndex.open(library.index(), true));
  }

  /** The questions to be recorded. */
  static List<String> questions(int count) {
    List<Report> reports =
        Stream.concat(Texts.generated(DRAWN_FROM / 2), Texts.bundled().limit(DRAWN_FROM / 2))
            .toList();
    List<SampleReport> samples = SampleReports.generate(SEED, DRAWN_FROM).toList();
    return new QuestionDraw(reports, SEED).draw(count, samples);
  }

  /** The answers to questions, in their order, each explained and without the time it took. */
  List<Recorded> answers(List<String> questions) throws IOException {
    List<Recorded> answers = new ArrayList<>();
    for (String question : questions) {
      answers.add(new Recorded(question, answer(question)));
    }
    return answers;
  }

  private JsonObject answer(String question) throws IOException {
    try {
      SearchRequest request = SearchParameters.search(parameters(question));
      SearchAnswer.Detail all = new SearchAnswer.Detail(true, true);
      SearchAnswer answer = SearchAnswer.of(request, index.search(request), 0, all);
      return JsonParser.parseString(Json.of(answer)).getAsJsonObject();
    } catch (QuerySyntaxException | RequestException e) {
      JsonObject refused = new JsonObject();
      refused.addProperty("refused", String.valueOf(e.getMessage()));
      return refused;
    }
  }

  private static QueryParameters parameters(String question) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : question.split("&", -1)) {
      int equals = part.indexOf('=');
      values
          .computeIfAbsent(part.substring(0, equals), name -> new ArrayList<>())
          .add(URLDecoder.decode(part.substring(equals + 1), UTF_8));
    }
    return new QueryParameters(values);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
