package nianbao.bench.fuzz.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.extract.ReportExtractor;
import nianbao.extract.intake.WholeReport;
import nianbao.index.AnalyzedReport;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Evidence;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.RecordJson;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import nianbao.sample.conservation.Conservation;
import nianbao.text.LiteralTokens;

/** What is promised of every report, whatever it was read from. */
final class ReportProperties {

  private final Report report;
  private final Map<String, Paragraph> paragraphs = new HashMap<>();

  private ReportProperties(Report report) {
    this.report = report;
    report.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
  }

  /** Reads a file, which is a document with all that is promised, or is refused with a reason. */
  static void holdForFile(String path, byte[] bytes) {
    try {
      RawDocument document = DocumentFormat.read(path, bytes);
      assertEquals(document, read(path, bytes), "a second reading");
      of(path, document).hold();
      WholeReport.of(document, path, Companions.NONE);
    } catch (UnreadableException refused) {
      checkReason(refused);
    }
  }

  private static RawDocument read(String path, byte[] bytes) {
    try {
      return DocumentFormat.read(path, bytes);
    } catch (UnreadableException refused) {
      throw new AssertionError("a second reading is refused", refused);
    }
  }

  /** Extracts a report and analyzes it. */
  static void holdForDocument(String path, RawDocument document) {
    ReportProperties properties = of(path, document);
    properties.hold();
    assertEquals(properties.report, extract(path, document), "a second reading");
    properties.holdFor(AnalyzedReport.of(properties.report));
  }

  private static ReportProperties of(String path, RawDocument document) {
    Report report = extract(path, document);
    assertEquals("", Conservation.fault(document, report));
    return new ReportProperties(report);
  }

  private static Report extract(String path, RawDocument document) {
    Source source = new Source(null, path, "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.extract(source, document);
  }

  /** A refusal says why. */
  static void checkReason(Exception refused) {
    String reason = refused.getMessage();
    assertTrue(reason != null && !reason.isBlank(), "refused without a reason");
  }

  private void hold() {
    checkParagraphs();
    checkTables();
    checkFigures();
    checkFindings();
    checkWarnings();
    checkHeader();
  }

  private void checkParagraphs() {
    assertEquals(
        IntStream.rangeClosed(1, report.paragraphs().size()).boxed().toList(),
        report.paragraphs().stream().map(Paragraph::ordinal).toList());
    assertEquals(report.paragraphs().size(), paragraphs.size(), "an id is used twice");
    for (Paragraph paragraph : report.paragraphs()) {
      Integer section = paragraph.section();
      assertTrue(
          section == null || (section >= 1 && section <= report.sections().size()),
          () -> "no section " + section);
    }
    for (int i = 0; i < report.sections().size(); i++) {
      assertEquals(i + 1, report.sections().get(i).ordinal());
    }
  }

  private void checkTables() {
    for (StatTable table : report.tables()) {
      assertEquals(report.tables().indexOf(table) + 1, table.ordinal());
      table.rows().forEach(row -> row.forEach(this::checkCell));
    }
  }

  private void checkCell(StatTable.Cell cell) {
    assertEquals(Paragraph.Kind.ROW, paragraph(cell.paragraph()).kind());
    assertTrue(cell.colspan() >= 1 && cell.rowspan() >= 1, cell::toString);
  }

  private Paragraph paragraph(String id) {
    Paragraph paragraph = paragraphs.get(id);
    if (paragraph == null) {
      throw new AssertionError("no paragraph " + id);
    }
    return paragraph;
  }

  private void checkFigures() {
    for (Figure figure : report.figures().all()) {
      Figure.Position place = figure.place();
      List<StatTable.Cell> row = report.tables().get(place.table() - 1).rows().get(place.row());
      assertTrue(place.cell() == null || place.cell() < row.size(), figure::toString);
      paragraph(place.paragraph());
    }
  }

  private void checkFindings() {
    Set<String> ids = new HashSet<>();
    for (Finding finding : report.findings()) {
      assertTrue(ids.add(finding.id()), () -> "two findings " + finding.id());
      finding.paragraphs().forEach(this::paragraph);
      finding.quotes().forEach(quote -> checkRange(quote.paragraph(), quote.start(), quote.end()));
    }
  }

  private void checkWarnings() {
    for (Warning warning : report.warnings()) {
      if (warning.paragraph() != null) {
        checkRange(warning.paragraph(), warning.start(), warning.end());
      }
    }
  }

  private void checkRange(String id, int start, int end) {
    int length = paragraph(id).text().length();
    assertTrue(
        0 <= start && start <= end && end <= length,
        () -> start + " to " + end + " of " + length + " in " + id);
  }

  private void checkHeader() {
    Header header = report.header();
    assertTrue(!header.title().isBlank(), "no title");
    Set<String> chosen = new HashSet<>();
    for (Evidence evidence : header.evidence()) {
      assertTrue(!evidence.chosen() || chosen.add(evidence.field()), evidence::toString);
    }
    try {
      assertEquals(header, RecordJson.read(RecordJson.write(header), Header.class));
    } catch (IOException e) {
      throw new AssertionError("the header can't be stored", e);
    }
  }

  private void holdFor(AnalyzedReport analyzed) {
    for (int i = 0; i < analyzed.literal().size(); i++) {
      LiteralTokens tokens = analyzed.literal().get(i);
      int length = report.paragraphs().get(i).text().length();
      for (int token = 0; token < tokens.size(); token++) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        assertTrue(
            0 <= start && start < end && end <= length,
            () -> start + " to " + end + " of " + length);
      }
    }
  }
}
