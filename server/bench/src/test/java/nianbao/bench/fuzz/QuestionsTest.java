package nianbao.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nianbao.bench.fuzz.Corpus.Page;
import nianbao.http.ReportServer;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final Corpus CORPUS =
      new Corpus(
          Route.byShare(described()),
          List.of("本机关2019年公开信息1368条。", "行政许可\t0\t0", ""),
          List.of(
              new Page("abcdefghijkl", List.of("1-000001")), new Page("mnopqrstuvwx", List.of())),
          List.of("undefined", "\u202e𠮷"));

  private static JsonObject described() {
    try (InputStream in = ReportServer.class.getResourceAsStream("handler/openapi.json")) {
      return JsonParser.parseReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Question> questions(long seed, int count) {
    Questions questions = new Questions(seed, CORPUS);
    return LongStream.range(0, count).mapToObj(questions::at).toList();
  }

  @Test
  void aQuestionFollowsFromSeedAndOrdinal() {
    List<Question> questions = questions(1, 50);

    assertEquals(questions.get(49), new Questions(1, CORPUS).at(49));
    assertNotEquals(questions, questions(2, 50));
    assertEquals(50, Set.copyOf(questions).size());
  }

  @Test
  void allAreAddresses() {
    for (Question question : questions(3, 5_000)) {
      assertEquals(question.address(), URI.create(question.address()).toASCIIString());
    }
  }

  @Test
  void theyAreOfEveryKind() {
    List<Question> questions = questions(4, 40_000);
    Set<String> paths =
        questions.stream()
            .map(question -> question.address().replaceFirst("\\?.*", ""))
            .map(path -> path.replaceAll("[a-z]{12}", "ID").replaceAll("/p/.*", "/p/PARAGRAPH"))
            .collect(Collectors.toSet());

    assertEquals(
        Set.of(
            "/api/v1/search",
            "/api/v1/suggest",
            "/api/v1/findings",
            "/api/v1/findings/offices",
            "/api/v1/years",
            "/api/v1/figures",
            "/api/v1/copied",
            "/api/v1/passages",
            "/api/v1/citations",
            "/api/v1/reports/ID",
            "/feeds/search.atom",
            "/feeds/findings.atom",
            "/api/v1/compare",
            "/compare",
            "/reports/ID",
            "/reports/ID/p/PARAGRAPH"),
        paths);
    assertTrue(questions.stream().anyMatch(q -> q.address().contains("explain=true")));
    has(questions, query -> query.contains(" NEAR/"));
    has(questions, query -> query.contains("year:"));
    has(questions, query -> query.contains("requests>"));
    has(questions, query -> query.contains("rate(refused)"));
    has(questions, query -> query.contains("不予公开率>"));
    has(questions, query -> query.startsWith("((((((((("));
    has(questions, query -> query.equals("*"));
    has(questions, query -> query.length() > 2000);
    has(questions, query -> query.length() > 10_000);
    has(questions, query -> query.split(" ", -1).length > 300);
    has(questions, query -> query.contains("undefined"));
    has(questions, query -> query.indexOf('\0') >= 0);
    has(questions, query -> query.matches("(?s).*[\ud800-\udbff](?![\udc00-\udfff]).*"));
    has(questions, "“本机关2019年公开信息1368条。”"::contains);
  }

  private static void has(List<Question> questions, Predicate<String> kind) {
    assertTrue(questions.stream().map(Question::query).anyMatch(kind));
  }
}
