package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nianbao.extract.ReportExtractor;
import nianbao.read.DocumentFormat;
import nianbao.read.RawDocument;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.StatTable;
import org.junit.jupiter.api.Test;

/** What is read from a sample is what it says: parse(text) = truth. */
class SampleReadingTest {
  private static final long SEED = 20;
  private static final int COUNT = 500;

  private final Map<String, Integer> wrongByLayout = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void headersAreReadAsPrinted() throws Exception {
    for (SampleReport sample : SampleReports.generate(SEED, COUNT).toList()) {
      Report report = read(sample);
      Map<String, Object> expected = header(sample.truth().header());
      Map<String, Object> found = header(report.header());
      expected.forEach((field, value) -> compare(sample, field, value, found.get(field)));
    }

    assertNothingWrong();
  }

  @Test
  void bodiesAreReadAsPrinted() throws Exception {
    for (SampleReport sample : SampleReports.generate(SEED, COUNT).toList()) {
      Report report = read(sample);
      Truth truth = sample.truth();
      compareLists(sample, "paragraph", truth.paragraphs(), paragraphs(report));
      compareLists(sample, "section", truth.sections(), sections(report));
      compareLists(sample, "table", truth.tables(), tables(report));
    }

    assertNothingWrong();
  }

  private Report read(SampleReport sample) throws Exception {
    byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
    RawDocument document = DocumentFormat.read("report.txt", bytes);
    // The path must not help: it names the place.
    Source source = new Source(null, "report.txt", "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.extract(source, document);
  }

  private static Map<String, Object> header(Truth.Header header) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", header.title());
    fields.put("titleInferred", header.titleInferred());
    fields.put("issuer", header.issuer());
    fields.put("issuerAsPrinted", header.issuerAsPrinted());
    fields.put("agency", header.agency());
    fields.put("place", header.place());
    fields.put("reportYear", header.reportYear());
    fields.put("publishedOn", header.publishedOn());
    fields.put("writtenOn", header.writtenOn());
    fields.put("indexNumber", header.indexNumber());
    fields.put("documentNumber", header.documentNumber());
    fields.put("publicMode", header.publicMode());
    fields.put("script", header.script());
    fields.put("form", header.form());
    return fields;
  }

  private static Map<String, Object> header(Header header) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", header.title());
    fields.put("titleInferred", header.titleInferred());
    fields.put("issuer", header.issuer());
    fields.put("issuerAsPrinted", header.issuerAsPrinted());
    fields.put("agency", header.agency());
    fields.put("place", header.place());
    fields.put("reportYear", header.reportYear());
    fields.put("publishedOn", header.publishedOn());
    fields.put("writtenOn", header.writtenOn());
    fields.put("indexNumber", header.indexNumber());
    fields.put("documentNumber", header.documentNumber());
    fields.put("publicMode", header.publicMode());
    fields.put("script", header.script());
    fields.put("form", header.form());
    return fields;
  }

  private static List<Truth.Text> paragraphs(Report report) {
    return report.paragraphs().stream()
        .map(paragraph -> new Truth.Text(paragraph.kind(), paragraph.text()))
        .toList();
  }

  private static List<Truth.Section> sections(Report report) {
    return report.sections().stream()
        .map(section -> new Truth.Section(section.level(), section.heading()))
        .toList();
  }

  private static List<Truth.Table> tables(Report report) {
    return report.tables().stream()
        .map(
            table ->
                new Truth.Table(
                    Objects.requireNonNullElse(table.caption(), "(none)"),
                    table.rows().stream()
                        .map(row -> row.stream().map(StatTable.Cell::text).toList())
                        .toList()))
        .toList();
  }

  /** The first difference of two lists says most; what follows is usually its consequence. */
  private <T> void compareLists(SampleReport sample, String what, List<T> wanted, List<T> found) {
    int same = 0;
    while (same < Math.min(wanted.size(), found.size())
        && wanted.get(same).equals(found.get(same))) {
      same++;
    }
    Object missing = same < wanted.size() ? wanted.get(same) : "(end)";
    Object instead = same < found.size() ? found.get(same) : "(end)";
    compare(sample, what + ' ' + (same + 1), missing, instead);
  }

  private void compare(SampleReport sample, String what, Object wanted, Object found) {
    if (!Objects.equals(wanted, found)) {
      wrongByLayout.merge(sample.truth().rendering().toString(), 1, Integer::sum);
      wrong.add(sample.path() + ": " + what + "\n  wanted " + wanted + "\n  found  " + found);
    }
  }

  private void assertNothingWrong() {
    List<String> first = wrong.subList(0, Math.min(10, wrong.size()));
    assertEquals(
        Set.of(),
        wrongByLayout.keySet(),
        () -> wrong.size() + " differences, the first:\n" + String.join("\n", first));
  }
}
