package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.index.ReportSink.Indexed;
import nianbao.report.ReportId;
import nianbao.report.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of reports whose files are gone; where their links lead is tested at the server. */
class FormerReportsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path folder;

  private FormerReports reports(int most) {
    return new FormerReports(folder.resolve("former.jsonl"), most);
  }

  private static Indexed content(String text) {
    return new Indexed("a", Sha256.hex(text), "", List.of());
  }

  private static FormerReport find(FormerReports reports, String key) throws IOException {
    FormerReport report = reports.find(ReportId.ofKey(key));
    assertNotNull(report, key);
    return report;
  }

  @Test
  void theEarliestRemovedAreForgotten() throws IOException {
    FormerReports reports = reports(2);
    for (String name : List.of("1", "2", "1", "3")) {
      reports.update(Map.of("a/" + name, content(name)), Map.of(), NOW);
    }

    assertNull(reports.find(ReportId.ofKey("a/2")));
    assertEquals(Sha256.hex("1"), find(reports, "a/1").sha256());
    assertEquals(Sha256.hex("3"), find(reports, "a/3").sha256());
  }

  @Test
  void aChoiceHasABoundAndTheOrderOfTheKeys() throws IOException {
    Map<String, Indexed> indexed = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      indexed.put("a/%02d".formatted(i), content("same"));
    }
    FormerReports reports = reports(9);

    assertEquals(1, reports.update(Map.of("a/old", content("same")), indexed, NOW));

    List<String> to = find(reports, "a/old").to();
    assertEquals(FormerReport.MOST_CHOICES, to.size());
    assertEquals(ReportId.ofKey("a/00").value(), to.getFirst());
    assertEquals(ReportId.ofKey("a/19").value(), to.getLast());
  }

  @Test
  void equalUpdatesWriteEqualFilesAndNothingNewIsNotWritten() throws IOException {
    Map<String, Indexed> gone = Map.of("a/1", content("1"), "a/2", content("2"));
    reports(9).update(gone, Map.of("a/3", content("1")), NOW);
    Path file = folder.resolve("former.jsonl");
    String first = Files.readString(file);
    Object written = Files.getLastModifiedTime(file);
    reports(9).update(Map.of(), Map.of("a/3", content("1")), NOW.plusSeconds(5));

    assertEquals(first, Files.readString(file));
    assertEquals(written, Files.getLastModifiedTime(file));
    Files.delete(file);
    reports(9).update(gone, Map.of("a/3", content("1")), NOW);
    assertEquals(first, Files.readString(file));
  }

  @Test
  void nothingIsWrittenWhereNothingWasRemoved() throws IOException {
    assertEquals(0, reports(9).update(Map.of(), Map.of("a/1", content("1")), NOW));

    assertFalse(Files.exists(folder.resolve("former.jsonl")));
  }

  @Test
  void whatAnotherProcessWritesIsRead() throws IOException {
    FormerReports reader = reports(9);
    assertNull(reader.find(ReportId.ofKey("a/1")));
    reports(9).update(Map.of("a/1", content("1")), Map.of(), NOW);
    assertEquals(List.of(), find(reader, "a/1").to());
    reports(9).update(Map.of(), Map.of("a/2", content("1")), NOW);

    assertEquals(List.of(ReportId.ofKey("a/2").value()), find(reader, "a/1").to());
    reports(9).update(Map.of(), Map.of("a/1", content("1")), NOW);
    assertNull(reader.find(ReportId.ofKey("a/1")));
  }
}
