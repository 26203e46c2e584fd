package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nianbao.extract.ReportExtractor;
import nianbao.figures.Concept;
import nianbao.figures.Forms;
import nianbao.report.Report;
import nianbao.report.Script;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is taken along of generated reports, held against what is known to be in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedSamplesTest {
  private static final int REPORTS = 120;
  private static final String PHRASE = "依申请公开";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Truth> truths = new TreeMap<>();
  private LibraryServer server;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    List<Report> reports = new ArrayList<>();
    for (SampleReport sample : SampleReports.generate(20261130, REPORTS).toList()) {
      Source source = new Source("样例", sample.path(), "", Instant.EPOCH, null);
      Report report = ReportExtractor.read(source, sample.bytes());
      reports.add(report);
      truths.put(report.id().value(), sample.truth());
    }
    server = LibraryServer.of(folder, true, reports);
  }

  @AfterAll
  void close() throws Exception {
    server.close();
    client.close();
  }

  /** The rows by report. */
  private Map<String, List<JsonObject>> rows(String query) throws Exception {
    URI uri = URI.create(server.url("/api/v1/export/search.jsonl?" + query));
    String text = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    Map<String, List<JsonObject>> rows = new HashMap<>();
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(0, lines.size() - 1)) {
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      String url = row.get("reportUrl").getAsString();
      String id = url.substring(url.lastIndexOf('/') + 1);
      rows.computeIfAbsent(id, first -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  @Test
  void paragraphsAreThoseThatAPlainScanFinds() throws Exception {
    Map<String, List<JsonObject>> rows =
        rows("q=" + URLEncoder.encode('"' + PHRASE + '"', StandardCharsets.UTF_8));
    int compared = 0;
    for (Map.Entry<String, Truth> truth : truths.entrySet()) {
      if (truth.getValue().header().script() == Script.HANS) {
        List<String> expected =
            truth.getValue().paragraphs().stream()
                .map(Truth.Text::text)
                .filter(text -> text.contains(PHRASE))
                .toList();
        List<String> found =
            rows.getOrDefault(truth.getKey(), List.of()).stream()
                .map(row -> row.get("text").getAsString())
                .toList();
        assertEquals(expected, found, truth.getValue().header().title());
        compared += expected.size();
      }
    }
    assertTrue(compared > REPORTS, compared + " paragraphs");
  }

  @Test
  void figuresAreThoseThatWerePlanted() throws Exception {
    Map<String, List<JsonObject>> rows = rows("what=reports");
    assertEquals(truths.keySet(), new HashSet<>(rows.keySet()));
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, Truth> truth : truths.entrySet()) {
      JsonObject row = Objects.requireNonNull(rows.get(truth.getKey())).getFirst();
      for (Concept concept : Concept.all()) {
        BigDecimal expected = planted(truth.getValue(), concept);
        JsonElement given = row.get(concept.key());
        BigDecimal found = given.isJsonNull() ? null : given.getAsBigDecimal();
        String where = concept.key() + " of " + truth.getValue().header().title();
        assertEquals(expected == null, found == null, where);
        if (expected != null && found != null) {
          assertEquals(0, expected.compareTo(found), where);
          seen.add(concept.key());
        }
      }
    }
    assertEquals(Concept.all().size(), seen.size());
  }

  private static @Nullable BigDecimal planted(Truth truth, Concept concept) {
    String form = truth.header().form();
    if (form == null) {
      return null;
    }
    Map<String, Truth.Cell> cells = new HashMap<>();
    truth.cells().forEach(cell -> cells.put(cell.name(), cell));
    BigDecimal sum = null;
    for (String name : concept.cells(Objects.requireNonNull(Forms.STANDARD.byId(form)))) {
      Truth.Cell cell = cells.get(name);
      if (cell == null || cell.value() == null) {
        return null;
      }
      sum = sum == null ? cell.value() : sum.add(cell.value());
    }
    return sum;
  }
}
