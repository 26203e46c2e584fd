package nianbao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nianbao.extract.ReportExtractor;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.StatTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read from a sample is what it says: parse(text) = truth. */
class SampleReadingTest {
  private static final long SEED = 20;
  private static final int COUNT = 500;
  private static final List<String> FIELDS =
      List.of(
          "title",
          "titleInferred",
          "issuer",
          "issuerAsPrinted",
          "agency",
          "place",
          "reportYear",
          "publishedOn",
          "writtenOn",
          "indexNumber",
          "documentNumber",
          "publicMode",
          "script",
          "form");

  private final Map<String, Integer> wrongByLayout = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void headersAreReadAsPrinted() throws Exception {
    for (SampleReport sample : SampleReports.generate(SEED, COUNT).toList()) {
      Report report = read(sample);
      List<String> wanted = values(sample.truth().header());
      List<String> found = values(report.header());
      for (int field = 0; field < FIELDS.size(); field++) {
        compare(sample, FIELDS.get(field), wanted.get(field), found.get(field));
      }
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
    // The path must not help: it names the place.
    String path = "report" + sample.extension();
    Source source = new Source(null, path, "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.read(source, sample.bytes());
  }

  private static List<String> values(Truth.Header header) {
    return values(
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        header.script(),
        header.form());
  }

  private static List<String> values(Header header) {
    return values(
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        header.script(),
        header.form());
  }

  private static List<String> values(@Nullable Object... values) {
    return Arrays.stream(values).map(String::valueOf).toList();
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
